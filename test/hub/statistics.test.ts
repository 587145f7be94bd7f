/** The cube over all subgraphs: one statement each, whatever the number of cells, engine or deployment. */
import { describe, expect, it } from 'vitest';
import { deployments, hubUnderTest } from '../support/hub.js';

const measures = `code totals latestImport { code } fiscalYear { eraLabel } region jobFamily organization { nameJa } planClause { titleJa }
  staff { display } trainingPerThousandStaff { display } participationRate { display }
  placementsPerThousandStaff { display } networkAttendancePerThousandStaff { display }
  coordination { needs needsAnswered researchSurveys provenance { asOf asOfLabel sources { sourceId asOf datasetKind } } notApplicable { measure dimensions } }
  development { sessions places nominated { display } enrollments { display } completed { display }
    completionRate { display } fillRate { display } costPerCompletion { display } notApplicable { measure dimensions } datasetKind provenance { asOf asOfLabel sources { sourceId asOf datasetKind } } }
  exchange { placementsOut { display } placementsIn { display } networkMeetings
    networkAttendance { display } opportunities participants { display } provenance { asOf asOfLabel sources { sourceId asOf datasetKind } } notApplicable { measure dimensions } }
  recruitment { exams applicants { display } firstStageExaminees { display } finalPassed { display }
    declined { display } competitionRatio { display } showUpRate { display } declineRate { display } openings unfilled
    jointBriefings briefingVisitors { display } provenance { asOf asOfLabel sources { sourceId asOf datasetKind } } notApplicable { measure dimensions } }`;

/** Answers of the first deployment, which the others must repeat. */
const first = new Map<string, unknown>();
function sameEverywhere(question: string, answer: unknown): void {
  if (first.has(question)) expect(answer).toEqual(first.get(question));
  else first.set(question, answer);
}

const questions = [
  'by: [FISCAL_YEAR], totals: true',
  'by: [FISCAL_YEAR, REGION], totals: true',
  'by: [JOB_FAMILY, ORGANIZATION_KIND]',
  'by: [FISCAL_YEAR, PLAN_CLAUSE, DELIVERY_MODE], where: { planClauses: ["6-dev-3", "6-exc-2", "6-rec-1"] }',
  'by: [FISCAL_YEAR, ORGANIZATION], where: { fiscalYears: { from: "令和6年度" } }',
];

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const { ask, sql } = hubUnderTest(deployment);
  const asked = (args: string, fields: string) =>
    ask(`{ statistics(${args}) { nodes { ${fields} } } }`);

  it.each(questions)('answers %s', async (args) => {
    const { data, errors } = await asked(`${args}, first: 300`, measures);
    expect(errors).toBeUndefined();
    expect(data.statistics.nodes.length).toBeGreaterThan(2);
    sameEverywhere(args, data);
  });

  it('sends as many statements for a hundred cells as for two', async () => {
    const tell = async (number: number) => {
      const { statements, data } = await asked(
        `by: [FISCAL_YEAR, ORGANIZATION], first: ${number}`,
        measures,
      );
      expect(data.statistics.nodes).toHaveLength(number);
      return statements.map(({ subgraph }) => subgraph).sort();
    };
    const ofTwo = await tell(2);
    expect(await tell(100)).toEqual(ofTwo);
    for (const subgraph of ['development', 'exchange', 'recruitment']) {
      expect(ofTwo.filter((each) => each === subgraph)).toHaveLength(1);
    }
  });

  it('tells the year before in all domains', async () => {
    const fields = 'development { enrollments { value } } recruitment { applicants { value } }';
    const { data, errors } = await asked(
      'by: [FISCAL_YEAR, REGION], where: { fiscalYears: { from: 2025 } }',
      `previousYear { ${fields} }`,
    );
    expect(errors).toBeUndefined();
    const { data: before } = await asked(
      'by: [FISCAL_YEAR, REGION], where: { fiscalYears: { from: 2024 } }',
      fields,
    );
    const years = data.statistics.nodes.map(
      ({ previousYear }: { previousYear: unknown }) => previousYear,
    );
    expect(years).toEqual(before.statistics.nodes);
  });

  it('reads the figures of a predecessor in the boundaries of today, and those of each in its own', async () => {
    // 鳩ヶ谷市 became part of 川口市 on 2011-10-11
    await sql(`insert into coordination.staff_strength
        (code, organization_code, fiscal_year, job_family, headcount, source_id, dataset_kind)
      select organization || '-2010-' || job_family, organization, 2010, job_family, headcount, source_id, dataset_kind
      from (values ('112038', 2100), ('112267', 400)) own(organization, headcount),
        (select job_family, source_id, dataset_kind from coordination.staff_strength
          where dataset_kind = 'SYNTHETIC' order by code limit 1) any_row`);
    const { data, errors } = await ask(`{
      statistics(by: [FISCAL_YEAR, ORGANIZATION], where: { organizations: ["112038"], fiscalYears: { from: 2010, to: 2010 } }) {
        nodes { organization { nameJa } staff { value } }
      }
      before: memberOrganizations(asOf: "2011-10-10", where: { code: { in: ["112038", "112267"] } }) { nodes { nameJa ...Staff } }
      now: memberOrganizations(where: { code: { in: ["112038", "112267"] } }) { nodes { nameJa predecessors { nameJa ...Staff } } }
    } fragment Staff on MemberOrganization { staffStrengths(fiscalYears: { from: 2010, to: 2010 }) { headcount { value } } }`);
    expect(errors).toBeUndefined();
    const staff = (value: number) => [{ headcount: { value } }];
    expect(data).toEqual({
      statistics: { nodes: [{ organization: { nameJa: '川口市' }, staff: { value: 2500 } }] },
      before: {
        nodes: [
          { nameJa: '川口市', staffStrengths: staff(2100) },
          { nameJa: '鳩ヶ谷市', staffStrengths: staff(400) },
        ],
      },
      now: {
        nodes: [
          { nameJa: '川口市', predecessors: [{ nameJa: '鳩ヶ谷市', staffStrengths: staff(400) }] },
        ],
      },
    });
  });
});
