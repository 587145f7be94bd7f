/** What is seen while a file is on its way; in a log file only the receipts stand. */
import { Presets, SingleBar } from 'cli-progress';
import type { SentBatch } from './hub-door.js';

const steps: Readonly<Record<string, string>> = {
  SENDING: '送信中',
  RECEIVED: '受付',
  CHECKING: '確認中',
  WRITING: '書込み中',
};

export function openBar(file: string) {
  const bar = new SingleBar(
    {
      format: `${file} {bar} {step} {value} 行`,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: false,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0, { step: '' });
  return {
    show({ status, rowsRead, rowsTotal }: Pick<SentBatch, 'status' | 'rowsRead' | 'rowsTotal'>) {
      bar.setTotal(Math.max(rowsTotal ?? 0, rowsRead, 1));
      bar.update(rowsRead, { step: steps[status] ?? status });
    },
    close: () => bar.stop(),
  };
}
