/** What is asked of activities of all domains at once, and computed another way. */
import type { Client } from 'pg';

/** From what was discussed to the activities it was about. */
export const forward = `query ($years: FiscalYearRange!) {
  meetings(first: 200, fiscalYears: $years) { nodes { agendaItems(first: 20) { nodes { code subject { ...what } } } } }
  needsItems(first: 300, fiscalYears: $years) { nodes { code respondedBy { ...what } } }
  researchSurveys(fiscalYears: $years) { nodes { code reflectedIn { ...what } } }
}
fragment what on Activity { __typename id titleJa startedOn datasetKind servedClauses { code } }`;

/** And back, from an activity of each domain to what was discussed about it. */
export const backward = `query ($years: FiscalYearRange!, $ids: [ID!]!) {
  nodes(ids: $ids) { ... on Activity { id titleJa
    agendaItems(first: 1000, fiscalYears: $years) { nodes { code subject { id } } }
    needsItems(first: 1000, fiscalYears: $years) { nodes { code organization { nameJa } } }
    researchSurveys(first: 1000, fiscalYears: $years) { nodes { code } }
    wideAreaJustification { participatingOrganizations activity { id titleJa } clause { code } }
  } }
}`;

export const allYears = { from: 2022, to: 2026 };

/** Codes of what points at an activity, straight from the tables. */
export async function pointingAt(client: Client, id: string) {
  const codes = async (text: string): Promise<string[]> =>
    (await client.query(text, [id])).rows.map(({ code }) => code).sort();
  return {
    agendaItems: await codes('select code from coordination.agenda_item where subject = $1'),
    needsItems: await codes(
      'select needs_item_code as code from coordination.needs_response where activity = $1',
    ),
    researchSurveys: await codes(
      'select research_survey_code as code from coordination.research_reflection where activity = $1',
    ),
  };
}
