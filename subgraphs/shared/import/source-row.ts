/** The source that imported rows name, for each subgraph's migrations. */
import { memberReport } from './form.js';

/** Adds it to the subgraph's table of sources. */
export function addMemberReport(): string {
  return `insert into source (id, title_ja, title_en, dataset_kind)
    values ('${memberReport}', '構成団体の報告（取込み）', 'Reports of member organisations (imported)', 'REAL')`;
}
