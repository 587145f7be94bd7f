/** ピボット集計: up to three dimensions, any measures; table, chart, link, export. */
import { useCubeCellsQuery } from '@hitozukuri/hooks/tanstack';
import { ExportButtons } from '../export/export-buttons.tsx';
import { useAddressed } from '../frame/address.ts';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { Choice } from '../frame/choice.tsx';
import { CopyLink } from '../frame/copy-link.tsx';
import { begun, begunYears, currentYear } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { type Dimension, dimensions, domainsOf, type Measure, measureOf } from './cube.ts';
import { DimensionList } from './dimension-list.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { pivotDocument } from './pivot-document.ts';
import { PivotResult } from './pivot-result.tsx';

export function PivotPage() {
  const { words, year } = useReader();
  const [byText, setBy] = useAddressed('by', 'FISCAL_YEAR,REGION');
  const [measureText, setMeasures] = useAddressed('measures', 'enrollments');
  const [from, setFrom] = useAddressed('from', String(begun.from));
  const [to, setTo] = useAddressed('to', String(currentYear));
  const [view, setView] = useAddressed('view', 'table');
  const by = byText
    .split(',')
    .filter((each): each is Dimension => dimensions.includes(each as Dimension));
  const measures = measureText.split(',').flatMap((name) => measureOf(name) ?? []);
  const years = begunYears.map((each) => ({ value: String(each), label: year(each) }));
  const asksYears = by.includes('FISCAL_YEAR');
  return (
    <Page
      title={words.pivot.title}
      lead={words.pivot.lead}
      choices={
        <div className="pivot-choices">
          <DimensionList chosen={by} choose={(next) => setBy(next.join(','))} />
          <MeasureChoice
            chosen={measures}
            choose={(next) => setMeasures(next.map(({ name }) => name).join(','))}
          />
          <div className="choices-row">
            {asksYears && (
              <>
                <Choice label={words.pivot.from} value={from} options={years} choose={setFrom} />
                <Choice label={words.pivot.to} value={to} options={years} choose={setTo} />
              </>
            )}
            <Choice
              label={words.pivot.view}
              value={view}
              options={[
                { value: 'table', label: words.pivot.table },
                { value: 'chart', label: words.pivot.chart },
              ]}
              choose={setView}
            />
            <CopyLink label={words.pivot.share} />
          </div>
        </div>
      }
    >
      {by.length === 0 || measures.length === 0 ? (
        <Empty says={words.pivot.choose} />
      ) : (
        <Pivot
          by={by.slice(0, 3)}
          measures={measures}
          where={
            asksYears
              ? {
                  fiscalYears: {
                    from: Math.min(Number(from), Number(to)),
                    to: Math.max(Number(from), Number(to)),
                  },
                }
              : undefined
          }
          view={view}
        />
      )}
    </Page>
  );
}

interface PivotProps {
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly where:
    | { readonly fiscalYears: { readonly from: number; readonly to: number } }
    | undefined;
  readonly view: string;
}

function Pivot({ by, measures, where, view }: PivotProps) {
  const asked = useCubeCellsQuery({
    variables: { by: [...by], ...(where && { where }), ...domainsOf(measures) },
  });
  return (
    <>
      <ShowAsked of={asked}>
        {({ statistics }, retrieved) => (
          <PivotResult
            by={by}
            measures={measures}
            cells={statistics.nodes}
            view={view}
            retrieved={retrieved}
          />
        )}
      </ShowAsked>
      <ExportButtons text={pivotDocument(by, measures, where)} />
    </>
  );
}
