/** An answer → rows of its table, each as soon as it is known; lists are followed to their ends. */
import type { NextPage, Shape, Table } from './shape.js';

type Values = Readonly<Record<string, unknown>>;

export interface Row {
  /** By column: text, number, boolean, a list of these, or null. */
  readonly cells: readonly unknown[];
  /** Columns in which a figure is hidden on purpose. */
  readonly hidden: readonly number[];
  /** Whether anything in it is invented; null where no record in it says. */
  readonly kind: 'REAL' | 'SYNTHETIC' | null;
}

export interface PageRequest extends NextPage {
  readonly after: string;
  readonly id: string | null;
}

export interface RowSource {
  /** The data of the next page of a list. */
  next(request: PageRequest): Promise<Values>;
  /** Told of each place that a record names as its source. */
  source?(source: Values): void;
}

/** Rows of the first answer and of all that follows it. Words of enums and marks of missing figures where `words` are wanted. */
export async function* rowsOf(
  { shape, columns }: Table,
  data: Values,
  from: RowSource,
  words: boolean,
): AsyncGenerator<Row> {
  const blank: Draft = {
    cells: Array.from({ length: columns.length }, () => null),
    hidden: [],
    kind: null,
    id: null,
  };
  yield* rowsIn(shape, data, blank, { from, words });
}

interface Draft {
  readonly cells: unknown[];
  readonly hidden: number[];
  kind: Row['kind'];
  /** Of the nearest object with one. */
  id: string | null;
}

interface Reading {
  readonly from: RowSource;
  readonly words: boolean;
}

interface Elements {
  readonly shape: Shape;
  readonly items: AsyncIterable<Values> | Iterable<Values>;
}

async function* rowsIn(
  shape: Shape,
  data: Values,
  above: Draft,
  reading: Reading,
): AsyncGenerator<Row> {
  const draft = { ...above, cells: [...above.cells], hidden: [...above.hidden] };
  const lists: Elements[] = [];
  fill(shape, data, draft, lists, reading);
  let below = 0;
  for (const { shape: element, items } of lists) {
    for await (const item of items) {
      for await (const row of rowsIn(element, item, draft, reading)) {
        below += 1;
        yield row;
      }
    }
  }
  if (below === 0 && draft.cells.some((cell) => cell !== null)) yield draft;
}

/** Writes an object's values, and those of single objects in it, into the row; notes its lists. */
function fill(shape: Shape, data: Values, draft: Draft, lists: Elements[], reading: Reading): void {
  const { datasetKind, source, suppressed } = data;
  if (shape.isNode && typeof data['id'] === 'string') draft.id = data['id'];
  if (datasetKind === 'SYNTHETIC' || (datasetKind === 'REAL' && draft.kind === null)) {
    draft.kind = datasetKind;
  }
  if (isObject(source)) reading.from.source?.(source);
  for (const leaf of shape.leaves) {
    const { key, column, figure } = leaf;
    const value = cellOf(data[key], reading.words ? leaf.words : undefined);
    const missing = value === null && figure && reading.words;
    draft.cells[column] = missing ? (data['display'] ?? null) : value;
    if (suppressed === true) draft.hidden.push(column);
  }
  for (const { key, shape: inner } of shape.objects) {
    const object = data[key];
    if (!isObject(object)) continue;
    if (!inner.next) fill(inner, object, draft, lists, reading);
    else {
      fill({ ...inner, lists: [] }, object, draft, lists, reading);
      lists.push(...pagesOf(inner, inner.next, object, draft.id, reading.from));
    }
  }
  for (const { key, shape: element } of shape.lists) {
    lists.push({ shape: element, items: itemsOf(data[key]) });
  }
}

/** The elements of a page's lists and of the pages after it. */
function* pagesOf(
  { lists }: Shape,
  next: NextPage,
  first: Values,
  id: string | null,
  from: RowSource,
): Iterable<Elements> {
  // edges and nodes of one page are the same elements: asked together, they come one under the other
  for (const { key, shape } of lists) {
    yield { shape, items: followed(key) };
  }
  async function* followed(key: string): AsyncGenerator<Values> {
    for (let page = first; ; ) {
      yield* itemsOf(page[key]);
      const { hasNextPage, endCursor } = page['pageInfo'] as Values;
      if (hasNextPage !== true) return;
      let object: unknown = await from.next({ ...next, id, after: String(endCursor) });
      for (const step of next.path) object = isObject(object) ? object[step] : undefined;
      // deleted meanwhile: half of its list would look like all of it
      if (!isObject(object)) throw new Error(`no page at ${next.path.join('.')}`);
      page = object;
    }
  }
}

function itemsOf(list: unknown): Values[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function cellOf(value: unknown, words: ReadonlyMap<string, string> | undefined): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((each) => cellOf(each, words));
  if (typeof value === 'object') return JSON.stringify(value);
  return words?.get(String(value)) ?? value;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
