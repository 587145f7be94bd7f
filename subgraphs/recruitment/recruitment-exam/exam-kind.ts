/** Kinds of examination, as in data/exam-categories.json. */
import { registerEnumType } from 'type-graphql';

export enum ExamKind {
  UNIVERSITY_LEVEL = 'UNIVERSITY_LEVEL',
  HIGH_SCHOOL_LEVEL = 'HIGH_SCHOOL_LEVEL',
  LICENSED_PROFESSION = 'LICENSED_PROFESSION',
  PRIVATE_SECTOR_EXPERIENCE = 'PRIVATE_SECTOR_EXPERIENCE',
  OCCUPATIONAL_EXPERIENCE = 'OCCUPATIONAL_EXPERIENCE',
  EMPLOYMENT_ICE_AGE = 'EMPLOYMENT_ICE_AGE',
}

registerEnumType(ExamKind, {
  name: 'ExamKind',
  description: 'Kind of recruitment examination. / 採用試験の種類。',
  valuesConfig: {
    UNIVERSITY_LEVEL: { description: 'University graduate level. / 大学卒業程度。' },
    HIGH_SCHOOL_LEVEL: { description: 'High school graduate level. / 高校卒業程度。' },
    LICENSED_PROFESSION: { description: 'Licensed profession. / 免許資格職。' },
    PRIVATE_SECTOR_EXPERIENCE: {
      description: 'Experience in private companies and the like. / 民間企業等経験者。',
    },
    OCCUPATIONAL_EXPERIENCE: { description: 'Experience in the occupation. / 職務経験者。' },
    EMPLOYMENT_ICE_AGE: {
      description: 'For the employment ice age generation. / 就職氷河期世代。',
    },
  },
});
