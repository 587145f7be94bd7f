import { z } from 'zod';
import type { UpsertRow } from '../../shared/upsert.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { readJson } from './files.js';

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

/** Rows of `source`: every source of the data that ships. */
export async function sourceRows(folder: string): Promise<UpsertRow[]> {
  const { sources } = await readJson(folder, 'sources.json', sourcesFile);
  return sources.map((each) => ({
    id: each.id,
    title_ja: each.titleJa,
    title_en: each.titleEn,
    publisher: each.publisher,
    url: each.url,
    licence: each.licence,
    as_of: each.asOf,
    dataset_kind: each.datasetKind,
  }));
}
