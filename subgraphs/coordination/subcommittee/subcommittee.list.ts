import { listArgs } from '../../shared/list-args.js';
import { name, oneOf } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Subcommittee, SubcommitteeKind } from './subcommittee.entity.js';

export const SubcommitteeArgs = listArgs(Subcommittee, {
  kind: oneOf(SubcommitteeKind),
  name: name(['nameJa', 'nameEn'], { computed: true, orderBy: 'nameJa' }),
  datasetKind: oneOf(DatasetKind, 'datasetKind', {
    description: 'Real or invented. / 実データか合成データか。',
  }),
});
