import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf } from '../../shared/list-field.js';
import { linkedBy, servedClauses } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { LearningPathway } from './learning-pathway.entity.js';
import { PathwayClause } from './pathway-clause.table.js';

export const LearningPathwayArgs = listArgs(LearningPathway, {
  code: code(),
  nameJa: name(['nameJa'], { computed: true }),
  targetTier: oneOf(RankTier),
  servedClauses: servedClauses(linkedBy(PathwayClause, 'pathway', 'clauseCode')),
  datasetKind: oneOf(DatasetKind),
});
