/** 人材交流: trend, placements by kind, pairs of organisations that met, networks. */
import { type ExchangeOverviewQuery, useExchangeOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { Bars } from '../chart/bars.tsx';
import { Trend } from '../chart/trend.tsx';
import { changeOf } from '../figure/change.ts';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn, ofCount, ofNumber, shown } from '../figure/figure.ts';
import { count, gapsIn } from '../figure/shown-figure.tsx';
import { useAddressed } from '../frame/address.ts';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { Choice } from '../frame/choice.tsx';
import { begun, begunYears, lastWholeYear } from '../frame/fiscal-years.ts';
import { useWhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

export function ExchangePage() {
  const { words, year } = useReader();
  const [chosen, choose] = useAddressed('year', String(lastWholeYear));
  const asked = useExchangeOverviewQuery({
    variables: { fiscalYears: begun, latest: { from: Number(chosen) } },
  });
  return (
    <Page
      title={words.exchange.title}
      lead={words.exchange.lead}
      choices={
        <Choice
          label={words.figure.year}
          value={chosen}
          options={begunYears.map((each) => ({ value: String(each), label: year(each) }))}
          choose={choose}
        />
      }
    >
      <ShowAsked of={asked}>
        {(data, retrieved) => (
          <Exchange data={data} latest={Number(chosen)} retrieved={retrieved} />
        )}
      </ShowAsked>
    </Page>
  );
}

interface ExchangeProps {
  readonly data: ExchangeOverviewQuery;
  readonly latest: number;
  readonly retrieved: number;
}

/** Pairs of 64 organisations. */
const allPairs = (64 * 63) / 2;

function Exchange({ data, latest, retrieved }: ExchangeProps) {
  const { words, year, number } = useReader();
  const pairs = data.organizationPairFlows?.totalCount;
  return (
    <>
      <YearTrend data={data} latest={latest} retrieved={retrieved} />
      <Placements data={data} latest={latest} retrieved={retrieved} />
      {typeof pairs === 'number' && (
        <Exhibit
          finding={words.exchange.pairs(year(latest), number(pairs), number(allPairs))}
          unit={words.figure.times}
          kinds={data.statistics.nodes.map(({ exchange }) => exchange?.datasetKind)}
          retrieved={retrieved}
        >
          <Bars
            mark={allPairs}
            bars={[{ key: 'pairs', label: year(latest), figure: shown(pairs) }]}
          />
        </Exhibit>
      )}
      <Networks data={data} />
    </>
  );
}

function YearTrend({ data, latest, retrieved }: ExchangeProps) {
  const reader = useReader();
  const { words, year, number } = reader;
  const why = useWhyMissing();
  const rows = data.statistics.nodes.map(({ fiscalYear, exchange }) => {
    const otherwise = exchange ? 'absent' : why('exchange');
    return {
      year: fiscalYear?.year ?? 0,
      kind: exchange?.datasetKind,
      opportunities: ofNumber(exchange?.opportunities, otherwise),
      participants: ofCount(exchange?.participants, otherwise),
      meetings: ofNumber(exchange?.networkMeetings, otherwise),
      attendance: ofCount(exchange?.networkAttendance, otherwise),
      out: ofCount(exchange?.placementsOut, otherwise),
      in: ofCount(exchange?.placementsIn, otherwise),
    };
  });
  const now = rows.find((row) => row.year === latest);
  const before = rows.find((row) => row.year === latest - 1);
  if (!now) return <Empty />;
  const attendance = numberIn(now.attendance);
  const finding =
    attendance === undefined
      ? words.figure.notShown(year(latest))
      : words.exchange.trend(
          year(latest),
          number(attendance),
          changeOf(reader, before?.attendance, now.attendance),
        );
  return (
    <Exhibit
      finding={finding}
      unit={words.figure.enrollments}
      kinds={rows.map(({ kind }) => kind)}
      retrieved={retrieved}
      gaps={gapsIn(rows.flatMap((row) => [row.attendance, row.participants, row.out, row.in]))}
      table={
        <DataTable
          caption={words.exchange.title}
          rows={rows}
          rowKey={(row) => String(row.year)}
          columns={[
            { key: 'year', head: words.figure.year, cell: (row) => year(row.year), rowHead: true },
            {
              key: 'opportunities',
              head: words.measures.opportunities,
              cell: (row) => row.opportunities,
              unit: count,
            },
            {
              key: 'participants',
              head: words.measures.participants,
              cell: (row) => row.participants,
              unit: count,
            },
            {
              key: 'meetings',
              head: words.measures.networkMeetings,
              cell: (row) => row.meetings,
              unit: count,
            },
            {
              key: 'attendance',
              head: words.measures.networkAttendance,
              cell: (row) => row.attendance,
              unit: count,
            },
            { key: 'out', head: words.measures.placementsOut, cell: (row) => row.out, unit: count },
            { key: 'in', head: words.measures.placementsIn, cell: (row) => row.in, unit: count },
          ]}
        />
      }
    >
      <Trend
        says={finding}
        series={[
          {
            key: 'attendance',
            label: words.measures.networkAttendance,
            points: rows.map((row) => ({ year: row.year, figure: row.attendance })),
          },
          {
            key: 'participants',
            label: words.measures.participants,
            points: rows.map((row) => ({ year: row.year, figure: row.participants })),
          },
        ]}
      />
    </Exhibit>
  );
}

function Placements({ data, latest, retrieved }: ExchangeProps) {
  const { words, year, number, called } = useReader();
  const rows = data.placementFigures ?? [];
  const now = rows
    .filter(({ fiscalYear }) => fiscalYear.year === latest)
    .map((row) => ({ ...row, figure: ofCount(row.people) }))
    .sort((a, b) => (numberIn(b.figure) ?? -1) - (numberIn(a.figure) ?? -1));
  const [first] = now;
  if (!first) return <Empty />;
  const value = numberIn(first.figure);
  return (
    <Exhibit
      finding={
        value === undefined
          ? words.figure.notShown(year(latest))
          : words.exchange.placements(
              year(latest),
              called('PlacementKind', first.kind),
              number(value),
            )
      }
      unit={words.figure.people}
      kinds={rows.map(({ datasetKind }) => datasetKind)}
      retrieved={retrieved}
      gaps={gapsIn(rows.map(({ people }) => ofCount(people)))}
      table={
        <DataTable
          caption={words.measures.placements}
          rows={rows}
          rowKey={(row) => `${row.fiscalYear.year} ${row.kind}`}
          columns={[
            { key: 'year', head: words.figure.year, cell: (row) => year(row.fiscalYear.year) },
            {
              key: 'kind',
              head: words.development.category,
              cell: (row) => called('PlacementKind', row.kind),
              rowHead: true,
            },
            {
              key: 'people',
              head: words.measures.placements,
              cell: (row) => ofCount(row.people),
              unit: count,
            },
          ]}
        />
      }
    >
      <Bars
        bars={now.map((row) => ({
          key: row.kind,
          label: called('PlacementKind', row.kind),
          figure: row.figure,
        }))}
      />
    </Exhibit>
  );
}

function Networks({ data }: { readonly data: ExchangeOverviewQuery }) {
  const { words, year, number, called } = useReader();
  const why = useWhyMissing();
  const networks = data.specialistNetworks.nodes;
  return (
    <section className="card">
      <h2>{words.exchange.networks(number(networks.length))}</h2>
      <DataTable
        caption={words.exchange.network}
        rows={networks}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            head: words.exchange.network,
            cell: (row) => (
              <Link href={`/exchange/${encodeURIComponent(row.code)}`}>{row.nameJa}</Link>
            ),
            rowHead: true,
          },
          {
            key: 'family',
            head: words.dimensions.JOB_FAMILY,
            cell: (row) => called('JobFamily', row.jobFamily),
          },
          {
            key: 'founded',
            head: words.exchange.founded,
            cell: (row) => year(row.foundedFiscalYear.year),
          },
          {
            key: 'members',
            head: words.exchange.members,
            cell: (row) => ofNumber(row.organizations?.length, why('organizations')),
            unit: count,
          },
        ]}
      />
    </section>
  );
}
