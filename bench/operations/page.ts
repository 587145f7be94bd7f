/** One page of 1,000 nodes, each with the course that another table holds. */
import { type Operation, yearsOf } from '../operation.ts';

export const page: Operation = {
  name: 'page',
  says: 'a page of 1,000 sessions',
  as: 'planning',
  graphql: {
    query: `query Page($first: Int!, $years: FiscalYearRange!) {
      trainingSessions(first: $first, fiscalYears: $years, orderBy: [{ by: CODE }]) {
        totalCount
        nodes { code round startsOn endsOn capacity venue status deliveryMode datasetKind
          fiscalYear { year } course { code nameJa category } }
      }
    }`,
    variables: (turn) => ({ first: 1000, years: yearsOf(turn) }),
  },
  sql: {
    values: (turn) => [1000, yearsOf(turn).to],
    text: `select json_build_object('trainingSessions', json_build_object(
        'totalCount', (select count(*) from development.training_session where fiscal_year between 2024 and $2),
        'nodes', (select json_agg(json_build_object('code', page.code, 'round', round, 'startsOn', starts_on,
          'endsOn', ends_on, 'capacity', capacity, 'venue', venue, 'status', status, 'deliveryMode', page.delivery_mode,
          'datasetKind', page.dataset_kind, 'fiscalYear', fiscal_year,
          'course', json_build_object('code', course.code, 'nameJa', name_ja, 'category', category)) order by page.code)
        from (select * from development.training_session where fiscal_year between 2024 and $2 order by code limit $1) page
        join development.training_course course on course.code = course_code))) as answer`,
  },
  postgraphile: {
    variables: (turn) => ({ first: 1000, to: yearsOf(turn).to }),
    query: `query Page($first: Int!, $to: Int!) {
      trainingSessions: allDevelopmentTrainingSessions(first: $first, filter: { fiscalYear: { greaterThanOrEqualTo: 2024, lessThanOrEqualTo: $to } }, orderBy: [CODE_ASC]) {
        totalCount
        nodes { code round startsOn endsOn capacity venue status deliveryMode datasetKind fiscalYear
          course: developmentTrainingCourseByCourseCode { code nameJa category } }
      }
    }`,
  },
  compared: ['totalCount', 'round', 'startsOn', 'endsOn', 'capacity', 'venue', 'status', 'nameJa'],
};
