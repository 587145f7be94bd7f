/** The cells as a table or as bars; with one measure and two dimensions the last one goes across. */
import { Bars } from '../chart/bars.tsx';
import { type Column, DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn } from '../figure/figure.ts';
import { gapsIn, useFigureText } from '../figure/shown-figure.tsx';
import { Empty } from '../frame/asked.tsx';
import { useWhyMissing } from '../frame/missing.tsx';
import { type Reader, useReader } from '../words/reader.tsx';
import { type Cell, type Dimension, figureIn, type Measure } from './cube.ts';

export interface PivotResultProps {
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly cells: readonly Cell[];
  readonly view: string;
  readonly retrieved: number;
}

const most = 30;

/** What a cell is called along one dimension. */
export function labelOf(reader: Reader, cell: Cell, dimension: Dimension): string {
  const { called, year, name, title } = reader;
  switch (dimension) {
    case 'FISCAL_YEAR':
      return cell.fiscalYear ? year(cell.fiscalYear.year) : '';
    case 'ORGANIZATION':
      return cell.organization ? name(cell.organization) : '';
    case 'PLAN_CLAUSE':
      return cell.planClause ? title(cell.planClause) : '';
    case 'ORGANIZATION_KIND':
      return called('OrganizationKind', cell.organizationKind);
    case 'REGION':
      return called('Region', cell.region);
    case 'POPULATION_BAND':
      return called('PopulationBand', cell.populationBand);
    case 'JOB_FAMILY':
      return called('JobFamily', cell.jobFamily);
    case 'RANK_TIER':
      return called('RankTier', cell.rankTier);
    default:
      return called('DeliveryMode', cell.deliveryMode);
  }
}

export function PivotResult({ by, measures, cells, view, retrieved }: PivotResultProps) {
  const reader = useReader();
  const { words, number } = reader;
  const text = useFigureText();
  const why = useWhyMissing();
  const [measure] = measures;
  if (!measure || cells.length === 0) return <Empty />;
  const wholeLabel = (cell: Cell) =>
    by.map((dimension) => labelOf(reader, cell, dimension)).join('・');
  const ranked = [...cells].sort(
    (a, b) =>
      (numberIn(figureIn(b, measure, why)) ?? -1) - (numberIn(figureIn(a, measure, why)) ?? -1),
  );
  const [first] = ranked;
  const highest = first && figureIn(first, measure, why);
  const table =
    measures.length === 1 && by.length > 1 ? (
      <CrossTable by={by} measure={measure} cells={cells} />
    ) : (
      <PlainTable by={by} measures={measures} cells={cells} />
    );
  return (
    <Exhibit
      finding={
        highest?.state === 'shown'
          ? words.pivot.finding(
              first ? wholeLabel(first) : '',
              text(highest, measure.unit),
              words.measures[measure.name],
            )
          : words.pivot.none(words.measures[measure.name])
      }
      unit={measures.map(({ name }) => words.measures[name]).join('・')}
      kinds={cells.flatMap((cell) => [
        cell.development?.datasetKind,
        cell.exchange?.datasetKind,
        cell.recruitment?.datasetKind,
        cell.coordination?.datasetKind,
      ])}
      retrieved={retrieved}
      gaps={gapsIn(cells.flatMap((cell) => measures.map((each) => figureIn(cell, each, why))))}
      note={
        view === 'chart' && cells.length > most
          ? words.pivot.atMost
          : words.pivot.rows(number(cells.length))
      }
      table={view === 'chart' ? table : undefined}
    >
      {view === 'chart' ? (
        <Bars
          unit={measure.unit}
          bars={ranked.slice(0, most).map((cell) => ({
            key: cell.code,
            label: wholeLabel(cell),
            figure: figureIn(cell, measure, why),
          }))}
        />
      ) : (
        table
      )}
    </Exhibit>
  );
}

function PlainTable({ by, measures, cells }: Pick<PivotResultProps, 'by' | 'measures' | 'cells'>) {
  const reader = useReader();
  const { words } = reader;
  const why = useWhyMissing();
  const columns: readonly Column<Cell>[] = [
    ...by.map((dimension, index) => ({
      key: dimension,
      head: words.dimensions[dimension],
      cell: (cell: Cell) => labelOf(reader, cell, dimension),
      rowHead: index === 0,
    })),
    ...measures.map((measure) => ({
      key: measure.name,
      head: words.measures[measure.name],
      cell: (cell: Cell) => figureIn(cell, measure, why),
      unit: measure.unit,
    })),
  ];
  return (
    <DataTable
      caption={words.pivot.title}
      columns={columns}
      rows={cells}
      rowKey={({ code }) => code}
    />
  );
}

interface CrossTableProps {
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  readonly cells: readonly Cell[];
}

function CrossTable({ by, measure, cells }: CrossTableProps) {
  const reader = useReader();
  const { words } = reader;
  const why = useWhyMissing();
  const last = by.at(-1) as Dimension;
  const down = by.slice(0, -1);
  const across = [...new Set(cells.map((cell) => labelOf(reader, cell, last)))];
  const rows = [
    ...Map.groupBy(cells, (cell) =>
      down.map((dimension) => labelOf(reader, cell, dimension)).join('\n'),
    ),
  ];
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    ...down.map((dimension, index) => ({
      key: dimension,
      head: words.dimensions[dimension],
      cell: ([key]: Row) => key.split('\n')[index],
      rowHead: index === 0,
    })),
    ...across.map((label) => ({
      key: label,
      head: label,
      unit: measure.unit,
      cell: ([, of]: Row) => {
        const cell = of.find((each) => labelOf(reader, each, last) === label);
        return cell ? figureIn(cell, measure, why) : { state: 'absent' as const };
      },
    })),
  ];
  return (
    <DataTable
      caption={words.measures[measure.name]}
      columns={columns}
      rows={rows}
      rowKey={([key]) => key}
    />
  );
}
