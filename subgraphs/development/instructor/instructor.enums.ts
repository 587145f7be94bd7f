import { registerEnumType } from 'type-graphql';

export enum InstructorKind {
  INSIDE = 'INSIDE',
  OUTSIDE = 'OUTSIDE',
}

registerEnumType(InstructorKind, {
  name: 'InstructorKind',
  description: 'Whether an instructor comes from the union and its members. / 講師の区分。',
  valuesConfig: {
    INSIDE: {
      description: 'Staff of the union or a member. / 内部講師（広域連合・構成団体の職員）。',
    },
    OUTSIDE: { description: 'From elsewhere. / 外部講師。' },
  },
});

export enum AffiliationKind {
  UNION = 'UNION',
  MEMBER = 'MEMBER',
  UNIVERSITY = 'UNIVERSITY',
  FOUNDATION = 'FOUNDATION',
  COMPANY = 'COMPANY',
  OTHER = 'OTHER',
}

registerEnumType(AffiliationKind, {
  name: 'AffiliationKind',
  description: 'What kind of body an instructor belongs to. / 講師の所属の種類。',
  valuesConfig: {
    UNION: { description: 'The union itself. / 広域連合。' },
    MEMBER: { description: 'A member organisation. / 構成団体。' },
    UNIVERSITY: { description: 'A university. / 大学。' },
    FOUNDATION: { description: 'A foundation or institute. / 財団・研修機関。' },
    COMPANY: { description: 'A company. / 企業。' },
    OTHER: { description: 'Another body, or none. / その他。' },
  },
});
