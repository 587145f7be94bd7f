/**
 * How coordination's tables name an activity: by its global id, such as
 * `TrainingCourse:D-0014`, for a code alone does not tell of which domain it is.
 */
import { globalId } from '../../shared/node.js';
import type { Writing } from '../../shared/writing/writing.js';
import { activityKey } from '../borrowed/activities.js';

/** An activity's type and key: all that coordination knows of it. */
export interface ActivityReference {
  readonly __typename: string;
  readonly [key: string]: string;
}

/** The activity that an id names; null when it is no activity's id. Whether there is such a one only its owner knows. */
export function activityOf(id: string | null): ActivityReference | null {
  const [, type = '', text = ''] = /^(\w+):(.+)$/s.exec(id ?? '') ?? [];
  const key = activityKey(type);
  return key ? { __typename: type, [key]: text } : null;
}

export function idOf(activity: ActivityReference): string {
  const { __typename: type } = activity;
  return globalId(type, activity[activityKey(type) ?? '']);
}

/** Whether there is such an activity only its owner knows; here it must be the id of one. */
export function refuseUnknownActivity(
  { refuse }: Pick<Writing, 'refuse'>,
  id: string | null | undefined,
  field: string,
): void {
  if (id === null || id === undefined || activityOf(id)) return;
  refuse('ACTIVITY_NOT_UNDERSTOOD', { came: JSON.stringify(id.slice(0, 80)) }, field);
}
