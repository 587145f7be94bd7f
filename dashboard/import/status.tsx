/** How far an import is, in one word with a colour that is not needed to understand it. */
import type { ImportReceiptFragment } from '@hitozukuri/hooks/tanstack';
import { useReader } from '../words/reader.tsx';

export type ImportStatus = ImportReceiptFragment['status'];

const tones: Readonly<Record<ImportStatus, 'busy' | 'bad' | 'ask' | 'good' | 'calm'>> = {
  RECEIVED: 'busy',
  CHECKING: 'busy',
  WRITING: 'busy',
  REFUSED: 'bad',
  INTERRUPTED: 'bad',
  CHECKED: 'ask',
  WRITTEN: 'good',
  UNCHANGED: 'calm',
  CANCELLED: 'calm',
  UNDONE: 'calm',
};

/** Whether the hub is at work on it, so that it is to be asked again. */
export const isBusy = (status: ImportStatus): boolean => tones[status] === 'busy';

export function StatusTag({ status }: { readonly status: ImportStatus }) {
  const { words } = useReader();
  return <span className={`tag tag-${tones[status]}`}>{words.import.states[status]}</span>;
}
