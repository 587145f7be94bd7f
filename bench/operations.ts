/** Everything that is asked, in the order of the table. */
import type { Operation } from './operation.ts';
import { dashboard } from './operations/dashboard.ts';
import { tableExport } from './operations/export.ts';
import { fanOut } from './operations/fan-out.ts';
import { organization } from './operations/organization.ts';
import { page } from './operations/page.ts';
import { pivot } from './operations/pivot.ts';
import { write } from './operations/write.ts';

export const operations: readonly Operation[] = [
  dashboard,
  organization,
  fanOut,
  pivot,
  page,
  write,
  tableExport,
];
