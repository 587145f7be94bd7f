import type { Question } from '../question.js';

export const question: Question = {
  asks: 'C7 調査研究の結果が、翌年度どの研修・交流・採用事業に反映されたか、一覧がほしい。',
  variables: { fiscalYears: { from: 2022, to: 2025 } },
  // as many as meet activities of every type
  fewer: { fiscalYears: { from: 2022, to: 2024 } },
  async right(sql) {
    const surveys = await sql(`select survey.code, title_ja as "titleJa",
        json_build_object('year', survey.fiscal_year) as "fiscalYear",
        json_build_object('code', clause_code) as clause, (
          select coalesce(json_agg(json_build_object('id', activity) order by activity), '[]')
          from coordination.research_reflection reflection
          where research_survey_code = survey.code and reflection.fiscal_year = survey.fiscal_year + 1
        ) as "reflectedIn"
      from coordination.research_survey survey
      where survey.fiscal_year between 2022 and 2025 order by survey.fiscal_year desc, survey.code`);
    return { researchSurveys: { totalCount: surveys.length, nodes: surveys } };
  },
};
