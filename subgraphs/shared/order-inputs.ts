/** The two words that every order shares. */
import { registerEnumType } from 'type-graphql';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered. / 並べ替えの向き。',
  valuesConfig: {
    ASC: { description: 'Small or early ones first. / 昇順（小さいもの・早いものから）。' },
    DESC: { description: 'Great or late ones first. / 降順（大きいもの・遅いものから）。' },
  },
});

export enum NullsPlace {
  FIRST = 'FIRST',
  LAST = 'LAST',
}

registerEnumType(NullsPlace, {
  name: 'NullsPlace',
  description:
    'Where rows without a value stand, whichever way. / 値のない行の位置（向きによらない）。',
  valuesConfig: {
    FIRST: { description: 'Before all others. / 先頭。' },
    LAST: { description: 'After all others. / 末尾。' },
  },
});
