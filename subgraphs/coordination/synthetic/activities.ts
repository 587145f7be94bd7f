/**
 * Ids of the other subgraphs' invented activities, by the clause they serve. The subgraphs
 * agree on nothing but the form of these keys: whatever the scale, the first twelve courses
 * serve the six policies in turn, and there is a first of everything in each year.
 */
const policies = ['6-dev-1', '6-dev-2', '6-dev-3', '6-dev-4', '6-dev-5', '6-dev-6'];

/** Those under a clause that take place in a fiscal year; none under a clause that no activity of the graph serves. */
export function activitiesUnder(clause: string, year: number): readonly string[] {
  const policy = policies.indexOf(clause);
  if (policy >= 0) return [coursesOf(policy + 1), coursesOf(policy + 7), ...pathwaysOf(clause)];
  return byClause[clause]?.(year) ?? [];
}

const coursesOf = (number: number) => `TrainingCourse:D-${String(number).padStart(4, '0')}`;

/** The pathway that serves a policy besides that on careers. */
const pathways: Readonly<Record<string, string>> = {
  '6-dev-1': 'L-05',
  '6-dev-3': 'L-01',
  '6-dev-5': 'L-03',
  '6-dev-6': 'L-04',
};

function pathwaysOf(clause: string): string[] {
  const code = pathways[clause];
  return code ? [`LearningPathway:${code}`] : [];
}

const byClause: Readonly<Record<string, (year: number) => string[]>> = {
  '6-role-union': (year) => [`TrainingProgram:${year}`],
  '6-approach-1': (year) => [`TrainingProgram:${year}`],
  '6-approach-2': (year) => [`JointBriefing:JB-${year}-G-01`, coursesOf(4), coursesOf(8)],
  '6-approach-3': () => [coursesOf(3), coursesOf(9)],
  '6-exc-1': (year) => [
    `ExchangeOpportunity:E-${year}-0001`,
    `ExchangeOpportunity:E-${year}-0002`,
    `StudyGroup:G-${year}-001`,
    coursesOf(4),
  ],
  '6-exc-2': () => [
    'SpecialistNetwork:N-CIVIL_ENGINEERING',
    'SpecialistNetwork:N-PUBLIC_HEALTH_NURSE',
    'SpecialistNetwork:N-DIGITAL',
  ],
  '6-rec-1': (year) => [`JointBriefing:JB-${year}-G-01`, `OutreachLecture:OL-${year}-001`],
  '6-rec-2': (year) => [`JointBriefing:JB-${year}-S-01`, `SpecialistSupport:SS-${year}-01`],
};
