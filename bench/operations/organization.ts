/** One organisation's page, over all domains. The trusted document of the dashboard; another organisation each turn. */
import { type Data, type Operation, trusted, yearsOf } from '../operation.ts';

const codes = ['111007', '112011', '112020', '112038', '112062', '112071', '112089', '112097'];
const codeOf = (turn: number) => codes[turn % codes.length] ?? '111007';
const years = `filter: { fiscalYear: { greaterThanOrEqualTo: 2024, lessThanOrEqualTo: $to } }`;

const listed = (from: string, object: string, order = 'fiscal_year') => `(
  select json_agg(json_build_object(${object}) order by ${order})
  from ${from} where organization_code = organization.code and fiscal_year between $2 and $3)`;

export const organization: Operation = {
  name: 'point',
  says: "an organisation's page",
  as: 'planning',
  graphql: {
    query: trusted('OrganizationProfile'),
    variables: (turn) => ({ code: codeOf(turn), fiscalYears: yearsOf(turn) }),
  },
  sql: {
    values: (turn) => [codeOf(turn), yearsOf(turn).from, yearsOf(turn).to],
    text: `select json_build_object('memberOrganization', (
      select json_build_object('code', code, 'nameJa', name_ja, 'nameKana', name_kana, 'nameEn', name_en,
        'type', type, 'region', region, 'population', json_build_object('value', population, 'asOf', population_as_of),
        'datasetKind', dataset_kind,
        'source', (select row_to_json(source) from coordination.source where id = source_id),
        'staffStrengths', ${listed('bench.organization_staff', `'fiscalYear', fiscal_year, 'headcount', headcount`)},
        'hrDevelopmentPolicies', (select json_agg(json_build_object('code', code, 'titleJa', title_ja,
          'adoptedOn', adopted_on, 'follows2023Guide', follows_2023_guide) order by adopted_on desc)
          from coordination.hr_development_policy where organization_code = organization.code),
        'needsItems', ${listed('coordination.needs_item', `'code', code, 'fiscalYear', fiscal_year, 'theme', theme, 'priority', priority, 'status', status, 'textJa', text_ja`, 'code')},
        'subcommitteeMemberships', ${listed('coordination.subcommittee_membership', `'code', code, 'fiscalYear', fiscal_year, 'subcommittee', (select json_build_object('kind', kind, 'nameJa', name_ja, 'nameEn', name_en) from coordination.subcommittee where kind = subcommittee_kind)`, 'code')},
        'trainingIntakes', ${listed('development.intake_rollup', `'fiscalYear', fiscal_year, 'nominated', nominated, 'applied', applied, 'accepted', accepted, 'completed', completed, 'datasetKind', dataset_kind`)},
        'placements', ${listed('bench.organization_placement', `'fiscalYear', fiscal_year, 'kind', kind, 'asHome', as_home, 'asHost', as_host, 'datasetKind', dataset_kind`)},
        'networkAttendance', ${listed('bench.organization_attendance', `'fiscalYear', fiscal_year, 'meetings', meetings, 'staff', staff, 'datasetKind', dataset_kind`)},
        'specialistNetworks', (select json_agg(json_build_object('code', network.code, 'nameJa', network.name_ja, 'jobFamily', network.job_family))
          from exchange.network_member join exchange.specialist_network network on network.code = network_code
          where organization_code = organization.code),
        'examFunnels', ${listed('bench.organization_exam', `'fiscalYear', fiscal_year, 'exams', exams, 'applicants', applicants, 'firstStageExaminees', first_stage_examinees, 'firstStagePassed', first_stage_passed, 'secondStageExaminees', second_stage_examinees, 'finalPassed', final_passed, 'hired', hired, 'declined', declined, 'datasetKind', dataset_kind`)},
        'vacancies', ${listed('recruitment.vacancy', `'code', code, 'fiscalYear', fiscal_year, 'jobFamily', job_family, 'openings', openings, 'unfilled', unfilled`, 'code')}
      ) from coordination.member_organization organization where code = $1)) as answer`,
  },
  postgraphile: {
    variables: (turn) => ({ code: codeOf(turn), to: yearsOf(turn).to }),
    query: `query Organization($code: String!, $to: Int!) {
      memberOrganization: memberOrganizationByCode(code: $code) {
        code nameJa nameKana nameEn type region population populationAsOf datasetKind
        source: sourceBySourceId { id: rowId titleJa titleEn publisher url licence asOf datasetKind }
        staffStrengths: benchOrganizationStaffsByOrganizationCode(${years}) { nodes { fiscalYear headcount } }
        hrDevelopmentPolicies: hrDevelopmentPoliciesByOrganizationCode { nodes { code titleJa adoptedOn } }
        needsItems: needsItemsByOrganizationCode(${years}, first: 20) { totalCount nodes { code fiscalYear theme priority status textJa } }
        subcommitteeMemberships: subcommitteeMembershipsByOrganizationCode(${years}) { nodes { code fiscalYear subcommittee: subcommitteeBySubcommitteeKind { kind nameJa nameEn } } }
        trainingIntakes: developmentIntakeRollupsByOrganizationCode(${years}) { nodes { fiscalYear nominated applied accepted completed datasetKind } }
        placements: benchOrganizationPlacementsByOrganizationCode(${years}) { nodes { fiscalYear kind asHome asHost datasetKind } }
        networkAttendance: benchOrganizationAttendancesByOrganizationCode(${years}) { nodes { fiscalYear meetings staff datasetKind } }
        specialistNetworks: exchangeNetworkMembersByOrganizationCode { nodes { network: exchangeSpecialistNetworkByNetworkCode { code nameJa jobFamily } } }
        examFunnels: benchOrganizationExamsByOrganizationCode(${years}) { nodes { fiscalYear exams applicants firstStageExaminees firstStagePassed secondStageExaminees finalPassed hired declined datasetKind } }
        vacancies: recruitmentVacanciesByOrganizationCode(${years}, first: 50) { nodes { code fiscalYear jobFamily openings unfilled } }
      }
    }`,
    reshaped: ({ memberOrganization: { specialistNetworks, ...others } }: Data) => ({
      memberOrganization: {
        ...others,
        specialistNetworks: specialistNetworks.nodes.map(({ network }: Data) => network),
      },
    }),
  },
  compared: [
    ...['nameJa', 'region', 'headcount', 'nominated', 'applied', 'accepted', 'completed'],
    ...['asHome', 'asHost', 'meetings', 'staff', 'exams'],
  ],
};
