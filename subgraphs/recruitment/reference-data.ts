/** The published examination results that ship, read by the same form as any member's file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataLoad } from '../shared/data-load.js';
import { columnsOf } from '../shared/import/column-names.js';
import { sentenceOf } from '../shared/import/problem.js';
import { readFile as readRecords } from '../shared/import/read-file.js';
import { upsert } from '../shared/upsert.js';
import { Disclosure } from '../shared/vocabulary/disclosure.js';
import { recruitmentExamForm } from './recruitment-exam/recruitment-exam.import.js';

/** Files of examination results and the source of each in data/sources.json. */
const examFiles = [
  {
    name: 'recruitment-exams/saitama-city-fy2022.csv',
    sourceId: 'saitama-city-recruitment-exams-fy2022',
  },
] as const;

interface SourceEntry {
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly asOf: string | null;
  readonly datasetKind: string;
}

export const loadReferenceData: DataLoad = async ({ dataFolder, organizations, execute }) => {
  const text = await readFile(join(dataFolder, 'sources.json'), 'utf8');
  const { sources } = JSON.parse(text) as { sources: readonly SourceEntry[] };
  const used = sources.filter(({ id }) => examFiles.some(({ sourceId }) => sourceId === id));
  const written = await upsert(execute, 'source', 'id', used.map(sourceRow));
  let rows = 0;
  for (const { name, sourceId } of examFiles) {
    const form = await recruitmentExamForm.open({
      members: new Map(organizations.map(({ code, nameJa }) => [code, nameJa])),
      successors: new Map(),
      dataFolder,
      sourceId,
      known: async () => new Set(),
      pseudonym: () => '',
    });
    const { records, problems } = readRecords(await readFile(join(dataFolder, name)), form);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const lines = errors.flatMap((each) => [sentenceOf(each, 'en'), sentenceOf(each, 'ja')]);
      throw new Error(`${name} is not imported:\n${lines.join('\n')}`);
    }
    // these tables stand on the pages of their owners
    const exams = records.map(({ row }) => ({
      ...columnsOf(row),
      disclosure: Disclosure.PUBLISHED,
    }));
    rows += (await upsert(execute, 'recruitment_exam', 'code', exams)).rows;
  }
  return [written, { table: 'recruitment_exam', rows }];
};

function sourceRow(source: SourceEntry): Record<string, unknown> {
  const { id, titleJa, titleEn, publisher, url, licence, asOf, datasetKind } = source;
  return {
    id,
    title_ja: titleJa,
    title_en: titleEn,
    publisher,
    url,
    licence,
    as_of: asOf,
    dataset_kind: datasetKind,
  };
}
