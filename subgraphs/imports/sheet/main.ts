/** The cage: a thread that reads one file of somebody else's, and can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ImportProblem, problem } from '../../shared/import/problem.js';
import {
  type CagedFile,
  type FromCage,
  mostRows,
  type ReadableFile,
  type ToCage,
  Unreadable,
} from './messages.js';
import { openText } from './text-file.js';
import { openWorkbook } from './workbook.js';

const keeper = parentPort;
const say = (message: FromCage): void => keeper?.postMessage(message);
const heard: ToCage[] = [];
let listening: ((message: ToCage) => void) | undefined;
keeper?.on('message', (message: ToCage) => {
  if (!listening) return void heard.push(message);
  const listener = listening;
  listening = undefined;
  listener(message);
});
const hear = (): Promise<ToCage> =>
  new Promise((resolve) => {
    const next = heard.shift();
    if (next) resolve(next);
    else listening = resolve;
  });

async function main(): Promise<void> {
  const file = workerData as CagedFile;
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && file.bytes[2] === 0x03;
  const opened: ReadableFile = isZip ? await openWorkbook(file) : openText(file);
  const { format, encoding, rowsExpected, sheets } = opened;
  say({ opened: { format, encoding, rowsExpected, sheets } });
  const asked = await hear();
  let rowsRead = 0;
  for (const sheet of 'read' in asked ? asked.read : []) {
    for await (const rows of opened.rowsOf(sheet)) {
      rowsRead += rows.length;
      if (rowsRead > mostRows)
        throw new Unreadable(problem('FILE_TOO_LONG', {}, { limit: mostRows }));
      await hear();
      say({ piece: { sheet, rows } });
    }
  }
  await hear();
  say({ end: true });
}

main().catch((error: unknown) => {
  const found: ImportProblem =
    error instanceof Unreadable
      ? error.problem
      : problem('WORKBOOK_DAMAGED', {}, { what: 'content' });
  say({ problem: found });
  if (!(error instanceof Unreadable)) throw error;
});
