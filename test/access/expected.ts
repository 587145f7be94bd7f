/**
 * Who reads what, written a second time and by hand from the union's rules, so
 * that the policy's own table is not its own judge. Which field has which rule is
 * read from the committed schema; nothing here is shared with the code that enforces.
 */
import {
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  parse,
  type TypeNode,
} from 'graphql';
import { Role, type Viewer } from '../../subgraphs/shared/viewer.js';

/** Organisations of whom rows are asked for: a city, another city, and the prefecture. */
export const ownCity = '112011';
export const otherCity = '112038';
export const prefecture = '110001';

const viewer = (roles: readonly Role[], organization: string | null = null): Viewer => ({
  subject: roles.length === 0 ? null : `test-${roles.join('-')}`,
  roles,
  organization,
});

export const askers = {
  'somebody without a token': viewer([]),
  'a council member': viewer([Role.COUNCIL_MEMBER], ownCity),
  'a council member of another city': viewer([Role.COUNCIL_MEMBER], otherCity),
  planning: viewer([Role.PLANNING]),
  'the municipal subcommittee': viewer([Role.MUNICIPAL]),
  'the prefectural subcommittee': viewer([Role.PREFECTURAL]),
  'a clerk': viewer([Role.CLERK], ownCity),
  'a clerk of another city': viewer([Role.CLERK], otherCity),
  'a clerk of the prefecture': viewer([Role.CLERK], prefecture),
  'the secretariat': viewer([Role.SECRETARIAT]),
  'the operator': viewer([Role.OPERATOR]),
} as const satisfies Record<string, Viewer>;

export type Asker = keyof typeof askers;

const inside: readonly Asker[] = [
  'a council member',
  'a council member of another city',
  'planning',
  'the municipal subcommittee',
  'the prefectural subcommittee',
  'a clerk',
  'a clerk of another city',
  'a clerk of the prefecture',
  'the secretariat',
];

/** Who may ask for a field of each rule at all. */
const mayAskByRule: Readonly<Record<string, readonly Asker[]>> = {
  published: Object.keys(askers) as Asker[],
  internal: inside,
  draft: inside,
  detail: inside.filter((asker) => asker !== 'planning' && asker !== 'the secretariat'),
  importing: ['a clerk', 'a clerk of another city', 'a clerk of the prefecture', 'the secretariat'],
  secretariat: ['the secretariat'],
};

/** Whose detail each may read. */
export const detailOf: Readonly<Record<Asker, readonly string[]>> = {
  'somebody without a token': [],
  'a council member': [ownCity],
  'a council member of another city': [otherCity],
  planning: [],
  'the municipal subcommittee': [ownCity, otherCity],
  'the prefectural subcommittee': [prefecture],
  'a clerk': [ownCity],
  'a clerk of another city': [otherCity],
  'a clerk of the prefecture': [prefecture],
  'the secretariat': [],
  'the operator': [],
};

export function mayAsk(asker: Asker, rule: string): boolean {
  const may = mayAskByRule[rule];
  if (!may)
    throw new Error(`test/access/expected.ts does not know the rule ${rule}: say who reads it`);
  return may.includes(asker);
}

export interface FieldOfGraph {
  readonly type: string;
  readonly name: string;
  readonly rule: string;
  readonly definition: FieldDefinitionNode;
}

export interface GraphOfRules {
  readonly fields: readonly FieldOfGraph[];
  /** Interfaces of each object type. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>;
  /** Object types, interfaces and unions: what needs a selection. */
  readonly composite: ReadonlySet<string>;
  /** What arguments are made of. */
  readonly given: ReadonlyMap<string, EnumTypeDefinitionNode | InputObjectTypeDefinitionNode>;
  /** Object types that have an id of their own. */
  readonly nodes: readonly string[];
}

/** Fields with their rules as the text of a supergraph or subgraph says them; types of values are left out. */
export function graphOf(sdl: string): GraphOfRules {
  const fields: FieldOfGraph[] = [];
  const interfaces = new Map<string, readonly string[]>();
  const composite = new Set<string>();
  const given = new Map<string, EnumTypeDefinitionNode | InputObjectTypeDefinitionNode>();
  for (const type of parse(sdl).definitions) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) composite.add(type.name.value);
    if (
      type.kind === Kind.ENUM_TYPE_DEFINITION ||
      type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
    ) {
      given.set(type.name.value, type);
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    composite.add(type.name.value);
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) {
      interfaces.set(
        type.name.value,
        (type.interfaces ?? []).map(({ name }) => name.value),
      );
    }
    for (const definition of type.fields ?? []) {
      const access = definition.directives?.find(({ name }) => name.value === 'access');
      const value = access?.arguments?.[0]?.value;
      if (value?.kind !== Kind.STRING) continue;
      fields.push({
        type: type.name.value,
        name: definition.name.value,
        rule: value.value,
        definition,
      });
    }
  }
  const nodes = [...interfaces].flatMap(([type, all]) => (all.includes('Node') ? [type] : []));
  return { fields, interfaces, composite, given, nodes };
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** `costPerCompletion(fiscalYear: 2024) { __typename }`: the field with as little as it needs. */
export function written(
  { name, definition }: FieldOfGraph,
  graph: Pick<GraphOfRules, 'composite' | 'given'>,
): string {
  const given = (definition.arguments ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
    .map((argument) => `${argument.name.value}: ${valueFor(argument.type, graph)}`);
  const list = given.length > 0 ? `(${given.join(', ')})` : '';
  return `${name}${list}${graph.composite.has(namedType(definition.type)) ? ' { __typename }' : ''}`;
}

const values: Readonly<Record<string, string>> = {
  Boolean: 'true',
  DateInput: '"2024-04-01"',
  FiscalYearInput: '2024',
  ID: '"none"',
  Int: '6',
  String: '""',
};

function valueFor(type: TypeNode, graph: Pick<GraphOfRules, 'given'>): string {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFor(type.type, graph);
  if (type.kind === Kind.LIST_TYPE) return `[${valueFor(type.type, graph)}]`;
  const name = type.name.value;
  const definition = graph.given.get(name);
  if (definition?.kind === Kind.ENUM_TYPE_DEFINITION)
    return definition.values?.[0]?.name.value ?? '';
  if (definition?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const fields = (definition.fields ?? [])
      .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !field.defaultValue)
      .map((field) => `${field.name.value}: ${valueFor(field.type, graph)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const value = values[name];
  if (value === undefined) throw new Error(`test/access/expected.ts has no value of ${name}`);
  return value;
}
