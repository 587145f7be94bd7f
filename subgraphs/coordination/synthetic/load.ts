/** Synthetic activity of five fiscal years: meetings, needs, research, staff strengths, members' own policies. */
import {
  type DataLoad,
  type DataLoadOptions,
  type LoadedTable,
  syntheticToday,
} from '../../shared/data-load.js';
import { upsert } from '../../shared/upsert.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';
import { inventAgenda } from './agenda.js';
import { inventJustifications } from './justifications.js';
import { inventAttendances, inventMeetings, inventMemberships } from './meetings.js';
import { inventNeeds, inventResponses } from './needs.js';
import { inventPolicies } from './policies.js';
import { inventReflections, inventResearch } from './research.js';
import { inventStaff } from './staff.js';

export const loadSyntheticData: DataLoad = async (options) => {
  const { random, organizations, scale, execute } = options;
  await upsert(execute, 'source', 'id', [
    {
      id: syntheticSource,
      title_ja: '合成データ（実在の団体の実績ではない）',
      title_en: 'Synthetic data; says nothing about a real organisation',
      publisher: null,
      url: null,
      licence: null,
      as_of: syntheticToday,
      dataset_kind: DatasetKind.SYNTHETIC,
    },
  ]);
  const memberships = inventMemberships(random('memberships'), organizations);
  const meetings = inventMeetings(random('meetings'));
  const agenda = inventAgenda(random('agenda'), meetings);
  const attendances = inventAttendances(
    random('attendances'),
    meetings,
    memberships,
    organizations,
  );
  const needs = inventNeeds(random('needs'), organizations, scale);
  const research = inventResearch(random('research'));
  return [
    await copyMarked(options, 'subcommittee_membership', memberships),
    await copyMarked(options, 'meeting', meetings),
    await copyMarked(options, 'agenda_item', agenda.items),
    await copyRows(options, 'agenda_clause', agenda.clauses),
    await copyMarked(options, 'attendance', attendances),
    await copyMarked(options, 'staff_strength', inventStaff(random('staff'), organizations)),
    await copyMarked(options, 'needs_item', needs),
    await copyRows(options, 'needs_response', inventResponses(random('responses'), needs)),
    await copyMarked(options, 'research_survey', research),
    await copyRows(
      options,
      'research_reflection',
      inventReflections(random('reflections'), research),
    ),
    await copyMarked(
      options,
      'wide_area_justification',
      inventJustifications(random('justifications')),
    ),
    await copyMarked(
      options,
      'hr_development_policy',
      inventPolicies(random('policies'), organizations),
    ),
  ];
};

/** Copies rows, each marked as invented. A row holds values by column name, all rows the same ones in the same order. */
function copyMarked(
  options: DataLoadOptions,
  table: string,
  rows: readonly object[],
): Promise<LoadedTable> {
  return copyRows(
    options,
    table,
    rows.map((row) => ({
      ...row,
      source_id: syntheticSource,
      dataset_kind: DatasetKind.SYNTHETIC,
    })),
  );
}

async function copyRows(
  { copy }: DataLoadOptions,
  table: string,
  rows: readonly object[],
): Promise<LoadedTable> {
  if (rows.length === 0) return { table, rows: 0 };
  const columns = Object.keys(rows[0] ?? {});
  return { table, rows: await copy(table, columns, rows.map(Object.values)) };
}
