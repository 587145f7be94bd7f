/** One file on its way: sent, followed while it is checked, written unless it is a dry run. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HubDoor, SentBatch } from './hub-door.js';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly form: string | undefined;
  readonly encoding: string | undefined;
  readonly dryRun: boolean;
}

export interface Following {
  /** Told about each step, several times a second. */
  readonly progress: (batch: Pick<SentBatch, 'status' | 'rowsRead' | 'rowsTotal'>) => void;
  readonly cancel: AbortSignal;
}

const between = 200;
const working = new Set(['RECEIVED', 'CHECKING', 'WRITING']);

/** The batch in the end, with its findings. A cancelled one is taken back from the hub. Throws `DoorError`. */
export async function importFile(
  door: HubDoor,
  { name, bytes, form, encoding, dryRun }: FileToImport,
  { progress, cancel }: Following,
): Promise<SentBatch> {
  progress({ status: 'SENDING', rowsRead: 0, rowsTotal: null });
  const code = await door.send(bytes, { name, form, encoding });
  const settled = async (): Promise<SentBatch> => {
    for (;;) {
      const batch = await door.see(code);
      progress(batch);
      // what is being written is finished: it cannot be stopped half-way
      if (cancel.aborted && batch.status !== 'WRITING') return batch;
      if (!working.has(batch.status)) return batch;
      await pause(between);
    }
  };
  const checked = await settled();
  const whole = await door.see(code, true);
  if (checked.status === 'CHECKED' && !dryRun && !cancel.aborted) {
    await door.change('confirm', code);
    return { ...whole, ...(await settled()) };
  }
  if (dryRun || cancel.aborted) {
    await door.change('cancel', code);
    return cancel.aborted ? { ...whole, status: 'CANCELLED' } : whole;
  }
  return whole;
}
