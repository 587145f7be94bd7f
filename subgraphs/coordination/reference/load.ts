/** The real data that ships: members, the plans, the council. Loading it again writes only what differs. */
import type { DataLoad } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { upsert } from '../../shared/upsert.js';
import { councilRows, seatRows, subcommitteeRows } from './council.js';
import { organizationRows } from './organizations.js';
import { planFiles, planRows } from './plan.js';
import { sourceRows } from './sources.js';

export const loadReferenceData: DataLoad = async ({ dataFolder, organizations, execute }) => {
  const files = await planFiles(dataFolder);
  const plans = await Promise.all(files.map((file) => planRows(dataFolder, file)));
  const members = organizations.map(({ code }) => code);
  // a member that has ceased gives up its seat
  await execute(sql`delete from council_seat where organization_code <> all(${members})`);
  // in the order in which they refer to each other
  return [
    await upsert(execute, 'source', 'id', await sourceRows(dataFolder)),
    await upsert(execute, 'member_organization', 'code', await organizationRows(dataFolder)),
    await upsert(
      execute,
      'wide_area_plan',
      'ordinal',
      plans.flatMap((plan) => plan.wide_area_plan),
    ),
    await upsert(
      execute,
      'clause',
      'code',
      plans.flatMap((plan) => plan.clause),
    ),
    await upsert(
      execute,
      'clause_text',
      'code',
      plans.flatMap((plan) => plan.clause_text),
    ),
    await upsert(
      execute,
      'clause_succession',
      'code',
      plans.flatMap((plan) => plan.clause_succession),
    ),
    await upsert(execute, 'liaison_council', 'code', await councilRows(dataFolder)),
    await upsert(execute, 'council_seat', 'code', seatRows(organizations)),
    await upsert(execute, 'subcommittee', 'kind', await subcommitteeRows(dataFolder)),
  ];
};
