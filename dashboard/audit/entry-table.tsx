import { DataTable } from '../figure/data-table.tsx';
import type { Words } from '../words/ja.ts';
import { useReader } from '../words/reader.tsx';
import type { Entry } from './entry.ts';

export interface EntryTableProps {
  readonly entries: readonly Entry[];
  readonly caption: string;
}

export function EntryTable({ entries, caption }: EntryTableProps) {
  const { words, instant, number } = useReader();
  const say = words.audit;
  const roles = words.account.roles as Readonly<Record<string, string>>;
  const kinds = say.kinds as Readonly<Record<string, string>>;
  return (
    <DataTable
      caption={caption}
      rows={entries.map((entry, at) => ({ ...entry, key: at }))}
      rowKey={({ key }) => String(key)}
      highlighted={({ codes }) => codes.length > 0}
      columns={[
        { key: 'at', head: say.at, rowHead: true, short: true, cell: ({ at }) => instant(at) },
        {
          key: 'who',
          head: say.who,
          cell: (row) => (
            <>
              <span className="short">{row.subject ?? say.nobody}</span>
              <br />
              <small>{row.roles.map((role) => roles[role] ?? role).join('・')}</small>
            </>
          ),
        },
        {
          key: 'what',
          head: say.what,
          cell: (row) => <Asked entry={row} kinds={kinds} words={words} count={number} />,
        },
        {
          key: 'organizations',
          head: say.about,
          cell: ({ organizations }) => organizations.join('、'),
        },
        {
          key: 'purpose',
          head: say.purpose,
          // a document of the contract says by its name what it is for
          cell: ({ purpose }) => (purpose?.startsWith('document ') ? say.ofContract : purpose),
        },
        {
          key: 'result',
          head: say.result,
          cell: ({ status, codes }) => [status, ...codes].filter(Boolean).join(' '),
        },
      ]}
    />
  );
}

interface AskedProps {
  readonly entry: Entry;
  readonly kinds: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly count: (value: number) => string;
}

function Asked({ entry, kinds, words, count }: AskedProps) {
  const { kind, operation, fields } = entry;
  const name = kind === 'request' ? (operation ?? words.audit.unnamed) : (kinds[kind] ?? kind);
  if (fields.length === 0) return name;
  return (
    <details>
      <summary>
        {name} <small>{words.audit.fields(count(fields.length))}</small>
      </summary>
      <ul className="plain-list">
        {fields.map((field) => (
          <li key={field}>
            <code>{field}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
