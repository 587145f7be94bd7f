/** What an import came to, in a sentence, and what its sender can do about it now. */
import { Link } from 'wouter';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';
import { CheckProgress } from './check-progress.tsx';
import { UndoButton } from './undo-button.tsx';
import { type Change, useChange } from './use-change.ts';

export function WhatNow({ batch }: { readonly batch: Batch }) {
  const { words, number, settings } = useReader();
  const { code, status, errors, warnings, form, sameFile } = batch;
  const { change, busy, refusals } = useChange(code);
  const say = words.import;
  const button = (what: Change, label: string, quiet = false) => (
    <button
      type="button"
      className={`button ${quiet ? 'button-quiet' : ''}`}
      disabled={busy}
      onClick={() => change(what)}
    >
      {label}
    </button>
  );
  const another = (label: string) => (
    <Link className="button button-quiet" href={form ? `/import?form=${form}` : '/import'}>
      {label}
    </Link>
  );
  const same = sameFile && <p>{say.same(sameFile.code)}</p>;
  return (
    <section className="what-now" aria-live="polite">
      {(status === 'RECEIVED' || status === 'CHECKING' || status === 'WRITING') && (
        <CheckProgress batch={batch}>
          {status !== 'WRITING' && button('cancel', say.cancel, true)}
        </CheckProgress>
      )}
      {status === 'REFUSED' && (
        <div className="notice notice-error">
          <h2>{say.refused(number(errors))}</h2>
          <p>{say.refusedHint}</p>
          <div className="button-row no-print">
            <a className="button" href={`/imports/${code}/marked`} download>
              {say.marked}
            </a>
            {another(say.mended)}
          </div>
        </div>
      )}
      {status === 'CHECKED' && (
        <div className="notice notice-ask">
          <h2>{warnings > 0 ? say.checkedWarnings(number(warnings)) : say.checked}</h2>
          {same}
          <div className="button-row no-print">
            {button('confirm', say.confirm)}
            {button('cancel', say.cancel, true)}
          </div>
        </div>
      )}
      {status === 'INTERRUPTED' && (
        <div className="notice notice-error">
          <h2>{say.interrupted}</h2>
          <p>{say.interruptedHint}</p>
          <div className="button-row no-print">
            {button('confirm', say.readAgain)}
            {button('cancel', say.cancel, true)}
          </div>
        </div>
      )}
      {status === 'WRITTEN' && (
        <div className="notice notice-good">
          <h2>{say.written}</h2>
          <p className="no-print">{say.writtenHint}</p>
          <div className="button-row no-print">
            <UndoButton batch={batch} busy={busy} undo={() => change('undo')} />
            {another(say.another)}
          </div>
        </div>
      )}
      {(status === 'UNCHANGED' || status === 'CANCELLED' || status === 'UNDONE') && (
        <div className="notice">
          <h2>
            {status === 'UNCHANGED'
              ? say.unchangedFile
              : status === 'UNDONE'
                ? say.undone
                : say.cancelled}
          </h2>
          {same}
          <div className="button-row no-print">{another(say.another)}</div>
        </div>
      )}
      {refusals.map((refusal) => (
        <div key={refusal.code} className="notice notice-error" role="alert">
          <p>{settings.language === 'ja' ? refusal.messageJa : refusal.message}</p>
        </div>
      ))}
    </section>
  );
}
