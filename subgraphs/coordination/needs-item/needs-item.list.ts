import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { NeedsItem } from './needs-item.entity.js';
import { NeedsStatus, NeedsTheme, Priority } from './needs-item.enums.js';

export const NeedsItemArgs = listArgs(NeedsItem, {
  code: code(),
  organization: organization('organization'),
  fiscalYear: fiscalYear(),
  theme: oneOf(NeedsTheme),
  textJa: name(['textJa']),
  priority: oneOf(Priority),
  status: oneOf(NeedsStatus),
  clause: code('clause', {
    description: 'The clause of the plan, by its code. / 計画の条項（コードで指定）。',
  }),
  datasetKind: oneOf(DatasetKind),
});
