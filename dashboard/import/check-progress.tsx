/** How far the hub is with a file, and about how long it still takes. */
import { type ReactNode, useRef } from 'react';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';

export function CheckProgress({
  batch,
  children,
}: {
  readonly batch: Batch;
  readonly children: ReactNode;
}) {
  const { words, number } = useReader();
  const { status, rowsRead, rowsTotal, progress } = batch;
  const left = useTimeLeft(rowsRead, rowsTotal ?? undefined);
  const say = words.import;
  const label =
    status === 'WRITING'
      ? say.writing
      : status === 'RECEIVED'
        ? say.waiting
        : rowsTotal
          ? say.progress(number(rowsRead), number(rowsTotal))
          : say.read(number(rowsRead));
  return (
    <div className="notice progress">
      <h2>{label}</h2>
      <progress
        aria-label={label}
        max={1}
        {...(status === 'CHECKING' && typeof progress === 'number' && { value: progress })}
      />
      {status === 'CHECKING' && left !== undefined && (
        <p>
          {say.left(
            left < 90
              ? say.seconds(number(Math.ceil(left)))
              : say.minutes(number(Math.ceil(left / 60))),
          )}
        </p>
      )}
      <div className="button-row no-print">{children}</div>
    </div>
  );
}

/** Seconds until all rows are read, by the pace since this page first looked; nothing before it can be told. */
function useTimeLeft(read: number, total: number | undefined): number | undefined {
  const begin = useRef<{ readonly at: number; readonly read: number }>(undefined);
  const now = performance.now();
  begin.current ??= { at: now, read };
  const pace = (read - begin.current.read) / (now - begin.current.at);
  if (total === undefined || !(pace > 0)) return undefined;
  return Math.max(0, (total - read) / pace / 1_000);
}
