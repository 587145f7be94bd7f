import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, whole } from '../../shared/list-field.js';
import { linkedBy, servedClauses } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SkillArea, SkillOrigin } from './skill-area.entity.js';
import { SkillAreaClause } from './skill-area-clause.table.js';

export const SkillAreaArgs = listArgs(SkillArea, {
  code: code(),
  nameJa: name(['nameJa'], { computed: true }),
  nameEn: name(['nameEn'], { computed: true }),
  origin: oneOf(SkillOrigin),
  position: whole(),
  servedClauses: servedClauses(linkedBy(SkillAreaClause, 'skillArea', 'clauseCode')),
  datasetKind: oneOf(DatasetKind),
});
