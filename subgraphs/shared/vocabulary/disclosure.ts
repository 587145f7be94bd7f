/** Who may see a figure as it is. */
import { registerEnumType } from 'type-graphql';

export enum Disclosure {
  PUBLISHED = 'PUBLISHED',
  INTERNAL_AGGREGATE = 'INTERNAL_AGGREGATE',
}

registerEnumType(Disclosure, {
  name: 'Disclosure',
  description:
    'Whether small figures are shown as they are or hidden. / 少人数の値をそのまま示すか秘匿するか。',
  valuesConfig: {
    PUBLISHED: {
      description:
        'Published by its owner: shown as it is, also when small. / 団体が公表した値。少人数でもそのまま示す。',
    },
    INTERNAL_AGGREGATE: {
      description: 'Internal: small counts are hidden. / 内部の集計値。少人数は秘匿する。',
    },
  },
});
