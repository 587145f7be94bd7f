import type { Question } from '../question.js';

export const question: Question = {
  asks: 'C5 町村の職員千人当たりの受講者数は市と比べてどうか。地域（10区分）別に地図で見たい。',
  variables: { fiscalYears: { from: 2024, to: 2025 } },
  fewer: { first: 3 },
  async right(sql) {
    const by = (column: string, as: string) =>
      sql(`with today as (
          select coalesce(former.code, member.code) as code, member.type, member.region
          from coordination.member_organization member
          left join lateral (
            select member.code union select code from coordination.member_organization
            where successor_code = member.code
          ) former on true
          where member.valid_to is null
        ), staff as (
          select fiscal_year, ${column} as place, sum(headcount)::int as people
          from coordination.staff_strength join today on today.code = organization_code group by 1, 2
        ), training as (
          select fiscal_year, ${column} as place, sum(accepted)::int as people
          from development.session_intake join today on today.code = organization_code group by 1, 2
        )
        select json_build_object('year', fiscal_year) as "fiscalYear", place as "${as}",
          staff.people as staff, json_build_object('enrollments', coalesce(training.people, 0)) as development,
          floor((coalesce(training.people, 0) * 1000.0 / staff.people) * 10 + 0.5)::float / 10 as "trainingPerThousandStaff"
        from staff left join training using (fiscal_year, place)
        where place is not null and fiscal_year between 2024 and 2025`);
    const inOrder = (
      rows: readonly { fiscalYear: { year: number } }[],
      as: string,
      order: string[],
    ) =>
      [...rows].sort(
        (a, b) =>
          a.fiscalYear.year - b.fiscalYear.year ||
          order.indexOf((a as never)[as]) - order.indexOf((b as never)[as]),
      );
    const kinds = ['PREFECTURE', 'DESIGNATED_CITY', 'CORE_CITY', 'CITY', 'TOWN', 'VILLAGE'];
    const regions = [
      'SAITAMA',
      'NANBU',
      'NANSEIBU',
      'TOBU',
      'KENO',
      'KAWAGOE_HIKI',
      'SEIBU',
      'TONE',
      'HOKUBU',
      'CHICHIBU',
    ];
    return {
      byKind: { nodes: inOrder(await by('type', 'organizationKind'), 'organizationKind', kinds) },
      byRegion: { nodes: inOrder(await by('region', 'region'), 'region', regions) },
    };
  },
};
