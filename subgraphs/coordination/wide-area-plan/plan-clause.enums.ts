import { registerEnumType } from 'type-graphql';

export enum ClauseKind {
  CHAPTER = 'CHAPTER',
  SECTION = 'SECTION',
  INTRODUCTION = 'INTRODUCTION',
  PERIOD = 'PERIOD',
  PHILOSOPHY = 'PHILOSOPHY',
  ROLE = 'ROLE',
  APPROACH = 'APPROACH',
  POLICY = 'POLICY',
  PROMOTION = 'PROMOTION',
}

registerEnumType(ClauseKind, {
  name: 'ClauseKind',
  description: "What a clause of the plan is; the hub's own classification. / 条項の種類。",
  valuesConfig: {
    CHAPTER: { description: 'A chapter. / 章。' },
    SECTION: {
      description: 'A section: one of the three domains. / 章の中の区分（人材開発など）。',
    },
    INTRODUCTION: { description: 'Why the plan was drawn up. / 策定の趣旨。' },
    PERIOD: { description: 'The period of the plan. / 計画の期間。' },
    PHILOSOPHY: { description: 'Basic philosophy. / 基本理念。' },
    ROLE: { description: 'Basic role. / 基本的役割。' },
    APPROACH: { description: 'Basic approach to the activities. / 基本的な考え方。' },
    POLICY: { description: 'Policy for carrying out an activity. / 実施方針。' },
    PROMOTION: { description: 'How the plan is promoted. / 推進に当たって。' },
  },
});

export enum PlanDomain {
  DEVELOPMENT = 'DEVELOPMENT',
  EXCHANGE = 'EXCHANGE',
  RECRUITMENT = 'RECRUITMENT',
}

registerEnumType(PlanDomain, {
  name: 'PlanDomain',
  description: 'One of the three domains of the plan. / 計画の三つの分野。',
  valuesConfig: {
    DEVELOPMENT: { description: 'Development of staff. / 人材開発。' },
    EXCHANGE: { description: 'Exchange of staff. / 人材交流。' },
    RECRUITMENT: { description: 'Recruitment of staff. / 人材確保。' },
  },
});
