import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { Instructor } from './instructor.entity.js';
import { SessionInstructor } from './session-instructor.table.js';

export const instructorByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, Instructor, 'code', codes),
  ({ code }) => code,
);

/** Who teaches in a session. */
export const instructorsBySession = pagesByParent<Instructor, string>(
  Instructor,
  through(SessionInstructor, 'session', 'instructor'),
  () => ({ orderBy: [{ property: 'code' }] }),
);

/** The staff of a member who teach. */
export const instructorsByOrganization = pagesByParent<Instructor, string>(
  Instructor,
  'organizationCode',
  () => ({ orderBy: [{ property: 'code' }] }),
);
