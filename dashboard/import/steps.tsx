/** The four steps of an import, and which one is now. */
import { useReader } from '../words/reader.tsx';
import type { ImportStatus } from './status.tsx';

const at: Readonly<Record<ImportStatus, 'send' | 'check' | 'confirm' | 'receipt'>> = {
  RECEIVED: 'check',
  CHECKING: 'check',
  INTERRUPTED: 'check',
  REFUSED: 'check',
  CHECKED: 'confirm',
  CANCELLED: 'confirm',
  WRITING: 'confirm',
  UNCHANGED: 'receipt',
  WRITTEN: 'receipt',
  UNDONE: 'receipt',
};

export function Steps({ status }: { readonly status: ImportStatus }) {
  const { words } = useReader();
  const steps = ['send', 'check', 'confirm', 'receipt'] as const;
  const now = steps.indexOf(at[status]);
  return (
    <ol className="steps no-print">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {words.import.steps[step]}
        </li>
      ))}
    </ol>
  );
}
