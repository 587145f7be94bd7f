/** 受領証: what was received and what became of it, for the file on paper too. */
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';
import { StatusTag } from './status.tsx';

/** Before its end a file has been received, and nothing more. */
const finished: ReadonlySet<Batch['status']> = new Set(['WRITTEN', 'UNCHANGED', 'UNDONE']);

export function Receipt({ batch }: { readonly batch: Batch }) {
  const { words, number, instant, name } = useReader();
  const say = words.import;
  const heading = finished.has(batch.status) ? say.receipt : say.slip;
  const times = (['checkedAt', 'writtenAt', 'undoneAt'] as const).flatMap((key) => {
    const at = batch[key];
    return at ? [{ key, at }] : [];
  });
  return (
    <section className="card receipt" aria-label={heading}>
      <h2>{heading}</h2>
      <dl className="facts">
        <dt>{say.code}</dt>
        <dd>
          <code>{batch.code}</code>
        </dd>
        <dt>{say.status}</dt>
        <dd>
          <StatusTag status={batch.status} />
        </dd>
        <dt>{say.file}</dt>
        <dd>
          {batch.fileName}（{say.bytes(number(batch.bytes))}）
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{batch.sha256}</code>
        </dd>
        {batch.encoding && (
          <>
            <dt>{say.encoding}</dt>
            <dd>{batch.encoding}</dd>
          </>
        )}
        <dt>{say.sender}</dt>
        <dd>{batch.sender ? name(batch.sender) : words.account.roles.SECRETARIAT}</dd>
        <dt>{say.received}</dt>
        <dd>{instant(batch.receivedAt)}</dd>
        {times.map(({ key, at }) => (
          <div key={key} className="fact">
            <dt>{say[key]}</dt>
            <dd>{instant(at)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
