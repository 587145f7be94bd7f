/**
 * Reads a file of somebody else's in a thread of its own with little memory and
 * little time, so that whatever it holds, the hub goes on.
 *
 *     const file = await openInCage({ bytes, encoding: null });
 *     for await (const piece of file.rows([0])) …
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ImportProblem, problem } from '../../shared/import/problem.js';
import { projectFolder } from '../../shared/project-folder.js';
import type { CagedFile, FromCage, Opened, Piece, ToCage } from './messages.js';

/** Seconds of reading; what the hub does with the rows in between does not count. */
const mostSeconds = 30;
const mostMegabytes = 256;
/** Of them, for what is gone after a moment, as nearly all of a row is. */
const mostYoungMegabytes = 16;

export interface CagedReading extends Opened {
  /** The rows of these sheets, as they are asked for. After them, or instead of them, `problem` may be set. */
  rows(sheets: readonly number[]): AsyncIterable<Piece>;
  readonly problem: ImportProblem | null;
  close(): Promise<void>;
}

/** The problem where the file cannot be read at all. The bytes may be the thread's from now on. */
export async function openInCage(file: CagedFile): Promise<CagedReading | ImportProblem> {
  const cage = new Cage(file);
  const first = await cage.listen();
  if ('opened' in first) return new Reading(cage, first.opened);
  await cage.end();
  return 'problem' in first ? first.problem : problem('FILE_EMPTY');
}

class Reading implements CagedReading {
  readonly format: Opened['format'];
  readonly encoding: string | null;
  readonly rowsExpected: number | null;
  readonly sheets: Opened['sheets'];
  problem: ImportProblem | null = null;
  readonly #cage: Cage;

  constructor(cage: Cage, { format, encoding, rowsExpected, sheets }: Opened) {
    this.#cage = cage;
    this.format = format;
    this.encoding = encoding;
    this.rowsExpected = rowsExpected;
    this.sheets = sheets;
  }

  async *rows(sheets: readonly number[]): AsyncIterable<Piece> {
    this.#cage.tell({ read: sheets });
    try {
      for (;;) {
        this.#cage.tell({ next: true });
        const answer = await this.#cage.listen();
        if ('piece' in answer) yield answer.piece;
        else {
          if ('problem' in answer) this.problem = answer.problem;
          return;
        }
      }
    } finally {
      await this.close();
    }
  }

  close(): Promise<void> {
    return this.#cage.end();
  }
}

class Cage {
  readonly #worker: Worker;
  #secondsLeft = mostSeconds;
  #heard: FromCage[] = [];
  #listening: ((message: FromCage) => void) | undefined;

  constructor({ bytes, encoding }: CagedFile) {
    this.#worker = new Worker(join(projectFolder, 'dist/subgraphs/imports/sheet/main.js'), {
      workerData: { bytes, encoding } satisfies CagedFile,
      transferList: handedOver(bytes),
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: mostMegabytes - mostYoungMegabytes,
        maxYoungGenerationSizeMb: mostYoungMegabytes,
      },
    });
    this.#worker.on('message', (message: FromCage) => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#hear({
        problem:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? problem('FILE_TAKES_TOO_MUCH_MEMORY', {}, { limit: mostMegabytes })
            : problem('WORKBOOK_DAMAGED', {}, { what: 'content' }),
      }),
    );
    this.#worker.on('exit', () =>
      this.#hear({ problem: problem('WORKBOOK_DAMAGED', {}, { what: 'content' }) }),
    );
  }

  tell(message: ToCage): void {
    this.#worker.postMessage(message);
  }

  /** The next thing it says; when its time is over, that. */
  async listen(): Promise<FromCage> {
    const heard = this.#heard.shift();
    if (heard) return heard;
    const began = performance.now();
    const late = Promise.withResolvers<FromCage>();
    const timer = setTimeout(
      () => late.resolve({ problem: problem('FILE_TAKES_TOO_LONG', {}, { limit: mostSeconds }) }),
      this.#secondsLeft * 1000,
    );
    const said = new Promise<FromCage>((resolve) => {
      this.#listening = resolve;
    });
    try {
      return await Promise.race([said, late.promise]);
    } finally {
      clearTimeout(timer);
      this.#listening = undefined;
      this.#secondsLeft -= (performance.now() - began) / 1000;
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: FromCage): void {
    const listener = this.#listening;
    if (!listener) return void this.#heard.push(message);
    this.#listening = undefined;
    listener(message);
  }
}

/** The memory of the bytes, for handing it over and not copying it, unless others use it too. */
function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
