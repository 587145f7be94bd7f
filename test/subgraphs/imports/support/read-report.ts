/** What a file is told, read here and now: the same readers as in the hub, without thread and database. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allDefinitions } from '../../../../subgraphs/definitions.js';
import { type ReadableFile, Unreadable } from '../../../../subgraphs/imports/sheet/messages.js';
import { openText } from '../../../../subgraphs/imports/sheet/text-file.js';
import { openWorkbook } from '../../../../subgraphs/imports/sheet/workbook.js';
import { formFor } from '../../../../subgraphs/imports/store/form-choice.js';
import { readCsv } from '../../../../subgraphs/shared/import/csv.js';
import { type FormGround, memberReport } from '../../../../subgraphs/shared/import/form.js';
import { type ImportProblem, sentenceOf } from '../../../../subgraphs/shared/import/problem.js';
import { type ReadRecord, SheetReader } from '../../../../subgraphs/shared/import/sheet-reader.js';
import { projectFolder } from '../../../../subgraphs/shared/project-folder.js';

const dataFolder = join(projectFolder, 'data');
const rowsIn = async (name: string) =>
  readCsv((await readFile(join(dataFolder, name), 'utf8')).replace('\ufeff', '')).rows.slice(1);
const members = new Map(
  (await rowsIn('member-organizations.csv')).map(({ cells: [code = '', name = ''] }) => [
    code,
    name,
  ]),
);
const successors = new Map(
  (await rowsIn('former-organizations.csv')).map(({ cells }) => [
    cells[0] ?? '',
    { name: cells[1] ?? '', successor: cells[11] ?? '' },
  ]),
);
const known: Readonly<Record<string, readonly string[]>> = {
  'training_session.code': ['D-0014-2024-01'],
  'joint_briefing.code': ['JB-2024-G-01'],
  'clause.code': ['6-approach-1', '6-dev-3'],
};
const ground: FormGround = {
  members,
  successors,
  dataFolder,
  sourceId: memberReport,
  pseudonym: (organization, staffNumber) => `${organization}-${staffNumber}`,
  known: async (table, column) => new Set(known[`${table}.${column}`] ?? []),
};
const forms = (await allDefinitions()).flatMap(({ forms: own = [] }) => own);

export interface Said {
  readonly form?: string;
  readonly encoding?: string;
  /** The organisation of the sender, when it may send no other's rows. */
  readonly own?: string;
}

export interface ReadReport {
  readonly problems: readonly ImportProblem[];
  readonly records: readonly ReadRecord[];
}

export async function readReport(bytes: Uint8Array, said: Said = {}): Promise<ReadReport> {
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
    const file = { bytes, encoding: said.encoding ?? null };
    return await read(isZip ? await openWorkbook(file) : openText(file), said);
  } catch (error) {
    if (error instanceof Unreadable) return { problems: [error.problem], records: [] };
    throw error;
  }
}

async function read(file: ReadableFile, { form, own }: Said): Promise<ReadReport> {
  const choice = await formFor(form ?? null, file.sheets, forms, (each) => each.open(ground));
  if ('problem' in choice) return { problems: [choice.problem], records: [] };
  const reader = new SheetReader(choice.form, own ?? null);
  try {
    for (const sheet of choice.sheets) {
      reader.nextSheet(file.sheets[sheet]?.name ?? null);
      for await (const rows of file.rowsOf(sheet)) reader.take(rows);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    reader.note(error.problem);
  }
  reader.end();
  return { problems: reader.problems, records: reader.records() };
}

/** As a person reads it, in both languages. */
export function written({ problems }: ReadReport): string {
  return problems
    .map((each) =>
      [
        `${each.severity} ${each.code}${each.sheet === null ? '' : ` [${each.sheet}]`}`,
        `  ${sentenceOf(each, 'ja')}`,
        `  ${sentenceOf(each, 'en')}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}
