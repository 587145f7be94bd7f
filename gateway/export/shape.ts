/**
 * What an operation's answer looks like as a table: which of its values stand in which
 * column, and where its lists are. The rule, told in docs/export.md: an element of a
 * list is a row; what stands above it is repeated; lists beside each other stand one
 * under the other, with the columns of the others empty.
 */
import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import { type ColumnPath, type Segment, segmentOf } from './column-path.js';
import { isHelping } from './helping-fields.js';
import { fieldOf, isConnection, isFigure, isList, isNode } from './kinds-of-object.js';
import { type Asked, fragmentOf, nextText, type Step } from './page-document.js';
import { valueWordsOf } from './words.js';

export interface Leaf {
  readonly key: string;
  readonly column: number;
  /** Of an enum. */
  readonly words: ReadonlyMap<string, string> | undefined;
  /** A number that may be hidden: its object says what is printed instead. */
  readonly figure: boolean;
}

export interface Shape {
  readonly leaves: readonly Leaf[];
  readonly objects: readonly { readonly key: string; readonly shape: Shape }[];
  readonly lists: readonly { readonly key: string; readonly shape: Shape }[];
  /** Whether it has an id by which it can be asked again. */
  readonly isNode: boolean;
  /** Of a page of a list: how the next one is asked. */
  readonly next: NextPage | null;
}

export interface NextPage {
  readonly text: string;
  /** Whether it is asked at the nearest object with an id, by that id. */
  readonly atNode: boolean;
  /** Keys in its answer, down to the page. */
  readonly path: readonly string[];
}

export interface Table {
  readonly shape: Shape;
  readonly columns: readonly ColumnPath[];
}

interface Reading extends Asked {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly columns: ColumnPath[];
}

/** Where in the answer an object stands. */
interface Place {
  readonly segments: readonly Segment[];
  /** Steps from the query, or from the nearest object with an id; null behind a list whose elements have none. */
  readonly steps: readonly Step[] | null;
  readonly atNode: boolean;
}

/** Of a rewritten document. Throws `EXPORT_LIST_NOT_FOLLOWED` and `EXPORT_WITHOUT_COLUMNS`. */
export function tableOf(
  asked: Asked,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): Table {
  const reading: Reading = { ...asked, schema, variables, columns: [] };
  const query = schema.getQueryType();
  if (!query) throw new Error('a schema without queries');
  const sets = [asked.operation.selectionSet];
  const start: Place = { segments: [], steps: [], atNode: false };
  const shape = shapeOf(sets, query, start, reading);
  if (reading.columns.length === 0) throw new HubError('EXPORT_WITHOUT_COLUMNS');
  return { shape, columns: reading.columns };
}

/** Of pages and not of records, or asked by the clients' libraries. */
const noColumn = new Set(['__typename', 'pageInfo', 'cursor']);

function shapeOf(
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  place: Place,
  reading: Reading,
): Shape {
  const leaves: Leaf[] = [];
  const objects: { key: string; shape: Shape }[] = [];
  const lists: { key: string; shape: Shape }[] = [];
  const fields = fieldsIn(sets, type, reading);
  const isWrapper = isConnection(type);
  for (const [key, { nodes, parent }] of fields) {
    const [node] = nodes;
    const field = node && fieldOf(parent, node.name.value);
    if (!field || noColumn.has(field.name) || nodes.every(isHelping)) continue;
    const of = getNamedType(field.type);
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const list = isList(field.type);
    // a list's page, and the edges in it, are no part of a name; nor is the one thing that is asked
    const silent =
      (isWrapper && list) ||
      field.name === 'node' ||
      (fields.size === 1 && place.segments.length === 0);
    if (!isCompositeType(of)) {
      const alone = place.segments.length > 0 && countLeaves(fields) === 1;
      const segment = segmentOf(key, field, { alone, figure: isFigure(type) });
      leaves.push({
        key,
        column: reading.columns.push({ segments: [...place.segments, segment] }) - 1,
        words: valueWordsOf(of),
        figure: isFigure(type) && field.name === 'value',
      });
      continue;
    }
    const merged: FieldNode = {
      ...(node as FieldNode),
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: inner.flatMap((set) => set.selections),
      },
    };
    const record = isNode(of);
    const segment = segmentOf(key, field, { record: record || list || isConnection(of), silent });
    const steps = place.steps && [...place.steps, { field: merged, parent: parent.name }];
    const below: Place = {
      segments: [...place.segments, segment],
      steps: record ? [] : list ? null : steps,
      atNode: record || place.atNode,
    };
    const shape = shapeOf(inner, of, below, reading);
    if (list) lists.push({ key, shape });
    else if (!isConnection(of)) objects.push({ key, shape });
    else
      objects.push({ key, shape: { ...shape, next: nextOf(steps, place.atNode, key, reading) } });
  }
  return { leaves, objects, lists, isNode: isNode(type), next: null };
}

function nextOf(
  steps: readonly Step[] | null,
  atNode: boolean,
  field: string,
  asked: Asked,
): NextPage {
  if (!steps) throw new HubError('EXPORT_LIST_NOT_FOLLOWED', { field });
  return {
    text: nextText(asked, steps, atNode),
    atNode,
    path: [
      ...(atNode ? ['node'] : []),
      ...steps.map(({ field: { alias, name } }) => (alias ?? name).value),
    ],
  };
}

interface Found {
  readonly nodes: FieldNode[];
  readonly parent: GraphQLCompositeType;
}
type Fields = ReadonlyMap<string, Found>;

const countLeaves = (fields: Fields): number =>
  [...fields.values()].filter(
    ({ nodes }) => !nodes.every(isHelping) && !noColumn.has(nodes[0]?.name.value ?? ''),
  ).length;

/** All fields by their names in the answer, whatever type a fragment is on. */
function fieldsIn(
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  reading: Reading,
): Fields {
  const found = new Map<string, Found>();
  const collect = (set: SelectionSetNode, on: GraphQLCompositeType): void => {
    for (const node of set.selections) {
      if (!isAsked(node, reading)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const known = found.get(key);
        if (known) known.nodes.push(node);
        else found.set(key, { nodes: [node], parent: on });
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(reading.document, node.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition;
      const narrow = condition && reading.schema.getType(condition.name.value);
      collect(fragment.selectionSet, isCompositeType(narrow) ? narrow : on);
    }
  };
  for (const set of sets) collect(set, type);
  return found;
}

function isAsked(node: Parameters<typeof getDirectiveValues>[1], { variables }: Reading): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
