import { listArgs } from '../../shared/list-args.js';
import { day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';

export const WideAreaPlanArgs = listArgs(WideAreaPlan, {
  ordinal: whole(),
  title: name(['titleJa', 'titleEn'], { computed: true, orderBy: 'titleJa' }),
  fromFiscalYear: fiscalYear('fromFiscalYear', 'First fiscal year. / 最初の年度。'),
  toFiscalYear: fiscalYear('toFiscalYear', 'Last fiscal year. / 最後の年度。'),
  adoptedOn: day(),
  datasetKind: oneOf(DatasetKind),
});
