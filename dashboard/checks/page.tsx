/** データ検査: the rules that data keeps, and what broke them when they were last checked. */
import {
  DataCheckResults,
  type DataCheckResultsQuery,
  useDataCheckResultsQuery,
} from '@hitozukuri/hooks/tanstack';
import { OnlyFor } from '../account/only-for.tsx';
import { secretariat } from '../account/roles.ts';
import { ExportButtons } from '../export/export-buttons.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { ofNumber } from '../figure/figure.ts';
import { count } from '../figure/shown-figure.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

type Check = NonNullable<DataCheckResultsQuery['dataChecks']>[number];

export function ChecksPage() {
  const { words } = useReader();
  return (
    <Page title={words.pages.checks} lead={words.checks.lead}>
      <OnlyFor roles={secretariat}>{() => <Checks />}</OnlyFor>
    </Page>
  );
}

function Checks() {
  const asked = useDataCheckResultsQuery();
  return (
    <ShowAsked of={asked}>{({ dataChecks }) => <Shown checks={dataChecks ?? []} />}</ShowAsked>
  );
}

function Shown({ checks }: { readonly checks: readonly Check[] }) {
  const { words, number, instant, settings } = useReader();
  const say = words.checks;
  const failed = checks.filter(({ faults }) => faults > 0);
  // what is broken first, each part in the order of the checks
  const rows = [...failed, ...checks.filter(({ faults }) => faults === 0)];
  const last = checks
    .map(({ checkedAt }) => checkedAt)
    .sort()
    .at(-1);
  return (
    <>
      <div className={`notice ${failed.length > 0 ? 'notice-error' : 'notice-good'}`}>
        <h2>
          {failed.length > 0
            ? say.finding(number(checks.length), number(failed.length))
            : say.well(number(checks.length))}
        </h2>
        {last && (
          <p>
            {say.checkedAt}: {instant(last)}
          </p>
        )}
        <p>{say.howTo}</p>
      </div>
      <section className="card">
        <DataTable
          caption={words.pages.checks}
          rows={rows}
          rowKey={({ code }) => code}
          highlighted={({ faults }) => faults > 0}
          columns={[
            {
              key: 'rule',
              head: say.rule,
              rowHead: true,
              cell: (row) => (settings.language === 'ja' ? row.ruleJa : row.ruleEn),
            },
            {
              key: 'state',
              head: words.import.status,
              cell: ({ faults }) => (
                <span className={`tag tag-${faults > 0 ? 'bad' : 'good'}`}>
                  {faults > 0 ? say.broken : say.fine}
                </span>
              ),
            },
            { key: 'faults', head: say.faults, cell: (row) => ofNumber(row.faults), unit: count },
            {
              key: 'named',
              head: say.named,
              cell: ({ named }) =>
                named.length > 0 && (
                  <ul className="plain-list">
                    {named.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        <ExportButtons text={DataCheckResults.text} />
      </section>
    </>
  );
}
