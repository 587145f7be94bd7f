/** All intakes of all sessions as CSV. Only the hub has a table for it, and a hand-written statement. */
import { always, type Operation } from '../operation.ts';

const years = { from: 2022, to: 2026 };

export const tableExport: Operation = {
  name: 'export',
  says: 'all intakes as CSV',
  as: 'municipal',
  accept: 'text/csv',
  graphql: {
    query: `query Export($years: FiscalYearRange!) {
      trainingSessions(first: 1000, fiscalYears: $years) { nodes { code fiscalYear { year } startsOn
        intakes(first: 100) { nodes { code organization { code nameJa }
          nominated { display } accepted { display } completed { display } } } } }
    }`,
    variables: always({ years }),
  },
  sql: {
    values: always([years.from, years.to]),
    text: `select concat_ws(',', session.code, session.fiscal_year, starts_on, intake.code, organization_code,
        name_ja, nominated, accepted, completed, session.dataset_kind) as answer
      from development.training_session session
      left join (development.session_intake intake
        join coordination.member_organization organization on organization.code = organization_code
          and organization_code !~ '^..000') on session_code = session.code
      where session.fiscal_year between $1 and $2 order by starts_on, session.code, intake.code`,
  },
  compared: [],
};
