import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { LocalTitle } from './local-title.entity.js';

export const localTitleByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, LocalTitle, 'code', codes),
  ({ code }) => code,
);

/** The titles of an organisation, by code. */
export const localTitlesByOrganization = pagesByParent<LocalTitle, string>(
  LocalTitle,
  'organizationCode',
  () => ({ orderBy: [{ property: 'code' }] }),
);
