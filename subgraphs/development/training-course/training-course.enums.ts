import { registerEnumType } from 'type-graphql';

export enum CourseCategory {
  RANK_BASED = 'RANK_BASED',
  ELECTIVE = 'ELECTIVE',
  CURRICULUM = 'CURRICULUM',
  DISPATCH = 'DISPATCH',
}

registerEnumType(CourseCategory, {
  name: 'CourseCategory',
  description: 'Kind of course. / 研修の区分。',
  valuesConfig: {
    RANK_BASED: { description: 'By rank; members nominate. / 階層別研修（指名制）。' },
    ELECTIVE: { description: 'By application. / 選択研修（応募制）。' },
    CURRICULUM: { description: 'Curriculum course. / 課程研修。' },
    DISPATCH: { description: 'Sent to an outside institute. / 派遣研修。' },
  },
});

export enum Audience {
  PREFECTURE = 'PREFECTURE',
  MUNICIPAL = 'MUNICIPAL',
  JOINT = 'JOINT',
}

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whose staff a course is for. / 対象となる職員。',
  valuesConfig: {
    PREFECTURE: { description: "The prefecture's staff. / 県職員。" },
    MUNICIPAL: { description: "The municipalities' staff. / 市町村職員。" },
    JOINT: { description: 'Both together. / 共同（県・市町村）。' },
  },
});

export enum EmploymentKind {
  REGULAR = 'REGULAR',
  FIXED_TERM = 'FIXED_TERM',
  FIXED_TERM_ANNUAL = 'FIXED_TERM_ANNUAL',
  REEMPLOYED = 'REEMPLOYED',
}

registerEnumType(EmploymentKind, {
  name: 'EmploymentKind',
  description: 'How staff are appointed. / 任用の形態。',
  valuesConfig: {
    REGULAR: { description: 'Without a fixed term. / 任期の定めのない常勤職員。' },
    FIXED_TERM: { description: 'For a fixed term of years. / 任期付職員。' },
    FIXED_TERM_ANNUAL: { description: 'For one fiscal year. / 会計年度任用職員。' },
    REEMPLOYED: { description: 'Again after retirement. / 再任用職員（定年前再任用を含む）。' },
  },
});

export enum Selection {
  NOMINATED = 'NOMINATED',
  APPLIED = 'APPLIED',
}

registerEnumType(Selection, {
  name: 'Selection',
  description: 'How participants are chosen. / 受講者の決め方。',
  valuesConfig: {
    NOMINATED: { description: 'Named by their organisation. / 指名（推薦）。' },
    APPLIED: { description: 'By own application. / 応募。' },
  },
});
