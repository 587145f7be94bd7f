import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ClauseText } from './clause-text.entity.js';

export const ClauseTextArgs = listArgs(ClauseText, {
  code: code(),
  revision: code('revision', {
    description:
      'The revision that brought it, by its code; null as adopted. / 改定（識別子で指定）。策定時の文言は null。',
  }),
  edition: whole(),
  title: name(['titleJa', 'titleEn'], { computed: true, orderBy: 'titleJa' }),
  bodyJa: name(['bodyJa'], { computed: true, orderBy: null }),
  datasetKind: oneOf(DatasetKind),
});
