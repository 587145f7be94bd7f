/** Keys and cursors that exist, so that generated queries find something. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { nodeKeys } from '../../subgraphs/shared/node.js';
import { everything } from '../../subgraphs/shared/row-scope.js';
import { raw, sql } from '../../subgraphs/shared/rows.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import type { Oracle } from './oracle.js';

export interface Pool {
  /** Business keys by the name of their type. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Cursors by the field that takes them, such as `Query.trainingCourses`. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

const keysOfEachType = 200;

export async function poolOf(subgraphs: readonly Subgraph[], oracle: Oracle): Promise<Pool> {
  const keys = new Map<string, readonly string[]>();
  for (const subgraph of subgraphs) {
    for (const [type, found] of await keysIn(subgraph)) keys.set(type, found);
  }
  return { keys, cursors: await cursorsOf(oracle) };
}

/** Of each entity's table the same keys on every run, from all over the table. */
async function keysIn({ name, database }: Subgraph): Promise<Map<string, readonly string[]>> {
  const keys = new Map<string, readonly string[]>();
  for (const { className, tableName, props } of database.orm.getMetadata()) {
    const column = props.find((each) => each.name === nodeKeys.get(className))?.fieldNames[0];
    if (!column) continue;
    const rows = await database.read<{ key: string }>(
      sql`select "${raw(column)}"::text as key from "${raw(name)}"."${raw(tableName)}"
        order by md5("${raw(column)}"::text) limit ${keysOfEachType}`,
      everything,
    );
    keys.set(
      className,
      rows.map(({ key }) => key),
    );
  }
  return keys;
}

/** Cursors of each list at the root, and of the lists that its rows have. */
async function cursorsOf(oracle: Oracle): Promise<Map<string, readonly string[]>> {
  const cursors = new Map<string, readonly string[]>();
  for (const list of listsOf(oracle.schema.getQueryType())) {
    const node = nodeOf(list, oracle.schema);
    const children = listsOf(node);
    const inner = children.map(({ name }) => `${name}(first: 3) { edges { cursor } }`).join(' ');
    const { data } = await oracle.execute({
      document: parse(
        `{ ${list.name}(first: 3) { edges { cursor node { __typename ${inner} } } } }`,
      ),
      variables: {},
    });
    const edges = (data?.[list.name] as Connection | undefined)?.edges ?? [];
    cursors.set(
      `Query.${list.name}`,
      edges.map(({ cursor }) => cursor),
    );
    for (const { name } of children) {
      const found = edges.flatMap((edge) => (edge.node?.[name] as Connection | null)?.edges ?? []);
      cursors.set(
        `${node?.name}.${name}`,
        found.map(({ cursor }) => cursor),
      );
    }
  }
  return cursors;
}

interface Connection {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node?: Readonly<Record<string, unknown>>;
  }[];
}

type Field = GraphQLField<unknown, unknown>;

/** The connections of a type that can be asked for with `first` alone. */
function listsOf(type: GraphQLObjectType | null | undefined): Field[] {
  return Object.values(type?.getFields() ?? {}).filter(
    ({ args }) => args.some(({ name }) => name === 'after') && !args.some(isRequiredArgument),
  );
}

function nodeOf(list: Field, schema: GraphQLSchema): GraphQLObjectType | undefined {
  const name = getNamedType(list.type).name.replace(/Connection$/, '');
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
}
