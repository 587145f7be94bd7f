import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { SessionIntake } from './session-intake.entity.js';

export const sessionIntakeByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, SessionIntake, 'code', codes),
  ({ code }) => code,
);

/** The organisations that took part in a session, by code. */
export const sessionIntakesBySession = pagesByParent<SessionIntake, string>(
  SessionIntake,
  'session',
  () => ({ orderBy: [{ property: 'organizationCode' }, { property: 'code' }] }),
);
