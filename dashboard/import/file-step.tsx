/** Where files are dropped, chosen or pasted; one file leads to its own page, several are listed as they go. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { Choice } from '../frame/choice.tsx';
import { useReader } from '../words/reader.tsx';
import { NotSent, sendFile } from './send.ts';

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly code?: string;
  readonly failure?: NotSent;
}

const encodings = ['UTF-8', 'CP932', 'UTF-16LE', 'UTF-16BE'];
const endings = ['.xlsx', '.csv', '.tsv', '.txt'];

export function FileStep({ form }: { readonly form: string | null }) {
  const { words, settings } = useReader();
  const [, go] = useLocation();
  const [encoding, setEncoding] = useState('');
  const [sent, setSent] = useState<readonly Sending[]>([]);
  const client = useQueryClient();
  const send = async (files: readonly File[]) => {
    setSent(files.map(({ name }) => ({ name, share: 0 })));
    const tell = (at: number, change: Partial<Sending>) =>
      setSent((all) => all.map((each, index) => (index === at ? { ...each, ...change } : each)));
    const codes: string[] = [];
    for (const [at, file] of files.entries()) {
      try {
        const given = { file, form, encoding: encoding || null };
        const code = await sendFile(given, (share) => tell(at, { share }));
        tell(at, { share: 1, code });
        codes.push(code);
      } catch (failure) {
        if (!(failure instanceof NotSent)) throw failure;
        tell(at, { failure });
      }
    }
    await client.invalidateQueries();
    const [only] = codes;
    if (files.length === 1 && only) go(`/import/${only}`);
  };
  const busy = sent.some(({ code, failure }) => !code && !failure);
  return (
    <section className="card" aria-labelledby="file-step">
      <h2 id="file-step">
        <span className="step-number" aria-hidden="true">
          2
        </span>
        {words.import.fileStep}
      </h2>
      <p className="hint">{words.import.fileHint}</p>
      <DropZone
        className="drop-zone"
        isDisabled={busy}
        getDropOperation={() => 'copy'}
        onDrop={async ({ items }) => {
          const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          if (files.length > 0) await send(await Promise.all(files));
        }}
      >
        <Text slot="label">{words.import.drop}</Text>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={endings}
          onSelect={(files) => files && files.length > 0 && void send([...files])}
        >
          <Button className="button" isDisabled={busy}>
            {words.import.choose}
          </Button>
        </FileTrigger>
      </DropZone>
      <ul className="sent-list" aria-live="polite">
        {sent.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={at}>
            <SentFile sending={each} japanese={settings.language === 'ja'} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.import.ambiguous}</summary>
        <Choice
          label={words.import.encoding}
          value={encoding}
          options={[
            { value: '', label: words.import.anyEncoding },
            ...encodings.map((each) => ({ value: each, label: each })),
          ]}
          choose={setEncoding}
        />
      </details>
    </section>
  );
}

function SentFile({
  sending,
  japanese,
}: {
  readonly sending: Sending;
  readonly japanese: boolean;
}) {
  const { words } = useReader();
  const { name, share, code, failure } = sending;
  if (failure) {
    return (
      <div className="notice notice-error" role="alert">
        <strong>{words.import.notSent(name)}</strong>
        <p>{(japanese ? failure.ja : failure.message) || words.states.unreachable}</p>
      </div>
    );
  }
  if (code) return <Link href={`/import/${code}`}>{words.import.sent(name)}</Link>;
  return (
    <div className="progress">
      <span>{words.import.sending(name)}…</span>
      <progress max={1} value={share} aria-label={words.import.sending(name)} />
    </div>
  );
}
