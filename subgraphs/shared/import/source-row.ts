/** The sources that imported rows name, for each subgraph's migrations. */
import { memberReport, unionRecord } from './form.js';

/** Adds what members report to the subgraph's table of sources. */
export function addMemberReport(): string {
  return `insert into source (id, title_ja, title_en, dataset_kind)
    values ('${memberReport}', '構成団体の報告（取込み）', 'Reports of member organisations (imported)', 'REAL')`;
}

/** Adds what the union keeps of what it does itself. */
export function addUnionRecord(): string {
  return `insert into source (id, title_ja, title_en, dataset_kind)
    values ('${unionRecord}', '広域連合の記録（取込み）', 'Records of the union itself (imported)', 'REAL')`;
}
