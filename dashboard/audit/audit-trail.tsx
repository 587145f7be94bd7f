/** The entries, newest first and page by page, narrowed by person, organisation, error and day. */
import { useAuditTrailPages } from '@hitozukuri/hooks/tanstack';
import { useId, useState } from 'react';
import { Empty, Failure, Loading } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import { EntryTable } from './entry-table.tsx';

const fields = ['subject', 'organization', 'code'] as const;

export function AuditTrail({ purpose }: { readonly purpose: string }) {
  const { words } = useReader();
  const [filter, setFilter] = useState<Readonly<Record<string, string>>>({});
  const [wanted, setWanted] = useState(filter);
  const say = words.audit;
  const asked = useAuditTrailPages({ variables: { where: filterOf(wanted) } });
  return (
    <>
      <form
        className="choices no-print"
        aria-label={say.filter}
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(filter);
        }}
      >
        {fields.map((field) => (
          <Field
            key={field}
            label={say[field]}
            value={filter[field] ?? ''}
            change={(value) => setFilter({ ...filter, [field]: value })}
          />
        ))}
        {(['from', 'to'] as const).map((field) => (
          <Field
            key={field}
            label={say[field]}
            day
            value={filter[field] ?? ''}
            change={(value) => setFilter({ ...filter, [field]: value })}
          />
        ))}
        <button type="submit" className="button">
          {say.narrow}
        </button>
      </form>
      {asked.isPending && <Loading />}
      {asked.isError && <Failure failure={asked.error} retry={asked.refetch} />}
      {asked.isSuccess && asked.nodes.length === 0 && <Refused answer={asked.data.pages[0]} />}
      {asked.nodes.length > 0 && (
        <section className="card">
          <EntryTable entries={asked.nodes} caption={`${words.pages.audit}（${purpose}）`} />
          {asked.hasNextPage && (
            <div className="button-row no-print">
              <button
                type="button"
                className="button button-quiet"
                disabled={asked.isFetchingNextPage}
                onClick={() => asked.fetchNextPage()}
              >
                {words.import.more}
              </button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

/** No entry: none fits, or the hub says why it has none. */
function Refused({
  answer,
}: {
  readonly answer:
    | { readonly errors: readonly { readonly message: string; readonly extensions?: object }[] }
    | undefined;
}) {
  const { words, settings } = useReader();
  const [error] = answer?.errors ?? [];
  const { messageJa } = (error?.extensions ?? {}) as { readonly messageJa?: string };
  const says = settings.language === 'ja' ? messageJa : error?.message;
  return <Empty says={says ?? words.audit.none} />;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly day?: boolean;
}

function Field({ label, value, change, day = false }: FieldProps) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={day ? 'date' : 'text'}
        autoComplete="off"
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}

/** Days are Japan's; the trail's instants are universal time. */
function filterOf({ from, to, ...texts }: Readonly<Record<string, string>>) {
  const instant = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00+09:00`) + days * 86_400_000).toISOString();
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    ...(from && { from: instant(from, 0) }),
    ...(to && { to: instant(to, 1) }),
  };
}
