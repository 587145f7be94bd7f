/** How printed categories are read: spellings of job families and kinds of examination, from the files that ship. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folded } from '../../shared/import/cells.js';
import type { JobFamily } from '../../shared/vocabulary/job-family.js';
import type { ExamKind } from './exam-kind.js';

export interface ExamVocabulary {
  /** The job family of a category as printed; undefined when its spelling is not known. */
  familyOf(category: string): JobFamily | undefined;
  /** The kind, where the category itself or the heading above it tells one kind; else null. */
  kindOf(category: string, examGroup: string | null): ExamKind | null;
  /** A few known spellings, for messages. */
  readonly examples: readonly string[];
}

interface FamilyFile {
  readonly jobFamilies: readonly {
    readonly code: JobFamily;
    readonly aliases: readonly string[];
  }[];
}

interface KindFile {
  readonly examCategories: readonly {
    readonly code: ExamKind;
    readonly nameJa: string;
    readonly printedPrefix: string | null;
  }[];
}

export async function readExamVocabulary(dataFolder: string): Promise<ExamVocabulary> {
  const { jobFamilies } = await readJson<FamilyFile>(join(dataFolder, 'job-families.json'));
  const { examCategories } = await readJson<KindFile>(join(dataFolder, 'exam-categories.json'));
  const families = new Map(
    jobFamilies.flatMap(({ code, aliases }) =>
      aliases.map((alias) => [folded(alias), code] as const),
    ),
  );
  return {
    familyOf: (category) => families.get(folded(category)),
    kindOf(category, examGroup) {
      const printed = folded(category);
      const own = examCategories.find(
        ({ printedPrefix }) => printedPrefix && printed.startsWith(folded(printedPrefix)),
      );
      const group = folded(examGroup ?? '');
      return (own ?? examCategories.find(({ nameJa }) => folded(nameJa) === group))?.code ?? null;
    },
    examples: jobFamilies.slice(0, 6).flatMap(({ aliases }) => aliases.slice(0, 1)),
  };
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
