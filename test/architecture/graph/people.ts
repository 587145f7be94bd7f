/** People are counted with care. */
import { enumsIn, fieldsIn, type Graph, inputsIn, namedType, subgraphOf } from '../graph.js';
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

/** Of the statistics' cells what is told may be asked, not what is counted. */
const asksWhatIsTold = /Statistics/;

export const listsAskNothingOfPeople: Rule<Graph> = {
  says: 'no list is narrowed or ordered by a number of people',
  because:
    'Whoever may ask for rows with more than four people, or for rows by their people, learns a hidden number in a few questions: by what is left, by totalCount, by the order, by a cursor. Leave the field out of listArgs; the statistics rank by what is told.',
  offences: (graph) =>
    graph.flatMap((subgraph) => {
      const inputs = inputsIn(subgraph)
        .filter(({ name }) => /Filter$/.test(name.value) && !asksWhatIsTold.test(name.value))
        .flatMap(({ name, fields = [] }) =>
          fields
            .filter(({ type }) => /^(Int|Float|BigInt)(Filter)?$/.test(namedType(type)))
            .map((field) => [name.value, field.name.value] as const),
        );
      const orders = enumsIn(subgraph)
        .filter(({ name }) => /OrderField$/.test(name.value) && !asksWhatIsTold.test(name.value))
        .flatMap(({ name, values = [] }) =>
          values.map((value) => [name.value, camelCase(value.name.value)] as const),
        );
      return [...inputs, ...orders]
        .filter(([, field]) => measuresPeople(field))
        .map(([type, field]) => `${subgraph.name}: ${type}.${field}`);
    }),
  faults: {
    'a filter by participants': [
      subgraphOf('input StudyGroupFilter { participants: IntFilter } input IntFilter { gt: Int }'),
    ],
    'an order by people accepted': [subgraphOf('enum IntakeOrderField { CODE ACCEPTED_STAFF }')],
  },
  innocent: {
    'a filter by places and an order by years': [
      subgraphOf(
        'input SessionFilter { capacity: IntFilter } input IntFilter { gt: Int } enum SessionOrderField { FISCAL_YEAR CAPACITY }',
      ),
    ],
    'what is told of cells': [subgraphOf('enum DevelopmentStatisticsOrderField { PARTICIPANTS }')],
  },
};

const camelCase = (value: string): string =>
  value.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
