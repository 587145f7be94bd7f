/** The skill areas that ship, and the sources they name. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { UpsertRow } from '../../shared/upsert.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SkillOrigin } from '../skill-area/skill-area.entity.js';

/** The plan that the clause ids in the file belong to. */
const planOrdinal = 6;

const skillAreasFile = z.object({
  skillAreas: z.array(
    z.object({
      code: z.string().max(32),
      nameJa: z.string().max(60),
      nameEn: z.string().max(60),
      origin: z.enum(SkillOrigin),
      order: z.int().positive(),
      clauseIds: z.array(z.string()).min(1),
      sourceIds: z.tuple([z.string()]),
    }),
  ),
});

const sourcesFile = z.object({
  sources: z.array(
    z.object({
      id: z.string().max(64),
      titleJa: z.string(),
      titleEn: z.string(),
      publisher: z.string().nullable(),
      url: z.url().nullable(),
      licence: z.string().nullable(),
      asOf: z.iso.date().nullable(),
      datasetKind: z.enum(DatasetKind),
    }),
  ),
});

export interface SkillRows {
  readonly source: readonly UpsertRow[];
  readonly skill_area: readonly UpsertRow[];
  readonly clauses: readonly { readonly skill_area_code: string; readonly clause_code: string }[];
}

/** Rows by table. Throws with the file's name when a file has not the form it should have. */
export async function skillRows(folder: string): Promise<SkillRows> {
  const { skillAreas } = await read(folder, 'skill-areas.json', skillAreasFile);
  const { sources } = await read(folder, 'sources.json', sourcesFile);
  const named = new Set(skillAreas.map(({ sourceIds: [id] }) => id));
  return {
    source: sources
      .filter(({ id }) => named.has(id))
      .map(({ id, titleJa, titleEn, publisher, url, licence, asOf, datasetKind }) => ({
        id,
        title_ja: titleJa,
        title_en: titleEn,
        publisher,
        url,
        licence,
        as_of: asOf,
        dataset_kind: datasetKind,
      })),
    skill_area: skillAreas.map(({ code, nameJa, nameEn, origin, order, sourceIds: [source] }) => ({
      code,
      name_ja: nameJa,
      name_en: nameEn,
      origin,
      position: order,
      source_id: source,
      dataset_kind: DatasetKind.REAL,
    })),
    clauses: skillAreas.flatMap(({ code, clauseIds }) =>
      clauseIds.map((id) => ({ skill_area_code: code, clause_code: `${planOrdinal}-${id}` })),
    ),
  };
}

async function read<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file}\n${z.prettifyError(result.error)}`);
}
