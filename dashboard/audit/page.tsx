/** 監査: who asked what and why. The reader first says what for; that stands in the trail, as the reading does. */
import { HubContext } from '@hitozukuri/hooks/tanstack';
import { type FormEvent, useContext, useId, useMemo, useState } from 'react';
import { OnlyFor } from '../account/only-for.tsx';
import { secretariat } from '../account/roles.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { AuditTrail } from './audit-trail.tsx';

export function AuditPage() {
  const { words } = useReader();
  return (
    <Page title={words.pages.audit} lead={words.audit.lead}>
      <OnlyFor roles={secretariat}>{() => <WithPurpose />}</OnlyFor>
    </Page>
  );
}

function WithPurpose() {
  const { words } = useReader();
  const [purpose, setPurpose] = useState('');
  const hub = useContext(HubContext);
  const told = useMemo(
    () => ({ ...hub, headers: { ...hub.headers, 'x-purpose': encodeURIComponent(purpose) } }),
    [hub, purpose],
  );
  if (purpose === '') return <PurposeForm say={setPurpose} />;
  return (
    <HubContext value={told}>
      <div className="button-row">
        <span>
          {words.audit.purpose}: <strong>{purpose}</strong>
        </span>
        <button
          type="button"
          className="button button-quiet no-print"
          onClick={() => setPurpose('')}
        >
          {words.audit.otherPurpose}
        </button>
      </div>
      <AuditTrail purpose={purpose} />
    </HubContext>
  );
}

function PurposeForm({ say }: { readonly say: (purpose: string) => void }) {
  const { words } = useReader();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('purpose');
    if (typeof given === 'string' && given.trim() !== '') say(given.trim());
  };
  return (
    <form className="card" onSubmit={submit}>
      <h2>{words.audit.why}</h2>
      <p className="hint">{words.audit.whyHint}</p>
      <div className="choice">
        <label htmlFor={id}>{words.audit.purpose}</label>
        <input id={id} name="purpose" type="text" required maxLength={100} autoComplete="off" />
      </div>
      <div>
        <button type="submit" className="button">
          {words.audit.read}
        </button>
      </div>
    </form>
  );
}
