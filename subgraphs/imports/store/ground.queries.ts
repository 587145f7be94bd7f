/** What forms may ask of the hub while they are opened. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '../../shared/database.js';
import {
  type Form,
  type FormGround,
  type ImportForm,
  memberReport,
  unionRecord,
} from '../../shared/import/form.js';
import { type ImportSetup, keysFor, pseudonymOf } from '../../shared/import/import-setup.js';
import { projectFolder } from '../../shared/project-folder.js';
import { raw, sql } from '../../shared/rows.js';

interface Organization {
  readonly [column: string]: unknown;
  readonly code: string;
  readonly name: string;
  readonly successor: string | null;
}

/** One ground for opening any number of forms: the members are read once. */
export async function groundOf(
  database: Database,
  imports: ImportSetup,
): Promise<(form: ImportForm) => Promise<Form>> {
  const organizations = await database.read<Organization>(sql`
    select code, name_ja as name, successor_code as successor from coordination.member_organization`);
  const [key] = await keysFor(imports, 'person');
  const shared = {
    members: new Map(
      organizations
        .filter(({ successor }) => successor === null)
        .map(({ code, name }) => [code, name]),
    ),
    successors: new Map(
      organizations.flatMap(({ code, name, successor }) =>
        successor === null ? [] : [[code, { name, successor }] as const],
      ),
    ),
    dataFolder: join(projectFolder, 'data'),
    pseudonym: (organization: string, staffNumber: string) =>
      pseudonymOf(key as KeyObject, organization, staffNumber),
  };
  return (form) =>
    form.open({
      ...shared,
      sourceId: form.ofTheUnion ? unionRecord : memberReport,
      async known(table, column) {
        const rows = await database.read<{ value: string }>(sql`
          select distinct ${raw(`"${column}"::text`)} as value from ${raw(`"${form.subgraph}"."${table}"`)}`);
        return new Set(rows.map(({ value }) => value));
      },
    } satisfies FormGround);
}
