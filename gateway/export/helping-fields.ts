/**
 * What a table needs beside what was asked: where a page ends, an id by which to ask on,
 * whether a figure is hidden, where a record comes from. Added to the document; costs
 * nothing but the sources, and becomes no column.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldOf, has, isConnection, isFigure, isList, isNode } from './kinds-of-object.js';

const helping = new WeakSet<FieldNode>();

function help(text: string): FieldNode {
  const document = parse(`{ ${text} }`, { noLocation: true });
  visit(document, { Field: (node) => void helping.add(node) });
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  return operation?.selectionSet.selections[0] as FieldNode;
}

const pageInfo = help('pageInfo { hasNextPage endCursor }');
const id = help('id');
const display = help('display');
const suppressed = help('suppressed');
const datasetKind = help('datasetKind');
const source = help('source { titleJa publisher url asOf licence }');

/** Whether a field was added here and asked by nobody. */
export const isHelping = (node: FieldNode): boolean => helping.has(node);

/** Variables that the rewritten document has besides its own. */
export const variables = { first: 'exportFirst', after: 'exportAfter', id: 'exportId' } as const;

export interface Help {
  readonly sources: boolean;
}

/** The document with helping fields, and with lists that stand in no other list asked by `$exportFirst`. */
export function withHelp(document: DocumentNode, schema: GraphQLSchema, help: Help): DocumentNode {
  const types = new TypeInfo(schema);
  const query = schema.getQueryType();
  let lists = 0;
  return visit(
    document,
    visitWithTypeInfo(types, {
      FragmentDefinition: {
        enter({ typeCondition }) {
          if (typeCondition.name.value !== query?.name) lists += 1;
        },
        leave({ typeCondition }) {
          if (typeCondition.name.value !== query?.name) lists -= 1;
        },
      },
      Field: {
        enter() {
          const type = types.getType();
          if (type && isList(type)) lists += 1;
        },
        leave(node) {
          const type = types.getType();
          if (type && isList(type)) lists -= 1;
          const slices = types.getFieldDef()?.args.some(({ name }) => name === 'first');
          const of = node.selectionSet && types.getParentType() && named(types);
          return of && lists === 0 && slices && isConnection(of) ? paged(node, false) : undefined;
        },
      },
      SelectionSet: {
        leave(node) {
          const type = types.getParentType();
          return type
            ? { ...node, selections: [...node.selections, ...helpFor(type, help)] }
            : undefined;
        },
      },
    }),
  );
}

function named(types: TypeInfo): GraphQLCompositeType | undefined {
  let type: unknown = types.getType();
  while (typeof type === 'object' && type !== null && 'ofType' in type) type = type.ofType;
  return isCompositeType(type) ? type : undefined;
}

function* helpFor(type: GraphQLCompositeType, { sources }: Help): Iterable<FieldNode> {
  if (isConnection(type)) yield pageInfo;
  if (isNode(type)) yield id;
  if (isFigure(type)) {
    yield display;
    yield suppressed;
  }
  if (has(type, 'datasetKind')) yield datasetKind;
  if (sources && fieldOf(type, 'source')?.type.toString() === 'Source!') yield source;
}

/** A list's field as one page of it: `first` and `after` by variables, and no total, which is no row. */
export function paged(node: FieldNode, goesOn: boolean): FieldNode {
  const replaced = new Set(goesOn ? ['first', 'after'] : ['first']);
  const kept = (node.arguments ?? []).filter(({ name }) => !replaced.has(name.value));
  const given = [...replaced].map((name) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value: {
      kind: Kind.VARIABLE as const,
      name: { kind: Kind.NAME as const, value: variables[name as 'first' | 'after'] },
    },
  }));
  return {
    ...node,
    arguments: [...kept, ...given],
    ...(node.selectionSet && { selectionSet: withoutTotal(node.selectionSet) }),
  };
}

function withoutTotal(set: SelectionSetNode): SelectionSetNode {
  const selections = set.selections.filter(
    (node) => node.kind !== Kind.FIELD || node.name.value !== 'totalCount',
  );
  return { ...set, selections };
}
