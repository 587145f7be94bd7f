/**
 * A subgraph over a database without rows, which only counts the statements that
 * it is sent: so it is seen what a resolver does, whatever its source says.
 *
 *     await rowless.ask('TrainingSession', 'course', 3)   // { statements: 1, read: Set { 'course' } }
 *
 * Parents are made up from the columns and fields of their type.
 */
import { type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildSubgraph } from '../../subgraphs/shared/build-subgraph.js';
import type { Context } from '../../subgraphs/shared/context.js';
import { ormOptions } from '../../subgraphs/shared/database.js';
import { noImports } from '../../subgraphs/shared/import/import-setup.js';
import { openLog } from '../../subgraphs/shared/log.js';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { argumentsOf, madeUp } from './made-up.js';

export interface Rowless {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Types that belong to another subgraph. */
  readonly borrowed: ReadonlySet<string>;
  /** A context of a new request, and the statements that were sent with it. */
  request(): { readonly context: Context; readonly statements: readonly string[] };
  /** Asks so many parents for a field at once: how many statements were sent, and what was read of the parents. */
  ask(type: string, field: string, parents: number): Promise<Asking>;
  /** Columns of a type that a row holds only where they are asked for; none when it is no table. */
  columnsOnDemand(type: string): ReadonlySet<string>;
}

export interface Asking {
  readonly statements: number;
  readonly read: ReadonlySet<string>;
}

export function rowlessSubgraph(
  definition: SubgraphDefinition,
  schema: GraphQLSchema = buildSubgraph(definition).schema,
): Rowless {
  const orm = new MikroORM(
    ormOptions({
      url: 'postgres://nobody@127.0.0.1/none',
      schema: definition.name,
      entities: definition.entities,
    }) as ConstructorParameters<typeof MikroORM>[0],
  );
  const request: Rowless['request'] = () => {
    const statements: string[] = [];
    const context = {
      requestId: 'architecture',
      imports: { ...noImports, readKeys: async () => [new Uint8Array(32)] },
      log: openLog('silent', definition.name),
      viewer: { subject: null, roles: Object.values(Role), organization: null },
      smallestShown: 5,
      asked: new Map(),
      loaders: new Map(),
      refused: new Set(),
      datasetKinds: new Set(),
      database: {
        orm,
        read: async ({ text }: { text: string }) => {
          statements.push(text);
          return [];
        },
      },
    } as unknown as Context;
    return { context, statements };
  };
  const known = { schema, classOf: classesOf(definition), tableOf: tablesOf(orm) };
  return {
    name: definition.name,
    schema,
    borrowed: new Set(definition.borrowed.map(({ name }) => name)),
    request,
    columnsOnDemand: (type) => onDemand(known.tableOf(type)),
    async ask(typeName, fieldName, parents) {
      const read = new Set<string>();
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field?.resolve) return { statements: 0, read };
      const { resolve } = field;
      const { context, statements } = request();
      const info = { fieldName, parentType: type, schema } as unknown as GraphQLResolveInfo;
      const args = argumentsOf(field.args);
      const numbers = Array.from({ length: parents }, (_, index) => index + 1);
      const noting = { ...known, onRead: (property: string) => read.add(property) };
      await Promise.all(
        numbers.map(async (n) => resolve(madeUp(noting, typeName, n), args, context, info)),
      ).catch((cause: unknown) => {
        throw new Error(`${typeName}.${fieldName} fails on a made-up parent`, { cause });
      });
      return { statements: statements.length, read };
    },
  };
}

interface Class {
  readonly name: string;
  readonly prototype: object;
}

/** A type's class in this subgraph: another subgraph may have one of the same name. */
function classesOf({ entities, types, borrowed }: SubgraphDefinition) {
  const listed = [...(entities as readonly Class[]), ...types, ...borrowed];
  return (type: string): Class | undefined =>
    listed.find(({ name }) => name === type) ??
    (getMetadataStorage().objectTypes.find(({ name }) => name === type)?.target as
      | Class
      | undefined);
}

function tablesOf(orm: Pick<MikroORM, 'getMetadata'>) {
  const tables = new Map(
    [...orm.getMetadata().getAll().values()].map((each) => [each.className, each]),
  );
  return (type: string): EntityMetadata | undefined =>
    tables.get(type) as EntityMetadata | undefined;
}

/** All columns but those that askedColumns reads always: keys, relations and the mark of synthetic data. */
function onDemand(table: EntityMetadata | undefined): ReadonlySet<string> {
  return new Set(
    (table?.props ?? [])
      .filter(({ kind, primary, name }) => {
        return (
          kind === ReferenceKind.SCALAR &&
          !primary &&
          name !== 'datasetKind' &&
          name !== 'recordKey'
        );
      })
      .map(({ name }) => name),
  );
}
