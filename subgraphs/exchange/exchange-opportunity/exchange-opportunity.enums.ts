import { registerEnumType } from 'type-graphql';

export enum OpportunityKind {
  JOINT_TRAINING = 'JOINT_TRAINING',
  WORKSHOP = 'WORKSHOP',
  STUDY_GROUP = 'STUDY_GROUP',
}

registerEnumType(OpportunityKind, {
  name: 'OpportunityKind',
  description: 'How staff of several organisations meet. / 交流機会の区分。',
  valuesConfig: {
    JOINT_TRAINING: {
      description:
        "A training session for the prefecture's and the municipalities' staff together. / 県職員と市町村等職員の共同研修。",
    },
    WORKSHOP: { description: 'A workshop over a common theme. / ワークショップ。' },
    STUDY_GROUP: {
      description: 'An open meeting of a study group. / 自主研究グループの公開会合。',
    },
  },
});
