/** Where a number of people may become a `Count`. */
import type { Rule } from '../rule.js';
import { type SourceTree, sourceOf } from '../source-tree.js';

/** Where a number is made a `Count` as it is, and what it is there. */
const published: Readonly<Record<string, string>> = {
  'subgraphs/shared/disclosure/people.ts': "nobody, or an organisation's own people",
  'subgraphs/coordination/staff-strength/staff-strength-total.ts':
    'staff of an organisation, which it publishes',
  'subgraphs/recruitment/recruitment-exam/exam-stage.ts': 'results that were published',
  'subgraphs/recruitment/vacancy/vacancy.resolver.ts': 'posts, not people',
  'subgraphs/development/training-funnel/course-funnel.ts': 'places, not people',
  'subgraphs/development/training-funnel/session-funnel.ts': 'places, not people',
  'subgraphs/development/training-funnel/training-course-figures.resolver.ts':
    'a year without sessions',
  'subgraphs/development/statistics/development-measures.ts': 'places, not people',
};
const onePlace = 'subgraphs/shared/disclosure/people.ts';
const vocabulary = /^subgraphs\/shared\/vocabulary\//;

export const peopleAreToldInOnePlace: Rule<SourceTree> = {
  says: 'an internal number of people becomes a Count in one place',
  because:
    'Whoever makes a Count of a number decides that all may read it. Answer what peopleFor(context, organization).count(headcount) makes of it; a figure that its owner publishes is named in this rule with the reason why it is one.',
  offences: (sources) =>
    sources
      .filter(({ path }) => path.startsWith('subgraphs/') && !vocabulary.test(path))
      .filter(
        ({ path, text }) =>
          (/\bCount\.approximate\b/.test(text) && path !== onePlace) ||
          (/\bCount\.published\b/.test(text) && !Object.hasOwn(published, path)) ||
          (/\bnoiseOf\b/.test(text) && !path.startsWith('subgraphs/shared/disclosure/')),
      )
      .map(({ path }) => path),
  faults: {
    'a count of participants as it is': [
      sourceOf(
        'subgraphs/exchange/study-group/study-group.resolver.ts',
        'export const told = () => Count.published(row.members);',
      ),
    ],
    'a count with a noise of its own': [
      sourceOf(
        'subgraphs/exchange/study-group/study-group.resolver.ts',
        'export const told = () => Count.approximate(row.members + noiseOf(1));',
      ),
    ],
  },
  innocent: {
    'what may be told of it': [
      sourceOf(
        'subgraphs/exchange/study-group/study-group.resolver.ts',
        'export const told = () => peopleFor(context).count(row.members);',
      ),
    ],
    'published staff': [
      sourceOf(
        'subgraphs/coordination/staff-strength/staff-strength-total.ts',
        'this.headcount = Count.published(headcount);',
      ),
    ],
  },
};
