/** A table as JSON: `{ "rows": [{ heading: value }], "notes": … }`, a row on each line. */
import type { Notes } from './notes.js';
import type { TableToWrite } from './table-to-write.js';

const pieceLength = 64 * 1024;

export async function* jsonOf(
  { headings, rows }: TableToWrite,
  notes: Notes,
  kinds: ReadonlySet<string>,
): AsyncGenerator<Buffer> {
  let text = '{"rows":[';
  let first = true;
  for await (const cells of rows) {
    const row = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? null]));
    text += `${first ? '' : ','}\n${JSON.stringify(row)}`;
    if (text.length < pieceLength && !first) continue;
    first = false;
    yield Buffer.from(text);
    text = '';
  }
  const { exportedAt, query, variables, sources, hiddenCells } = notes;
  const told = {
    exportedAt,
    query,
    variables,
    rows: notes.rows,
    datasetKinds: [...kinds].sort(),
    sources: [...sources.values()],
    hiddenCells,
    hidden: notes.hidden.map(({ row, column }) => ({ row, heading: headings[column] ?? '' })),
  };
  yield Buffer.from(`${text}\n],"notes":${JSON.stringify(told)}}\n`);
}
