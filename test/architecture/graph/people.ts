/** People are counted with care. */
import { fieldsIn, type Graph, namedType, subgraphOf } from '../graph.js';
import type { Rule } from '../rule.js';

/** Words that measure people, in singular. Places (capacity), posts (vacancies), meetings and runs are not people. */
const peopleWords = new Set(
  `absentee applicant application applied accepted absent attendance attended attendee candidate completed completer
  delegate employee enrolled enrollment enrolment examinee graduate guest headcount hire hired instructor intern invited
  learner lecturer member nominated nominee participant participated passed passer people person personnel
  pupil recruit registrant respondent retiree staff student trainee visitor volunteer withdrawn worker`.split(
    /\s+/,
  ),
);

/** Inhabitants are published to the last one and nobody is told by them; the value of a Count is the way people are shown. */
const exempt = new Set(['population', 'value']);

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '');

function measuresPeople(name: string): boolean {
  if (exempt.has(name)) return false;
  const words = name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  return words.some((word) => peopleWords.has(word) || peopleWords.has(singular(word)));
}

export const peopleAreCounts: Rule<Graph> = {
  says: 'a number of people is a Count and never a bare number',
  because:
    'A bare number cannot say that it is hidden because so few people could be recognised, nor that the stage was not held. Answer what peopleFor(context, organization) makes of it, Count.published or Count.absent, and Rate for a share.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(({ field }) => /^(Int|Float|BigInt)$/.test(namedType(field.type)))
        .filter(({ field }) => measuresPeople(field.name.value))
        .filter(({ field }) => !field.description?.value.includes('団体数'))
        .map(({ at }) => at),
    ),
  faults: {
    'an Int of applicants': [subgraphOf('type Exam { applicants: Int! }')],
    'an Int of staff in a longer name': [subgraphOf('type Member { specialistStaffTotal: Int }')],
    'a mean of participants': [subgraphOf('type Session { averageParticipants: Float }')],
    'a list of them': [subgraphOf('type Session { attendeesByDay: [Int!]! }')],
    headcount: [subgraphOf('type Member { headcount: Int! }')],
  },
  innocent: {
    'organisations that came, and says so': [
      subgraphOf('type Turnout { "Attended. / 出席した団体数。" attended: Int! }'),
    ],
    'a Count of applicants': [subgraphOf('type Exam { applicants: Count! }')],
    'places, posts and inhabitants': [
      subgraphOf(
        'type A { capacity: Int! vacancies: Int! sessions: Int! population: Int! totalCount: Int }',
      ),
    ],
  },
};
