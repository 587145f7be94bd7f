import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { buildSchema } from 'graphql';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { expect, it } from 'vitest';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { Reads } from '../../subgraphs/shared/asked.js';
import { PageArgs } from '../../subgraphs/shared/connection.js';
import type { Context } from '../../subgraphs/shared/context.js';
import { rowByKey } from '../../subgraphs/shared/loader.js';
import { EntityKey, keyIn, Node } from '../../subgraphs/shared/node.js';
import { pageOf } from '../../subgraphs/shared/pages.js';
import { type Row, rowsAmong } from '../../subgraphs/shared/rows.js';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph.js';
import {
  abstractTypesAreResolved,
  columnsAreDeclared,
  oneStatementPerField,
  readingFields,
  referencesAreRead,
  relationsAreRead,
} from './relations.js';
import { type Rowless, rowlessSubgraph } from './rowless.js';
import { keepsRules } from './rule.js';

@Entity()
@EntityKey('code')
@ObjectType({ implements: Node, simpleResolvers: true })
class Planted extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string' })
  @Field(() => ID)
  readonly code!: string;

  @Property({ type: 'string' })
  host!: string;
}

const plantedByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, Planted, 'code', codes),
  ({ code }) => code,
);

@Resolver()
class PlantedRoot {
  @Query(() => Planted, { nullable: true })
  planted(@Ctx() context: Context) {
    return plantedByCode(context).load('P-1');
  }
}

const byLoader: SubgraphDefinition['references'] = {
  Planted: (key, context) => plantedByCode(context).load(keyIn(key)),
};

function definitionWith(
  types: readonly (new () => object)[],
  resolvers: SubgraphDefinition['resolvers'],
  references = byLoader,
): SubgraphDefinition {
  return {
    name: 'exchange',
    entities: [Planted],
    types,
    resolvers: [PlantedRoot, ...resolvers],
    borrowed: [],
    references,
    migrations: [],
    loadReferenceData: async () => [],
    loadSyntheticData: async () => [],
  };
}

/** A subgraph with a relation from a guest to its host, answered in the given way. */
function withRelation(
  answer: (key: string, context: Context) => unknown,
  references = byLoader,
): readonly Rowless[] {
  @ObjectType({ simpleResolvers: true })
  class Guest {
    @Field(() => String)
    name!: string;
  }

  @Resolver(() => Guest)
  class GuestResolver {
    @FieldResolver(() => Planted, { nullable: true })
    host(@Root() guest: Guest, @Ctx() context: Context) {
      return answer(guest.name, context);
    }
  }

  return [rowlessSubgraph(definitionWith([Guest], [GuestResolver], references))];
}

/** Two fields made of the column `host`; only one of them says so. */
@Resolver(() => Planted)
class PlantedResolver {
  @FieldResolver(() => String)
  @Reads('host')
  caption(@Root() { host }: Row<Planted>) {
    return host.toUpperCase();
  }

  @FieldResolver(() => String)
  label(@Root() { host }: Row<Planted>) {
    return host.toUpperCase();
  }
}

const throughLoader = (key: string, context: Context) => plantedByCode(context).load(key);

/** A subgraph whose fields only hand on what the parent has. */
function ofSchema(sdl: string): readonly Rowless[] {
  return [rowlessSubgraph(definitionWith([], []), buildSchema(sdl))];
}

let subgraphs: Promise<readonly Rowless[]> | undefined;

function realSubgraphs(): Promise<readonly Rowless[]> {
  subgraphs ??= allDefinitions().then((definitions) =>
    definitions.map((each) => rowlessSubgraph(each)),
  );
  return subgraphs;
}

it('sees every subgraph read, so that no rule holds for want of anything to look at', async () => {
  for (const subgraph of await realSubgraphs()) {
    expect((await readingFields(subgraph)).length, subgraph.name).toBeGreaterThan(2);
  }
});

keepsRules(realSubgraphs, [
  {
    ...oneStatementPerField,
    faults: {
      'a row read for each parent': withRelation(
        async (key, context) => (await rowsAmong(context, Planted, 'code', [key]))[0],
      ),
      'a page read for each parent': withRelation(
        async (key, context) =>
          (
            await pageOf(context, Planted, Object.assign(new PageArgs(), { first: 1 }), {
              where: { host: key },
              orderBy: [{ property: 'code' }],
            })
          ).nodes[0],
      ),
      'a loader of its own for each parent': withRelation((key, context) =>
        plantedByCode({ ...context, loaders: new Map() }).load(key),
      ),
    },
    innocent: { 'a loader': withRelation(throughLoader) },
  },
  {
    ...relationsAreRead,
    faults: {
      'a key that poses as a row': withRelation((code) => ({ code })),
      'the parent’s property handed on': ofSchema(`
        type Planted { code: ID! } type Guest { host: Planted } type Query { none: Int }`),
      'a page that is carried in the parent': ofSchema(`
        type Planted { code: ID! } type PlantedConnection { nodes: [Planted!]! }
        type Guest { hosts: PlantedConnection } type Query { none: Int }`),
    },
    innocent: { 'a loader': withRelation(throughLoader) },
  },
  {
    ...columnsAreDeclared,
    faults: {
      'one of two fields that read the same column': [
        rowlessSubgraph(definitionWith([], [PlantedResolver])),
      ],
    },
  },
  {
    ...referencesAreRead,
    faults: {
      'no reference resolver': withRelation(throughLoader, {}),
      'a reference that is handed back': withRelation(throughLoader, { Planted: (key) => key }),
      'a statement for each reference': withRelation(throughLoader, {
        Planted: async (key, context) =>
          (await rowsAmong(context, Planted, 'code', [keyIn(key)]))[0],
      }),
    },
    innocent: { 'a loader': withRelation(throughLoader) },
  },
  {
    ...abstractTypesAreResolved,
    faults: {
      'an interface that asks for a class': ofSchema(
        'interface Thing { code: ID! } type Planted implements Thing { code: ID! } type Query { none: Int }',
      ),
      'a union that asks for a class': ofSchema(
        'type Planted { code: ID! } union Thing = Planted type Query { none: Int }',
      ),
    },
    innocent: { 'an interface of type-graphql': withRelation(throughLoader) },
  },
]);
