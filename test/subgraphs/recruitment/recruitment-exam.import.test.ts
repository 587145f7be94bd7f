/** さいたま市's published results: what stands in the graph is what stands in the file, byte for byte. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('recruitment');

const file = join(projectFolder, 'data/recruitment-exams/saitama-city-fy2022.csv');

async function printed(): Promise<string[][]> {
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(await readFile(file));
  return (parse(text) as string[][]).slice(1);
}

const fy2022 = `recruitmentExams(first: 100, fiscalYears: { from: 2022 }, organization: "111007")`;

describe("さいたま市's examinations of fiscal year 2022", () => {
  it('print again as the file prints them', async () => {
    const { data } = await ask(`{ ${fy2022} { totalCount nodes {
      category examGroup fiscalYear { eraLabel } datasetKind disclosure
      applicants { display } firstStageExaminees { display } firstStagePassed { display }
      secondStageExaminees { display } finalPassed { display } competitionRatio { display }
    } } }`);
    const rows = await printed();
    expect(rows).toHaveLength(26);
    expect(data.recruitmentExams.totalCount).toBe(26);
    const answered = new Map(
      data.recruitmentExams.nodes.map((node: { category: string }) => [node.category, node]),
    );
    for (const [, era, group, category, ...figures] of rows) {
      const [applicants, first, passed, second, final, ratio] = figures.map((display) => ({
        display,
      }));
      expect(answered.get(category)).toEqual({
        category,
        examGroup: group,
        fiscalYear: { eraLabel: era },
        datasetKind: 'REAL',
        disclosure: 'PUBLISHED',
        applicants,
        firstStageExaminees: first,
        firstStagePassed: passed,
        secondStageExaminees: second,
        finalPassed: final,
        // recomputed, and yet as printed
        competitionRatio: ratio,
      });
    }
  });

  it('agree with their printed ratios wherever one is printed', async () => {
    const { data } = await ask(`{ ${fy2022} { nodes {
      printedCompetitionRatio printedRatioAgrees competitionRatio { value } } } }`);
    const { nodes } = data.recruitmentExams;
    type Node = {
      printedCompetitionRatio: number | null;
      printedRatioAgrees: boolean | null;
      competitionRatio: { value: number | null };
    };
    for (const {
      printedCompetitionRatio,
      printedRatioAgrees,
      competitionRatio,
    } of nodes as Node[]) {
      expect(competitionRatio.value).toBe(printedCompetitionRatio);
      expect(printedRatioAgrees).toBe(printedCompetitionRatio === null ? null : true);
    }
    expect(nodes.filter((node: Node) => node.printedRatioAgrees)).toHaveLength(24);
  });

  it('tell "not held" from zero: 農業 had applicants and no examinee, 獣医師B not even those', async () => {
    const stages = `applicants { value reason } firstStageExaminees { value reason }
      firstStagePassed { value reason } finalPassed { value reason }
      competitionRatio { value display } showUpRate { value display }`;
    const { data } = await ask(`{
      farming: recruitmentExam(code: "111007-2022-1-農業") { ${stages} }
      vet: recruitmentExam(code: "111007-2022-1-獣医師B") { ${stages} }
    }`);
    const notHeld = { value: null, reason: 'NOT_HELD' };
    expect(data.farming).toEqual({
      applicants: { value: 3, reason: null },
      firstStageExaminees: { value: 0, reason: null },
      firstStagePassed: notHeld,
      finalPassed: notHeld,
      competitionRatio: { value: null, display: '-' },
      showUpRate: { value: 0, display: '0.000' },
    });
    expect(data.vet).toEqual({
      applicants: { value: 0, reason: null },
      firstStageExaminees: notHeld,
      firstStagePassed: notHeld,
      finalPassed: notHeld,
      competitionRatio: { value: null, display: '-' },
      showUpRate: { value: null, display: '-' },
    });
  });

  it('have job families, and a kind only where the category tells it', async () => {
    const { data } = await ask(`{ ${fy2022} { nodes { category jobFamily examKind } } }`);
    const { nodes } = data.recruitmentExams;
    expect(nodes).toContainEqual({
      category: '民間企業等経験者(技術職・土木)',
      jobFamily: 'CIVIL_ENGINEERING',
      examKind: 'PRIVATE_SECTOR_EXPERIENCE',
    });
    expect(nodes).toContainEqual({
      category: '獣医師B',
      jobFamily: 'VETERINARIAN',
      examKind: null,
    });
  });

  it('name their source', async () => {
    const { data } = await ask(
      `{ recruitmentExam(code: "111007-2022-1-土木") { source { id publisher datasetKind } } }`,
    );
    expect(data.recruitmentExam.source).toEqual({
      id: 'saitama-city-recruitment-exams-fy2022',
      publisher: 'さいたま市',
      datasetKind: 'REAL',
    });
  });

  it('stand beside no invented ones of that city and year', async () => {
    const [mixed] = await sql(`select count(*)::int as rows from recruitment_exam
      where organization_code = '111007' and fiscal_year = 2022 and dataset_kind <> 'REAL'`);
    expect(mixed.rows).toBe(0);
  });
});
