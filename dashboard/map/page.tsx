/** 地図: any measure of the cube for the municipalities, and beside it always the table. */
import { useCubeCellsQuery } from '@hitozukuri/hooks/tanstack';
import { useState } from 'react';
import { Link } from 'wouter';
import { ExportButtons } from '../export/export-buttons.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn } from '../figure/figure.ts';
import { gapsIn, useFigureText } from '../figure/shown-figure.tsx';
import { useAddressed } from '../frame/address.ts';
import { Loading, ShowAsked } from '../frame/asked.tsx';
import { Choice } from '../frame/choice.tsx';
import { begunYears, lastWholeYear } from '../frame/fiscal-years.ts';
import { useWhyMissing, type WhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import {
  type Cell,
  domainsOf,
  figureIn,
  type Measure,
  measureOf,
  measures,
} from '../pivot/cube.ts';
import { pivotDocument } from '../pivot/pivot-document.ts';
import { useReader } from '../words/reader.tsx';
import { type Boundaries, useBoundaries } from './boundaries.ts';
import { MunicipalityMap, type Place } from './municipality-map.tsx';
import { bands, regionsOf } from './places.ts';

/** Measures that every municipality can have. */
const shownHere = measures.filter(
  ({ name }) =>
    ![
      'sessions',
      'places',
      'fillRate',
      'opportunities',
      'networkMeetings',
      'jointBriefings',
      'researchSurveys',
      'briefingVisitors',
    ].includes(name),
);

export function MapPage() {
  const { words, year, called } = useReader();
  const [chosenMeasure, chooseMeasure] = useAddressed('measure', 'trainingPerThousandStaff');
  const [chosenYear, chooseYear] = useAddressed('year', String(lastWholeYear));
  const [region, chooseRegion] = useAddressed('region', '');
  const [band, chooseBand] = useAddressed('band', '');
  const measure = measureOf(chosenMeasure) ?? shownHere[0];
  // asked beside the figures and not after them
  const boundaries = useBoundaries();
  const asked = useCubeCellsQuery({
    variables: {
      by: ['FISCAL_YEAR', 'ORGANIZATION'],
      where: { fiscalYears: { from: Number(chosenYear) } },
      ...domainsOf(measure ? [measure] : []),
    },
  });
  if (!measure) return null;
  const all = { value: '', label: words.map.all };
  return (
    <Page
      title={words.map.title}
      lead={words.map.lead}
      choices={
        <>
          <Choice
            label={words.map.measure}
            value={measure.name}
            options={shownHere.map(({ name }) => ({ value: name, label: words.measures[name] }))}
            choose={chooseMeasure}
          />
          <Choice
            label={words.map.year}
            value={chosenYear}
            options={begunYears.map((each) => ({ value: String(each), label: year(each) }))}
            choose={chooseYear}
          />
          <Choice
            label={words.map.region}
            value={region}
            options={[
              all,
              ...regionsOf().map((each) => ({ value: each, label: called('Region', each) })),
            ]}
            choose={chooseRegion}
          />
          <Choice
            label={words.map.band}
            value={band}
            options={[
              all,
              ...bands.map(({ name }) => ({ value: name, label: called('PopulationBand', name) })),
            ]}
            choose={chooseBand}
          />
        </>
      }
    >
      <ShowAsked of={asked}>
        {({ statistics }, retrieved) => (
          <MapAndTable
            cells={statistics.nodes}
            boundaries={boundaries}
            measure={measure}
            year={Number(chosenYear)}
            region={region}
            band={band}
            retrieved={retrieved}
          />
        )}
      </ShowAsked>
      <ExportButtons
        text={pivotDocument(['FISCAL_YEAR', 'ORGANIZATION'], [measure], {
          fiscalYears: { from: Number(chosenYear), to: Number(chosenYear) },
        })}
      />
    </Page>
  );
}

function placesOf(cells: readonly Cell[], measure: Measure, why: WhyMissing): readonly Place[] {
  return cells.flatMap((cell) =>
    cell.organization && cell.organization.code !== '110001'
      ? [
          {
            code: cell.organization.code,
            organization: cell.organization,
            figure: figureIn(cell, measure, why),
            kind: kindOf(cell),
          },
        ]
      : [],
  );
}

function kindOf(cell: object): string | undefined {
  const domains = ['development', 'exchange', 'recruitment', 'coordination'] as const;
  const kinds = domains.map(
    (domain) => (cell as Record<string, { datasetKind?: string } | undefined>)[domain]?.datasetKind,
  );
  return kinds.find(Boolean) ?? 'SYNTHETIC';
}

interface MapAndTableProps {
  readonly cells: readonly Cell[];
  readonly boundaries: Boundaries;
  readonly measure: Measure;
  readonly year: number;
  readonly region: string;
  readonly band: string;
  readonly retrieved: number;
}

function MapAndTable({
  cells,
  boundaries,
  measure,
  year: shownYear,
  region,
  band,
  retrieved,
}: MapAndTableProps) {
  const { words, year, name } = useReader();
  const text = useFigureText();
  const [pointed, point] = useState<string>();
  const inChoice = boundaries.membersOf(region, band);
  const why = useWhyMissing();
  const places = placesOf(cells, measure, why);
  const rows = places
    .filter(({ code }) => inChoice(code))
    .sort((a, b) => (numberIn(b.figure) ?? -1) - (numberIn(a.figure) ?? -1));
  const [first] = rows;
  const value = first && numberIn(first.figure);
  const label = words.measures[measure.name];
  const finding =
    first && value !== undefined
      ? words.map.highest(
          name(first.organization),
          text(first.figure, measure.unit),
          label,
          year(shownYear),
        )
      : words.map.none(label);
  return (
    <Exhibit
      finding={finding}
      unit={
        measure.unit.kind === 'percent'
          ? words.figure.percent
          : measure.kind === 'rate'
            ? label
            : words.figure.people
      }
      kinds={rows.map(({ kind }) => kind)}
      retrieved={retrieved}
      gaps={gapsIn(rows.map(({ figure }) => figure))}
      note={words.map.boundaries}
    >
      <div className="map-and-table">
        {boundaries.shapes ? (
          <MunicipalityMap
            shapes={boundaries.shapes}
            places={rows}
            unit={measure.unit}
            says={`${label}、${year(shownYear)}。${finding}`}
            pointed={pointed}
            point={point}
          />
        ) : (
          <Loading />
        )}
        <DataTable
          caption={`${label} ${year(shownYear)}`}
          rows={rows}
          rowKey={({ code }) => code}
          highlighted={({ code }) => code === pointed}
          columns={[
            {
              key: 'name',
              head: words.dimensions.ORGANIZATION,
              rowHead: true,
              cell: ({ code, organization }) => (
                <Link
                  href={`/organizations/${code}`}
                  onFocus={() => point(code)}
                  onMouseEnter={() => point(code)}
                >
                  {name(organization)}
                </Link>
              ),
            },
            { key: 'value', head: label, cell: ({ figure }) => figure, unit: measure.unit },
          ]}
        />
      </div>
    </Exhibit>
  );
}
