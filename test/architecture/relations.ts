/** Relations, references and abstract types: judged by what they do over a database that counts. */
import {
  execute,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { readsOf } from '../../subgraphs/shared/asked.js';
import { nodeKeys } from '../../subgraphs/shared/node.js';
import type { Rowless } from './rowless.js';
import type { Rule } from './rule.js';

type Definitions = readonly Rowless[];

/** Each object type of a subgraph but the machinery of federation and introspection, and the changes, which are no reading. */
function typesOf({ schema }: Rowless): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.name !== 'Mutation' && !type.name.startsWith('_'),
  );
}

function isOwnEntity({ borrowed }: Rowless, type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && nodeKeys.has(type.name) && !borrowed.has(type.name);
}

/** Whether a type is an entity of this subgraph, or a page of them. */
function holdsOwnEntity(subgraph: Rowless, type: unknown): boolean {
  if (!isObjectType(type)) return false;
  const held = type.name.endsWith('Connection') ? type.getFields()['nodes']?.type : type;
  return isOwnEntity(subgraph, held && getNamedType(held));
}

/** Asks every field; `complaint` says what is wrong with it, or null. */
async function eachField(
  subgraphs: Definitions,
  complaint: (subgraph: Rowless, type: GraphQLObjectType, field: string) => Promise<string | null>,
): Promise<readonly string[]> {
  const offences: string[] = [];
  for (const subgraph of subgraphs) {
    for (const type of typesOf(subgraph)) {
      for (const field of Object.keys(type.getFields()).filter((name) => !name.startsWith('_'))) {
        const problem = await complaint(subgraph, type, field);
        if (problem) offences.push(`${subgraph.name}: ${type.name}.${field} ${problem}`);
      }
    }
  }
  return offences;
}

export const oneStatementPerField: Omit<Rule<Definitions>, 'faults'> = {
  says: 'a field sends one statement at most, however many parents are asked',
  because:
    'A statement for each parent is a page of 1,000 rows that sends 1,000 statements. Read through a loader (rowByKey, rowsByKey, pagesByParent), never directly in a field resolver.',
  offences: (subgraphs) =>
    eachField(subgraphs, async (subgraph, { name }, field) => {
      const parents = name === 'Query' ? 1 : 3;
      const { statements } = await subgraph.ask(name, field, parents);
      return statements > 1 ? `sends ${statements} statements for ${parents} parents` : null;
    }),
};

/** The fields that read something when parents are asked for them. */
export function readingFields(subgraph: Rowless): Promise<readonly string[]> {
  return eachField([subgraph], async ({ ask }, { name }, field) =>
    name !== 'Query' && (await ask(name, field, 3)).statements > 0 ? 'reads' : null,
  );
}

export const relationsAreRead: Omit<Rule<Definitions>, 'faults'> = {
  says: 'a field that leads to an entity of its own subgraph reads it',
  because:
    'What is not read is a key that looks like a row: its other fields are missing or fail. Give the relation a field resolver that answers through a loader, and no @Field on its column.',
  offences: (subgraphs) =>
    eachField(subgraphs, async (subgraph, type, field) => {
      if (/(Connection|Edge)$/.test(type.name)) return null;
      const answered = type.getFields()[field]?.type;
      if (!answered || !holdsOwnEntity(subgraph, getNamedType(answered))) return null;
      const { statements } = await subgraph.ask(type.name, field, 1);
      return statements === 0 ? 'reads nothing' : null;
    }),
};

export const columnsAreDeclared: Omit<Rule<Definitions>, 'faults'> = {
  says: 'a field resolver reads no other columns of its row than it declares',
  because:
    'A row holds only the columns that the request asks for, the keys, and what @Reads names. Any other one is undefined unless the client happens to ask for it too. Put @Reads with the property beside the field resolver.',
  offences: (subgraphs) =>
    eachField(subgraphs, async (subgraph, { name }, field) => {
      const columns = subgraph.columnsOnDemand(name);
      const declared = new Set([field, ...readsOf(name, field)]);
      const { read } = columns.size > 0 ? await subgraph.ask(name, field, 2) : { read: [] };
      const missing = [...read].filter((each) => columns.has(each) && !declared.has(each));
      return missing.length > 0 ? `reads ${missing.join(', ')}` : null;
    }),
};

const entities = parse('query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }');

export const referencesAreRead: Omit<Rule<Definitions>, 'faults'> = {
  says: 'every entity answers references by one statement, and an unknown key by null',
  because:
    'Without a reference resolver a subgraph hands back whatever key it was sent, so that a thing that does not exist looks real. Name a loader for the type under references in subgraph.ts.',
  async offences(subgraphs) {
    const offences: string[] = [];
    for (const subgraph of subgraphs) {
      for (const { name } of typesOf(subgraph).filter((type) => isOwnEntity(subgraph, type))) {
        const { context, statements } = subgraph.request();
        const of = [1, 2, 3].map((n) => ({
          __typename: name,
          [nodeKeys.get(name) ?? 'id']: `unknown-${n}`,
        }));
        const { data, errors } = await execute({
          schema: subgraph.schema,
          document: entities,
          variableValues: { of },
          contextValue: context,
        });
        const answer = JSON.stringify(data?.['_entities'] ?? errors);
        if (statements.length !== 1 || answer !== '[null,null,null]') {
          offences.push(
            `${subgraph.name}: ${name} sends ${statements.length} statements for 3 keys and answers ${answer}`,
          );
        }
      }
    }
    return offences;
  },
};

export const abstractTypesAreResolved: Omit<Rule<Definitions>, 'faults'> = {
  says: 'an interface or union knows a plain row by its __typename',
  because:
    'Rows are plain objects and of no class. buildSubgraph resolves abstract types by row.__typename; a type that brings a resolveType of its own must do the same.',
  async offences(subgraphs) {
    const offences: string[] = [];
    for (const { name: subgraph, schema, request } of subgraphs) {
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isAbstractType(type) || type.name.startsWith('_')) continue;
        for (const { name } of schema.getPossibleTypes(type)) {
          const { context } = request();
          const found = await type.resolveType?.(
            { __typename: name },
            context,
            { schema } as never,
            type,
          );
          if (found !== name)
            offences.push(`${subgraph}: ${type.name} takes a row of ${name} for ${found}`);
        }
      }
    }
    return offences;
  },
};
