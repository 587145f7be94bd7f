/** Synthetic exchange of five fiscal years: about 4,500 placements, 600 occasions and 500 meetings of networks at scale 1. */
import { type DataLoad, type LoadedTable, syntheticToday } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { jobFamilies } from '../../shared/vocabulary/job-family.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';
import { OpportunityKind } from '../exchange-opportunity/exchange-opportunity.enums.js';
import { inventCompanies } from './companies.js';
import { inventMeetings, inventNetworks } from './networks.js';
import { inventOpportunities, inventPairFlows } from './opportunities.js';
import { inventPlacements, inventReturns } from './placements.js';
import { inventStudyGroups } from './study-groups.js';

/** Values by column name. */
type ColumnValues = Readonly<Record<string, unknown>>;

const kind = { dataset_kind: DatasetKind.SYNTHETIC };
const mark = { source_id: syntheticSource, ...kind };

export const loadSyntheticData: DataLoad = async ({
  scale,
  random,
  organizations,
  copy,
  execute,
}) => {
  await execute(sql`insert into source (id, title_ja, title_en, as_of, dataset_kind)
    values (${syntheticSource}, '合成データ（実在の団体の実績ではない）', 'Synthetic data; says nothing about a real organisation', ${syntheticToday}, 'SYNTHETIC')
    on conflict (id) do nothing`);
  const groups = inventStudyGroups(random('study groups'), organizations, scale);
  const opportunities = inventOpportunities(random('occasions'), organizations, groups, scale);
  const networks = inventNetworks(random('networks'), organizations);
  const meetings = inventMeetings(random('network meetings'), networks);
  const companies = inventCompanies(random('companies'), scale);
  const placements = inventPlacements(random('placements'), organizations, companies, scale);
  const returns = inventReturns(random('placement returns'), placements, scale);

  const tables: LoadedTable[] = [];
  const write = async (table: string, rows: readonly ColumnValues[]) => {
    const [first = {}] = rows;
    const written = rows.length && (await copy(table, Object.keys(first), rows.map(Object.values)));
    tables.push({ table, rows: written });
  };
  await write(
    'study_group',
    groups.map(({ code, themeJa, fiscalYear, support }) => ({
      code,
      theme_ja: themeJa,
      fiscal_year: fiscalYear,
      support,
      ...mark,
    })),
  );
  await write(
    'study_group_clause',
    groups.flatMap(({ code }) =>
      ['6-exc-1', '6-dev-4'].map((clause) => ({ study_group_code: code, clause_code: clause })),
    ),
  );
  await write(
    'study_group_member',
    groups.flatMap(({ code, members }) =>
      members.map(([organization, people]) => ({
        study_group_code: code,
        organization_code: organization,
        members: people,
        ...kind,
      })),
    ),
  );
  await write(
    'exchange_opportunity',
    opportunities.map((each) => ({
      code: each.code,
      kind: each.kind,
      theme_ja: each.themeJa,
      fiscal_year: each.fiscalYear,
      held_on: each.heldOn,
      training_session_code: each.trainingSessionCode,
      study_group_code: each.studyGroupCode,
      work_groups: each.workGroups,
      mixed_work_groups: each.mixedWorkGroups,
      ...mark,
    })),
  );
  await write(
    'opportunity_clause',
    opportunities.flatMap(({ code }) =>
      ['6-exc-1', '6-philosophy-3'].map((clause) => ({
        opportunity_code: code,
        clause_code: clause,
      })),
    ),
  );
  await write(
    'opportunity_participation',
    opportunities
      .filter((each) => each.kind !== OpportunityKind.JOINT_TRAINING)
      .flatMap(({ code, participants }) =>
        participants.map(([organization, people]) => ({
          opportunity_code: code,
          organization_code: organization,
          participants: people,
          ...kind,
        })),
      ),
  );
  await write(
    'organization_pair_flow',
    inventPairFlows(opportunities).map((each) => ({ ...each, ...mark })),
  );
  await write(
    'specialist_network',
    networks.map(({ code, jobFamily, foundedFiscalYear, coordinatorCode }) => ({
      code,
      name_ja: `${jobFamilies[jobFamily].nameJa}職ネットワーク（合成）`,
      job_family: jobFamily,
      founded_fiscal_year: foundedFiscalYear,
      coordinator_code: coordinatorCode,
      ...mark,
    })),
  );
  await write(
    'network_clause',
    networks.map(({ code }) => ({ network_code: code, clause_code: '6-exc-2' })),
  );
  await write(
    'network_member',
    networks.flatMap(({ code, members }) =>
      members.map((member) => ({ network_code: code, organization_code: member.code })),
    ),
  );
  await write(
    'network_meeting',
    meetings.map((each) => ({
      code: each.code,
      network_code: each.network.code,
      job_family: each.network.jobFamily,
      fiscal_year: each.fiscalYear,
      held_on: each.heldOn,
      delivery_mode: each.deliveryMode,
      status: each.status,
      topics_ja: each.topicsJa,
      ...mark,
    })),
  );
  await write(
    'network_attendance',
    meetings.flatMap(({ code, fiscalYear, attendance }) =>
      attendance.map(([organization, staff]) => ({
        meeting_code: code,
        organization_code: organization,
        fiscal_year: fiscalYear,
        staff,
        ...kind,
      })),
    ),
  );
  await write(
    'host_company',
    companies.map((each) => ({ ...each, ...mark })),
  );
  await write(
    'placement',
    placements.map((each) => ({ ...each, ...kind })),
  );
  await write(
    'placement_return',
    returns.map((each) => ({ ...each, ...kind })),
  );
  return tables;
};
