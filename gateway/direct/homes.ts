/**
 * Where a field is at home: the subgraph that answers it, the key by which that
 * subgraph finds the row of an object that another one holds, and what else the
 * field wants to be handed. All of it is read off the subgraphs' own schemas.
 */
import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from '../../subgraphs/shared/asked.js';
import type { LocalContext, LocalSubgraph } from './local-subgraph.js';

/** One subgraph's field of a type. */
export interface Home {
  readonly subgraph: LocalSubgraph;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, LocalContext>;
  /** Fields of other subgraphs whose values the key must carry, by `@requires`. */
  readonly requires: SelectionSetNode | undefined;
  /** The same as text; empty when it requires nothing. */
  readonly requiresText: string;
}

export type ResolveReference = (
  reference: Readonly<Record<string, unknown>>,
  context: LocalContext,
  info: GraphQLResolveInfo,
) => unknown;

export class Homes {
  readonly #subgraphs: readonly LocalSubgraph[];
  readonly #known = new Map<string, readonly Home[]>();
  readonly #purposes = new Map<string, object>();

  constructor(subgraphs: readonly LocalSubgraph[]) {
    this.#subgraphs = subgraphs;
  }

  /** The field where the object is, if it can be answered there, else in the subgraph that answers it. */
  of(type: string, field: string, here: LocalSubgraph | undefined): Home {
    const homes = this.#all(type, field);
    const home = homes.find(({ subgraph }) => subgraph === here) ?? homes[0];
    if (!home) throw new Error(`no subgraph answers ${type}.${field}`);
    return home;
  }

  /** Whether a subgraph answers the field. */
  has(type: string, field: string): boolean {
    return this.#all(type, field).length > 0;
  }

  /** One object for each text, under which a run remembers something. */
  sharedPurpose(text: string): object {
    let purpose = this.#purposes.get(text);
    if (!purpose) {
      purpose = {};
      this.#purposes.set(text, purpose);
    }
    return purpose;
  }

  /** What is asked, and what asking it requires of other subgraphs. */
  withRequired(asked: Asked): Asked {
    const all = new Map([...asked].map(([type, fields]) => [type, new Set(fields)]));
    const note = (type: string, { selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind !== Kind.FIELD) throw new Error('@requires with fragments is not understood');
        const fields = all.get(type) ?? new Set();
        all.set(type, fields.add(node.name.value));
        const { field } = this.of(type, node.name.value, undefined);
        if (node.selectionSet) note(getNamedType(field.type).name, node.selectionSet);
      }
    };
    for (const [type, fields] of asked) {
      for (const field of fields) {
        for (const { requires } of this.#all(type, field)) if (requires) note(type, requires);
      }
    }
    return all;
  }

  #all(type: string, field: string): readonly Home[] {
    const coordinate = `${type}.${field}`;
    let homes = this.#known.get(coordinate);
    if (!homes) {
      homes = this.#subgraphs.flatMap((subgraph) => homeIn(subgraph, type, field) ?? []);
      this.#known.set(coordinate, homes);
    }
    return homes;
  }
}

function homeIn(subgraph: LocalSubgraph, typeName: string, fieldName: string): Home | undefined {
  const type = subgraph.schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  const field = type.getFields()[fieldName];
  if (!field || directive(field, 'external')) return undefined;
  const requiresText = textOf(directive(field, 'requires'));
  return { subgraph, type, field, requires: selectionOf(requiresText), requiresText };
}

/** The fields of the first key of `to` that `from` has too. Throws when there is none. */
export function keyBetween(from: GraphQLObjectType, to: GraphQLObjectType): readonly string[] {
  const own = from.getFields();
  const key = keysOf(to).find((fields) =>
    fields.every((name) => own[name] && !directive(own[name], 'external')),
  );
  if (!key) throw new Error(`nothing that ${from.name} has here is a key of it elsewhere`);
  return key;
}

/** How a type's subgraph finds its row by a key. Throws when it cannot. */
export function referenceResolverOf(type: GraphQLObjectType): ResolveReference {
  const { apollo } = type.extensions as {
    readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
  };
  const resolve = apollo?.subgraph?.resolveReference;
  if (!resolve) throw new Error(`${type.name} cannot be found by a key`);
  return resolve;
}

function keysOf({ astNode, extensionASTNodes }: GraphQLObjectType): string[][] {
  const nodes = [...(astNode ? [astNode] : []), ...extensionASTNodes];
  const keys: string[][] = [];
  for (const node of nodes.flatMap(({ directives }) => directives ?? [])) {
    if (node.name.value !== 'key') continue;
    const resolvable = argumentOf(node, 'resolvable');
    const fields = argumentOf(node, 'fields');
    if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) continue;
    if (fields?.kind === Kind.STRING) keys.push(fields.value.split(/[\s,]+/).filter(Boolean));
  }
  return keys;
}

function directive(
  { astNode }: Pick<GraphQLField<unknown, unknown>, 'astNode'>,
  wanted: string,
): ConstDirectiveNode | undefined {
  return astNode?.directives?.find(({ name }) => name.value === wanted);
}

function argumentOf({ arguments: given }: ConstDirectiveNode, wanted: string) {
  return given?.find(({ name }) => name.value === wanted)?.value;
}

function textOf(requires: ConstDirectiveNode | undefined): string {
  const fields = requires && argumentOf(requires, 'fields');
  return fields?.kind === Kind.STRING ? fields.value : '';
}

function selectionOf(requires: string): SelectionSetNode | undefined {
  if (requires === '') return undefined;
  const [definition] = parse(`{ ${requires} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}
