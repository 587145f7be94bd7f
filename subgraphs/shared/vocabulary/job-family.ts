/** 職種, made comparable over the members. The same enum in every subgraph joins networks, vacancies, exams and courses. */
import { registerEnumType } from 'type-graphql';

export enum JobFamily {
  GENERAL_ADMINISTRATION = 'GENERAL_ADMINISTRATION',
  SCHOOL_ADMINISTRATION = 'SCHOOL_ADMINISTRATION',
  POLICE_ADMINISTRATION = 'POLICE_ADMINISTRATION',
  SOCIAL_WELFARE = 'SOCIAL_WELFARE',
  PSYCHOLOGY = 'PSYCHOLOGY',
  CIVIL_ENGINEERING = 'CIVIL_ENGINEERING',
  ARCHITECTURE = 'ARCHITECTURE',
  ELECTRICAL_ENGINEERING = 'ELECTRICAL_ENGINEERING',
  MECHANICAL_ENGINEERING = 'MECHANICAL_ENGINEERING',
  BUILDING_SERVICES = 'BUILDING_SERVICES',
  CHEMISTRY = 'CHEMISTRY',
  ENVIRONMENTAL_TESTING = 'ENVIRONMENTAL_TESTING',
  AGRICULTURE = 'AGRICULTURE',
  FORESTRY = 'FORESTRY',
  LANDSCAPE = 'LANDSCAPE',
  SANITARY_INSPECTION = 'SANITARY_INSPECTION',
  PSYCHIATRIC_SOCIAL_WORKER = 'PSYCHIATRIC_SOCIAL_WORKER',
  PHARMACIST = 'PHARMACIST',
  DIETITIAN = 'DIETITIAN',
  VETERINARIAN = 'VETERINARIAN',
  PUBLIC_HEALTH_NURSE = 'PUBLIC_HEALTH_NURSE',
  RADIOLOGICAL_TECHNOLOGIST = 'RADIOLOGICAL_TECHNOLOGIST',
  CLINICAL_LABORATORY = 'CLINICAL_LABORATORY',
  LIBRARIAN = 'LIBRARIAN',
  NURSERY_TEACHER = 'NURSERY_TEACHER',
  FIREFIGHTER = 'FIREFIGHTER',
  FIREFIGHTER_PARAMEDIC = 'FIREFIGHTER_PARAMEDIC',
  SKILLED_WORKER = 'SKILLED_WORKER',
  DIGITAL = 'DIGITAL',
}

interface JobFamilyFacts {
  readonly nameJa: string;
  readonly nameEn: string;
  /** Scarce professions that exchange's networks and recruitment's support are about. */
  readonly isSpecialist: boolean;
}

export const jobFamilies: Readonly<Record<JobFamily, JobFamilyFacts>> = {
  GENERAL_ADMINISTRATION: {
    nameJa: '一般行政',
    nameEn: 'General administration',
    isSpecialist: false,
  },
  SCHOOL_ADMINISTRATION: {
    nameJa: '学校事務',
    nameEn: 'School administration',
    isSpecialist: false,
  },
  POLICE_ADMINISTRATION: {
    nameJa: '警察事務',
    nameEn: 'Police administration',
    isSpecialist: false,
  },
  SOCIAL_WELFARE: { nameJa: '福祉', nameEn: 'Social welfare', isSpecialist: true },
  PSYCHOLOGY: { nameJa: '心理', nameEn: 'Psychology', isSpecialist: true },
  CIVIL_ENGINEERING: { nameJa: '土木', nameEn: 'Civil engineering', isSpecialist: true },
  ARCHITECTURE: { nameJa: '建築', nameEn: 'Architecture', isSpecialist: true },
  ELECTRICAL_ENGINEERING: { nameJa: '電気', nameEn: 'Electrical engineering', isSpecialist: true },
  MECHANICAL_ENGINEERING: { nameJa: '機械', nameEn: 'Mechanical engineering', isSpecialist: true },
  BUILDING_SERVICES: {
    nameJa: '設備',
    nameEn: 'Building services engineering',
    isSpecialist: true,
  },
  CHEMISTRY: { nameJa: '化学', nameEn: 'Chemistry', isSpecialist: true },
  ENVIRONMENTAL_TESTING: {
    nameJa: '環境検査',
    nameEn: 'Environmental testing',
    isSpecialist: true,
  },
  AGRICULTURE: { nameJa: '農業', nameEn: 'Agriculture', isSpecialist: true },
  FORESTRY: { nameJa: '林業', nameEn: 'Forestry', isSpecialist: true },
  LANDSCAPE: { nameJa: '造園', nameEn: 'Landscape gardening', isSpecialist: true },
  SANITARY_INSPECTION: { nameJa: '衛生監視', nameEn: 'Sanitary inspection', isSpecialist: true },
  PSYCHIATRIC_SOCIAL_WORKER: {
    nameJa: '精神保健福祉士',
    nameEn: 'Psychiatric social worker',
    isSpecialist: true,
  },
  PHARMACIST: { nameJa: '薬剤師', nameEn: 'Pharmacist', isSpecialist: true },
  DIETITIAN: { nameJa: '栄養士', nameEn: 'Dietitian', isSpecialist: true },
  VETERINARIAN: { nameJa: '獣医師', nameEn: 'Veterinarian', isSpecialist: true },
  PUBLIC_HEALTH_NURSE: { nameJa: '保健師', nameEn: 'Public health nurse', isSpecialist: true },
  RADIOLOGICAL_TECHNOLOGIST: {
    nameJa: '診療放射線技師',
    nameEn: 'Radiological technologist',
    isSpecialist: true,
  },
  CLINICAL_LABORATORY: {
    nameJa: '臨床検査',
    nameEn: 'Clinical laboratory testing',
    isSpecialist: true,
  },
  LIBRARIAN: { nameJa: '司書', nameEn: 'Librarian', isSpecialist: true },
  NURSERY_TEACHER: { nameJa: '保育士', nameEn: 'Nursery teacher', isSpecialist: true },
  FIREFIGHTER: { nameJa: '消防', nameEn: 'Firefighter', isSpecialist: false },
  FIREFIGHTER_PARAMEDIC: {
    nameJa: '消防（救急救命士）',
    nameEn: 'Firefighter, emergency life-saving technician',
    isSpecialist: true,
  },
  SKILLED_WORKER: { nameJa: '技能職員', nameEn: 'Skilled worker', isSpecialist: false },
  DIGITAL: {
    nameJa: 'デジタル・情報',
    nameEn: 'Digital and information technology',
    isSpecialist: true,
  },
};

registerEnumType(JobFamily, {
  name: 'JobFamily',
  description: 'Job family, normalised over the members. / 職種（構成団体間で共通化）。',
  valuesConfig: Object.fromEntries(
    Object.entries(jobFamilies).map(([code, { nameEn, nameJa }]) => [
      code,
      { description: `${nameEn}. / ${nameJa}。` },
    ]),
  ),
});
