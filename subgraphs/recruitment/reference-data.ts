/** The published examination results that ship, through the same pipeline as any member's file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataLoad } from '../shared/data-load.js';
import { importFile } from '../shared/import/pipeline.js';
import { sentenceOf } from '../shared/import/problem.js';
import { tableDestination } from '../shared/import/table-destination.js';
import { sql } from '../shared/rows.js';
import { upsert } from '../shared/upsert.js';
import { readExamVocabulary } from './recruitment-exam/exam-vocabulary.js';
import { type ExamRow, recruitmentExamForm } from './recruitment-exam/recruitment-exam.import.js';

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
  const members = new Set(organizations.map(({ code }) => code));
  const vocabulary = await readExamVocabulary(dataFolder);
  const text = await readFile(join(dataFolder, 'sources.json'), 'utf8');
  const { sources } = JSON.parse(text) as { sources: readonly SourceEntry[] };
  const used = sources.filter(({ id }) => examFiles.some(({ sourceId }) => sourceId === id));
  const written = await upsert(execute, 'source', 'id', used.map(sourceRow));
  const destination = tableDestination<ExamRow>({
    execute,
    table: 'recruitment_exam',
    key: 'code',
  });
  for (const { name, sourceId } of examFiles) {
    const bytes = await readFile(join(dataFolder, name));
    const form = recruitmentExamForm({ members, vocabulary, sourceId });
    const { errors } = await importFile({ name, bytes }, form, destination);
    if (errors.length > 0) {
      const lines = errors.flatMap((each) => [sentenceOf(each, 'en'), sentenceOf(each, 'ja')]);
      throw new Error(`${name} is not imported:\n${lines.join('\n')}`);
    }
  }
  const [exams] = await execute<{ rows: number }>(
    sql`select count(*)::int as rows from recruitment_exam where dataset_kind = 'REAL'`,
  );
  return [written, { table: 'recruitment_exam', rows: exams?.rows ?? 0 }];
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
