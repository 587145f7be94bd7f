/** An answer as a table: the first list in it, each row flat, with the path as the head of a column. */

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Json = Readonly<Record<string, unknown>>;

export function rowsOf(data: unknown): Rows | undefined {
  const list = firstList(data);
  if (!list) return undefined;
  const flat = list.map((each) => flatten(each));
  const columns = [...new Set(flat.flatMap((each) => Object.keys(each)))];
  return { columns, rows: flat.map((each) => columns.map((column) => each[column] ?? '')) };
}

function firstList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { nodes, edges, ...rest } = value as Json;
  if (Array.isArray(nodes)) return nodes;
  if (Array.isArray(edges)) return edges.map((edge) => (edge as Json)['node']);
  for (const inner of Object.values(rest)) {
    const found = firstList(inner);
    if (found) return found;
  }
  return undefined;
}

function flatten(value: unknown, path = ''): Record<string, string> {
  if (value === null || value === undefined) return path ? { [path]: '' } : {};
  if (typeof value !== 'object') return { [path || 'value']: String(value) };
  if (Array.isArray(value)) {
    const texts = value.map((each) => Object.values(flatten(each)).join(' '));
    return { [path]: texts.join('; ') };
  }
  // a count or a rate stands as what may be shown of it
  const { display } = value as Json;
  if (typeof display === 'string') return { [path]: display };
  return Object.assign(
    {},
    ...Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key)),
  );
}
