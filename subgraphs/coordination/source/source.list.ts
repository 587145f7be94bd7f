import { listArgs } from '../../shared/list-args.js';
import { code, day, name, oneOf } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from './source.entity.js';

export const SourceArgs = listArgs(Source, {
  id: code('id', { description: 'Stable id of the source. / 出典の識別子。' }),
  title: name(['titleJa', 'titleEn'], { computed: true, orderBy: 'titleJa' }),
  publisher: name(['publisher'], {
    computed: true,
    description: 'Who published it. / 公表者。',
  }),
  asOf: day('asOf', {
    description: 'The day its content describes; null when not known. / 内容の時点。不明は null。',
  }),
  datasetKind: oneOf(DatasetKind, 'datasetKind', {
    description: 'Real or invented. / 実データか合成データか。',
  }),
});
