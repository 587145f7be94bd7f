import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { CourseSkillArea } from './course-skill-area.table.js';
import { SkillArea } from './skill-area.entity.js';
import { SkillAreaClause } from './skill-area-clause.table.js';

export const skillAreaByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, SkillArea, 'code', codes),
  ({ code }) => code,
);

const inTheirOrder = { orderBy: [{ property: 'position' }, { property: 'code' }] } as const;

/** The skills that a course builds. */
export const skillAreasByCourse = pagesByParent<SkillArea, string>(
  SkillArea,
  through(CourseSkillArea, 'course', 'skillArea'),
  () => inTheirOrder,
);

/** The skills that a clause asks for. */
export const skillAreasByClause = pagesByParent<SkillArea, string>(
  SkillArea,
  through(SkillAreaClause, 'clauseCode', 'skillArea'),
  () => inTheirOrder,
);
