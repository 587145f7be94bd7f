/** 50 courses, their sessions, the intake of each organisation in each session with that organisation's name: three levels, two subgraphs. */
import { type Operation, yearsOf } from '../operation.ts';

export const fanOut: Operation = {
  name: 'fan-out',
  says: '50 courses → sessions → intakes → organisations',
  as: 'municipal',
  graphql: {
    query: `query FanOut($courses: Int!, $years: FiscalYearRange!) {
      trainingCourses(first: $courses) { nodes { code nameJa category
        sessions(first: 15, fiscalYears: $years) { nodes { code startsOn capacity status
          intakes(first: 64) { nodes { code
            organization { code nameJa }
            nominated { value display reason }
            accepted { value display reason }
            completed { value display reason }
          } } } } } }
    }`,
    variables: (turn) => ({ courses: 50, years: yearsOf(turn) }),
  },
  sql: {
    values: (turn) => [50, yearsOf(turn).to],
    text: `with intake as (
        select session_code, json_agg(json_build_object('code', intake.code,
          'organization', json_build_object('code', organization.code, 'nameJa', organization.name_ja),
          'nominated', nominated, 'accepted', accepted, 'completed', completed) order by intake.code) as intakes
        from development.session_intake intake
        join coordination.member_organization organization on organization.code = organization_code
        where organization_code !~ '^..000'
          and session_code in (select session.code from development.training_session session
            where course_code in (select code from development.training_course order by code limit $1))
        group by 1
      ), session as (
        select course_code, json_agg(json_build_object('code', code, 'startsOn', starts_on, 'capacity', capacity,
          'status', status, 'intakes', intakes) order by code) as sessions
        from development.training_session left join intake on session_code = code
        where fiscal_year between 2024 and $2 and course_code in (select code from development.training_course order by code limit $1)
        group by 1
      )
      select json_build_object('trainingCourses', (select json_agg(json_build_object('code', code, 'nameJa', name_ja,
          'category', category, 'sessions', sessions) order by code)
        from (select * from development.training_course order by code limit $1) course
        left join session on course_code = code)) as answer`,
  },
  postgraphile: {
    variables: (turn) => ({ courses: 50, to: yearsOf(turn).to }),
    query: `query FanOut($courses: Int!, $to: Int!) {
      trainingCourses: allDevelopmentTrainingCourses(first: $courses, orderBy: [CODE_ASC]) { nodes { code nameJa category
        sessions: developmentTrainingSessionsByCourseCode(first: 15, filter: { fiscalYear: { greaterThanOrEqualTo: 2024, lessThanOrEqualTo: $to } }) { nodes { code startsOn capacity status
          intakes: developmentSessionIntakesBySessionCode(first: 64, filter: { organizationCode: { notEqualTo: "110001" } }) { nodes { code
            organization: memberOrganizationByOrganizationCode { code nameJa }
            nominated accepted completed
          } } } } } }
    }`,
  },
  compared: ['startsOn', 'capacity', 'status', 'nameJa', 'nominated', 'accepted', 'completed'],
};
