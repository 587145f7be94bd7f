import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { Source } from './source.entity.js';

export const sourceById = rowByKey(
  (context, ids: readonly string[]) => rowsAmong(context, Source, 'id', ids),
  ({ id }) => id,
);
