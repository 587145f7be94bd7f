import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../../subgraphs/exchange/subgraph.js';
import { buildSubgraph } from '../../../subgraphs/shared/build-subgraph.js';

const { schema } = buildSubgraph(exchange);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);

describe('rows of single people', () => {
  it.each(['Placement', 'PlacementReturn', 'NetworkMember', 'StudyGroupMember'])(
    'have no type: %s is a table only',
    (name) => {
      expect(schema.getType(name)).toBeUndefined();
    },
  );

  it('have no field either: no person, rank, day or code of a placement', () => {
    const personal =
      /^(person|pseudonym|rankTier|startsOn|endsOn|reportedOn|placement|placementCode)$/;
    const fields = types.flatMap((type) =>
      isObjectType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(fields.filter((field) => personal.test(field.split('.')[1] ?? ''))).toEqual([]);
  });

  it('are told in figures whose people are a Count', () => {
    const figures = types.filter(({ name }) => /Placement\w*Figure$/.test(name));
    expect(figures).toHaveLength(4);
    for (const type of figures) {
      if (!isObjectType(type)) continue;
      for (const [name, { type: of }] of Object.entries(type.getFields())) {
        if (['people', 'asHome', 'asHost'].includes(name)) expect(String(of)).toBe('Count!');
        else expect(['fiscalYear', 'kind', 'usedFor', 'datasetKind']).toContain(name);
      }
    }
  });
});

describe('every description', () => {
  it('is in English and Japanese', () => {
    const missing: string[] = [];
    const bilingual = (text: string | null | undefined) =>
      /[A-Za-z].* \/ .*[぀-ヿ一-鿿]/s.test(text ?? '');
    for (const type of types) {
      if (type.name === 'Query' || type.name.startsWith('_')) continue;
      if (!bilingual(type.description)) missing.push(type.name);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!bilingual(field.description)) missing.push(`${type.name}.${field.name}`);
        for (const arg of field.args)
          if (!bilingual(arg.description)) missing.push(`${type.name}.${field.name}(${arg.name})`);
      }
    }
    expect(missing).toEqual([]);
  });
});
