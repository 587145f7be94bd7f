import { describe, expect, it } from 'vitest';
import { codesOf, payload, secretariatUnderTest } from './secretariat.js';

const { sql, send } = secretariatUnderTest();

describe('A need and a survey', () => {
  it('tell which activities answer them', async () => {
    const { needsItem, userErrors } = await send(
      `mutation ($input: NeedsItemInput!) { createNeedsItem(organization: "11201", fiscalYear: "令和8年度", input: $input) {
        needsItem { code organization { nameJa } respondedBy { id } } ${payload} } }`,
      {
        input: {
          theme: 'DIGITAL',
          textJa: '生成ＡＩを安全に使える職員を育てたい。',
          priority: 'HIGH',
          status: 'ANSWERED',
          clause: '6-dev-3',
          respondedBy: ['TrainingCourse:D-0003', 'LearningPathway:L-01'],
        },
      },
    );
    expect(userErrors).toEqual([]);
    expect(needsItem.code).toMatch(/^N-2026-112011-\d\d$/);
    expect(needsItem.respondedBy).toEqual([
      { id: 'LearningPathway:L-01' },
      { id: 'TrainingCourse:D-0003' },
    ]);
    const [survey] = await sql(`select code, version from research_survey order by code limit 1`);
    const input = {
      titleJa: '若手職員の定着に関する調査',
      method: 'INTERVIEW',
      targetJa: '人事担当課',
      askedOrganizations: 64,
      answeredOrganizations: 60,
      findingsJa: '相談の機会を求める回答が多かった。',
      clause: '6-rec-1',
      reflectedIn: [{ activity: 'JointBriefing:JB-2026-G-01', fiscalYear: 2026 }],
    };
    const change = `mutation ($code: ID!, $version: Int!, $input: ResearchSurveyInput!) {
      changeResearchSurvey(code: $code, version: $version, input: $input) {
        researchSurvey { version reflectedIn { id } responseRate } ${payload} } }`;
    const { researchSurvey } = await send(change, { ...survey, input });
    expect(researchSurvey).toEqual({
      version: 2,
      reflectedIn: [{ id: 'JointBriefing:JB-2026-G-01' }],
      responseRate: 0.938,
    });
    const more = await send(change, {
      code: survey.code,
      version: 2,
      input: { ...input, answeredOrganizations: 65 },
    });
    expect(codesOf(more)).toEqual([['VALUE_OUT_OF_RANGE', 'answeredOrganizations']]);
  });
});
