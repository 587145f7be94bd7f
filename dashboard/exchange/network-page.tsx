/** One specialists' network: its members and meetings. */
import { useSpecialistNetworkDetailQuery } from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { DataTable } from '../figure/data-table.tsx';
import { ofCount } from '../figure/figure.ts';
import { count } from '../figure/shown-figure.tsx';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { plan } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

export function NetworkPage({ code }: { readonly code: string }) {
  const { words, year, date, called, name, title, number } = useReader();
  const asked = useSpecialistNetworkDetailQuery({ variables: { code, fiscalYears: plan } });
  const known = asked.data?.data.specialistNetwork;
  return (
    <Page title={known?.nameJa ?? words.exchange.network} lead={known?.code}>
      <ShowAsked of={asked}>
        {({ specialistNetwork: network }) =>
          network ? (
            <>
              <div className="card">
                <dl className="facts">
                  <dt>{words.dimensions.JOB_FAMILY}</dt>
                  <dd>{called('JobFamily', network.jobFamily)}</dd>
                  <dt>{words.exchange.founded}</dt>
                  <dd>{year(network.foundedFiscalYear.year)}</dd>
                  <dt>{words.exchange.coordinator}</dt>
                  <dd>{network.coordinator ? name(network.coordinator) : '…'}</dd>
                  <dt>{words.development.serves}</dt>
                  <dd>{(network.servedClauses ?? []).map((clause) => title(clause)).join('、')}</dd>
                </dl>
                {network.datasetKind === 'SYNTHETIC' && (
                  <p className="exhibit-note">{words.figure.syntheticNote}</p>
                )}
              </div>
              <section className="card">
                <h2>{words.exchange.meetings}</h2>
                <DataTable
                  caption={words.exchange.meetings}
                  rows={network.meetings.nodes}
                  rowKey={(meeting) => meeting.code}
                  columns={[
                    {
                      key: 'held',
                      head: words.exchange.held,
                      cell: (row) => date(row.heldOn),
                      rowHead: true,
                    },
                    {
                      key: 'topics',
                      head: words.exchange.topics,
                      cell: (row) => row.topicsJa.join('、'),
                    },
                    {
                      key: 'status',
                      head: words.development.status,
                      cell: (row) => called('ExchangeStatus', row.status),
                    },
                    {
                      key: 'attendance',
                      head: words.exchange.attendance,
                      cell: (row) => ofCount(row.attendance),
                      unit: count,
                    },
                  ]}
                />
              </section>
              <section className="card">
                <h2>
                  {words.exchange.members}（{number(network.organizations?.length ?? 0)}）
                </h2>
                <ul className="name-list">
                  {(network.organizations ?? []).map((each) => (
                    <li key={each.code}>
                      <Link href={`/organizations/${each.code}`}>{name(each)}</Link>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          ) : (
            <Empty says={words.exchange.none} />
          )
        }
      </ShowAsked>
    </Page>
  );
}
