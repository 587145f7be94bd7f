import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, whole, yesOrNo } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { PlanClause } from './plan-clause.entity.js';
import { ClauseKind, PlanDomain } from './plan-clause.enums.js';

export const PlanClauseArgs = listArgs(PlanClause, {
  code: code(),
  plan: whole('plan', {
    description: 'Which plan it belongs to: 6 for the sixth. / 第何次の計画か。',
  }),
  clauseId: code(),
  kind: oneOf(ClauseKind),
  domain: oneOf(PlanDomain),
  parent: code('parent', {
    description: 'The clause above it, by its code. / 上位の条項（コードで指定）。',
  }),
  order: whole(),
  titleJa: name(['titleJa'], { computed: true }),
  titleEn: name(['titleEn'], { computed: true }),
  bodyJa: name(['bodyJa'], { computed: true, orderBy: null }),
  inForce: yesOrNo(),
  datasetKind: oneOf(DatasetKind),
});
