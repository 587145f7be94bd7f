import { registerEnumType } from 'type-graphql';

export enum PlacementKind {
  PRIVATE_DISPATCH = 'PRIVATE_DISPATCH',
  PRIVATE_INTAKE = 'PRIVATE_INTAKE',
  INTER_MUNICIPAL = 'INTER_MUNICIPAL',
  PREF_TO_MUNI = 'PREF_TO_MUNI',
  MUNI_TO_PREF = 'MUNI_TO_PREF',
}

registerEnumType(PlacementKind, {
  name: 'PlacementKind',
  description: 'From where to where a person is placed. / 人事交流・派遣の区分。',
  valuesConfig: {
    PRIVATE_DISPATCH: { description: "A member's staff to a company. / 民間企業等への派遣。" },
    PRIVATE_INTAKE: { description: "A company's staff to a member. / 民間企業等からの受入れ。" },
    INTER_MUNICIPAL: { description: 'From one municipality to another. / 市町村間の交流。' },
    PREF_TO_MUNI: { description: 'From the prefecture to a municipality. / 県から市町村へ。' },
    MUNI_TO_PREF: { description: 'From a municipality to the prefecture. / 市町村から県へ。' },
  },
});

export enum ReturnUse {
  TAUGHT_ON = 'TAUGHT_ON',
  CHANGED_WORK = 'CHANGED_WORK',
  NEW_PROJECT = 'NEW_PROJECT',
  KEPT_CONTACT = 'KEPT_CONTACT',
  NOT_YET = 'NOT_YET',
}

registerEnumType(ReturnUse, {
  name: 'ReturnUse',
  description:
    'How what was learned on a placement is used after it. / 交流・派遣の成果の生かし方。',
  valuesConfig: {
    TAUGHT_ON: { description: 'Taught on to others. / 研修や報告会で伝えた。' },
    CHANGED_WORK: { description: 'Ways of working were changed. / 業務の進め方を改めた。' },
    NEW_PROJECT: { description: 'A new project came of it. / 新しい事業につながった。' },
    KEPT_CONTACT: { description: 'The contact is kept up. / 交流先との連携が続いている。' },
    NOT_YET: { description: 'Not used yet. / まだ生かされていない。' },
  },
});
