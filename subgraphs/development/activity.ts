import { activityInterface } from '../shared/vocabulary/activity.js';
import { PlanClause } from './borrowed/plan-clause.js';
import { Source } from './source/source.entity.js';

export const Activity = activityInterface(
  () => PlanClause,
  () => Source,
);
