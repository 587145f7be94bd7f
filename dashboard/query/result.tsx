/** What came back: errors, cost and plan, and the data as table, chart, JSON or file. */
import { useState } from 'react';
import { Bars } from '../chart/bars.tsx';
import { ExportButtons } from '../export/export-buttons.tsx';
import { shown } from '../figure/figure.ts';
import { Empty } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import type { RawAnswer } from './ask.ts';
import { type Rows, rowsOf } from './rows.ts';

type View = 'table' | 'chart' | 'json';

export function Result({ answer }: { readonly answer: RawAnswer | undefined }) {
  const { words, number, settings } = useReader();
  const [view, setView] = useState<View>('table');
  if (!answer) return <Empty says={words.query.noResult} />;
  const rows = rowsOf(answer.data);
  const views: readonly (readonly [View, string])[] = [
    ['table', words.query.asTable],
    ['chart', words.query.asChart],
    ['json', words.query.asJson],
  ];
  const kinds = (answer.extensions['datasetKinds'] ?? []) as readonly string[];
  return (
    <section className="card" aria-label={words.query.result}>
      <Errors answer={answer} japanese={settings.language === 'ja'} />
      <Plan answer={answer} />
      {answer.data !== null && (
        <>
          <div className="button-row">
            {views.map(([each, label]) => (
              <button
                key={each}
                type="button"
                className={`button ${each === view ? '' : 'button-quiet'}`}
                aria-pressed={each === view}
                onClick={() => setView(each)}
              >
                {label}
              </button>
            ))}
            {kinds.includes('SYNTHETIC') && (
              <strong className="synthetic">{words.figure.synthetic}</strong>
            )}
            {rows && (
              <span className="exhibit-note">{words.query.rows(number(rows.rows.length))}</span>
            )}
          </div>
          {view === 'json' || !rows ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
            <pre className="json" tabIndex={0}>
              {JSON.stringify(answer.data, null, 2)}
            </pre>
          ) : view === 'chart' ? (
            <RowChart rows={rows} />
          ) : (
            <RowTable rows={rows} />
          )}
          {rows && <ExportButtons {...answer.asked} />}
        </>
      )}
    </section>
  );
}

function Errors({ answer, japanese }: { readonly answer: RawAnswer; readonly japanese: boolean }) {
  const { words } = useReader();
  if (answer.errors.length === 0) return null;
  return (
    <div className="notice notice-error" role="alert">
      <h2>{words.query.problems}</h2>
      <ul>
        {answer.errors.map((error) => (
          <li key={`${error.path?.join('.')} ${error.message}`}>
            {(japanese ? error.extensions?.messageJa : undefined) ?? error.message}{' '}
            <code>{error.extensions?.code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Plan({ answer: { ms, extensions } }: { readonly answer: RawAnswer }) {
  const { words, number } = useReader();
  const { plan = [] } = extensions;
  const cost = extensions['cost'] as { estimated?: number; actual?: number } | undefined;
  return (
    <p className="exhibit-note">
      <span>{words.query.ms(number(ms))}</span>
      {plan.length > 0 && (
        <span>
          {words.query.plan}:{' '}
          {plan.map((step) => `${step.subgraph} ${words.query.ms(number(step.ms, 1))}`).join(' → ')}
        </span>
      )}
      {cost && (
        <span>{words.query.cost(number(cost.estimated ?? 0), number(cost.actual ?? 0))}</span>
      )}
    </p>
  );
}

function RowTable({ rows: { columns, rows } }: { readonly rows: Rows }) {
  const { words } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="table-scroll result-table" tabIndex={0} aria-label={words.query.result}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of any answer have no other key
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={columns[at]} className={isNumber(cell) ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text));
const most = 30;

/** Bars of the last column of numbers, named by the first column of words. */
function RowChart({ rows: { columns, rows } }: { readonly rows: Rows }) {
  const { words } = useReader();
  const numeric = columns.findLastIndex((_, at) => rows.some((row) => isNumber(row[at] ?? '')));
  const named = columns.findIndex(
    (_, at) => at !== numeric && rows.some((row) => !isNumber(row[at] ?? '')),
  );
  if (numeric < 0) return <Empty says={words.query.noTable} />;
  return (
    <figure className="plain-figure">
      <figcaption>{columns[numeric]}</figcaption>
      <Bars
        bars={rows.slice(0, most).map((row, index) => ({
          key: String(index),
          label: row[named] ?? String(index + 1),
          figure: isNumber(row[numeric] ?? '')
            ? shown(Number(row[numeric]))
            : { state: row[numeric] === 'X' ? 'hidden' : 'absent' },
        }))}
      />
    </figure>
  );
}
