import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { LearningStep } from './learning-step.entity.js';

export const LearningStepArgs = listArgs(LearningStep, {
  code: code(),
  pathway: code('pathway', {
    description: 'The pathway, by its code. / 学びの道筋（識別子で指定）。',
  }),
  position: whole(),
  aimJa: name(['aimJa'], { computed: true }),
  datasetKind: oneOf(DatasetKind),
});
