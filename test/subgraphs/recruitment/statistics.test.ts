import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import {
  allDimensions,
  combinations,
  everyCell,
  type KnownMeasure,
  type Members,
  readMembers,
  representations,
  someValues,
  wrongIn,
} from '../../support/cells.js';
import { withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('recruitment');
beforeAll(() => withoutNoise(sql));

let members: Members;
let measures: Readonly<Record<string, KnownMeasure>>;

const question = `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
  recruitment { exams applicants { value suppressed } firstStageExaminees { value suppressed }
    finalPassed { value suppressed } hired { value suppressed } declined { value suppressed }
    competitionRatio { value } showUpRate { value } openings unfilled jointBriefings
    briefingVisitors { value suppressed } notApplicable { measure dimensions } datasetKind } } } }`;

beforeAll(async () => {
  members = await readMembers(sql);
  const ofExams = ['FISCAL_YEAR', 'ORGANIZATION', 'REGION', 'JOB_FAMILY'] as const;
  const exams = await sql(
    `select fiscal_year as year, organization_code as organization, job_family as family, 1 as exams, applicants,
        first_stage_examinees as "firstStageExaminees", final_passed as "finalPassed", hired, declined,
        disclosure = 'PUBLISHED' as published
      from recruitment_exam`,
  );
  const vacancies = await sql(
    'select fiscal_year as year, organization_code as organization, job_family as family, openings, unfilled from vacancy',
  );
  const briefings = await sql(
    `select fiscal_year as year, delivery_mode as mode, clause_codes as clauses, 1 as "jointBriefings",
        visitors as "briefingVisitors" from joint_briefing`,
  );
  const stage = {
    rows: exams,
    knows: ofExams,
    people: 'internal',
  } as const;
  const briefed = {
    rows: briefings,
    knows: ['FISCAL_YEAR', 'PLAN_CLAUSE', 'DELIVERY_MODE'],
  } as const;
  measures = {
    exams: { rows: exams, knows: ofExams },
    applicants: stage,
    firstStageExaminees: stage,
    finalPassed: stage,
    hired: stage,
    declined: stage,
    openings: { rows: vacancies, knows: ofExams },
    unfilled: { rows: vacancies, knows: ofExams },
    jointBriefings: briefed,
    briefingVisitors: { ...briefed, people: 'internal' },
  };
});

describe('recruitment in cells', () => {
  it('is the sum of base rows by any one, two and three dimensions, or says why not, in one statement', async () => {
    for (const by of combinations(allDimensions)) {
      const cells = everyCell(by, someValues, members);
      const { data, errors, statements } = await ask(question, { cells: representations(cells) });
      expect(errors).toBeUndefined();
      expect(statements.length).toBeLessThanOrEqual(1);
      const wrong = cells.flatMap((cell, index) =>
        wrongIn(cell, data._entities[index].recruitment, measures),
      );
      expect(wrong).toEqual([]);
    }
  }, 120_000);

  it('divides published results as they are printed', async () => {
    const cells = everyCell(
      ['FISCAL_YEAR', 'ORGANIZATION'],
      { ...someValues, FISCAL_YEAR: ['2022'], ORGANIZATION: ['111007'] },
      members,
    ).slice(0, 1);
    const { data } = await ask(question, { cells: representations(cells) });
    const [row] = await sql(
      `select round(sum(coalesce(first_stage_examinees, 0))::numeric / sum(coalesce(final_passed, 0)), 1)::float as ratio,
          round(sum(coalesce(first_stage_examinees, 0))::numeric / sum(applicants), 3)::float as shown
        from recruitment_exam where organization_code = '111007' and fiscal_year = 2022`,
    );
    const { competitionRatio, showUpRate } = data._entities[0].recruitment;
    expect([competitionRatio.value, showUpRate.value]).toEqual([row.ratio, row.shown]);
  });

  it('tells the sources of all that it sums and their latest day, in the same statement', async () => {
    const cells = everyCell(
      ['FISCAL_YEAR', 'ORGANIZATION'],
      { ...someValues, FISCAL_YEAR: ['2022', '2025'], ORGANIZATION: ['111007', '113697'] },
      members,
    );
    const { data, errors, statements } = await ask(
      `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
        recruitment { exams datasetKind provenance { asOf asOfLabel sources { sourceId titleJa url datasetKind asOf } } } } } }`,
      { cells: representations(cells) },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const rows = await sql(
      `select fiscal_year as year, organization_code as organization, source_id as source, true as placed from recruitment_exam
        union all select fiscal_year, organization_code, source_id, true from vacancy
        union all select fiscal_year, null, source_id, false from joint_briefing`,
    );
    const known = new Map(
      (await sql('select id, as_of::text as "asOf", dataset_kind as kind from source')).map(
        (each) => [each.id, each],
      ),
    );
    const days = new Set<string>();
    for (const [index, cell] of cells.entries()) {
      const { datasetKind, provenance } = data._entities[index].recruitment;
      // briefings are of nobody alone
      const ofAll = cell.values.get('ORGANIZATION') === '*';
      const held = rows.filter((row) => (ofAll || row.placed) && cell.holds(row as never));
      const ids = [...new Set(held.map(({ source }) => source))].toSorted();
      expect(provenance.sources.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual(ids);
      const asOf =
        ids
          .map((id) => known.get(id)?.asOf ?? '')
          .toSorted()
          .at(-1) || null;
      expect(provenance.asOf).toBe(asOf);
      expect(provenance.asOfLabel === null).toBe(asOf === null);
      if (asOf) days.add(provenance.asOfLabel);
      const isSynthetic = ids.some((id) => known.get(id)?.kind === 'SYNTHETIC');
      expect(datasetKind).toBe(ids.length === 0 ? null : isSynthetic ? 'SYNTHETIC' : 'REAL');
    }
    expect([...days].every((day) => /^令和\d+年\d+月(\d+日|末)現在$/.test(day))).toBe(true);
    expect(days.size).toBeGreaterThan(0);
  });
});
