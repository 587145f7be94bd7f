import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P9 単独では実施が困難な事業（approach-2）のうち、参加団体が10未満のものは続ける理由があるか。',
  variables: { fiscalYears: { from: 2022, to: 2026 } },
  // as many as meet activities of every type
  fewer: { first: 20 },
  async right(sql) {
    const narrow =
      await sql(`select code, participating_organizations as "participatingOrganizations",
        solo_difficulty_ja as "soloDifficultyJa", joint_effect_ja as "jointEffectJa",
        json_build_object('id', code, 'needsItems', json_build_object('totalCount', (
          select count(*)::int from coordination.needs_response
          join coordination.needs_item need on need.code = needs_item_code
          where activity = reason.code and need.fiscal_year between 2022 and 2026))) as activity
      from coordination.wide_area_justification reason
      where participating_organizations < 10 order by participating_organizations, code`);
    return { wideAreaJustifications: { totalCount: narrow.length, nodes: narrow } };
  },
};
