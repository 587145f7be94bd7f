import { z } from 'zod';
import type { UpsertRow } from '../../shared/upsert.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { theCouncil } from '../liaison-council/liaison-council.loaders.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { readJson } from './files.js';

const inBoth = z.object({ ja: z.string(), en: z.string() });
const body = {
  nameJa: z.string(),
  nameEn: z.string(),
  remitJa: z.string(),
  remitEn: z.string(),
  remitNote: inBoth.nullable(),
  sourceClauseId: z.string(),
  sourceIds: z.tuple([z.string()]),
};

const councilFile = z.object({
  ...body,
  id: z.literal(theCouncil),
  shortNameJa: z.string(),
  shortNameEn: z.string(),
  seat: z.object({
    perOrganization: z.literal(1),
    holderJa: z.string(),
    holderEn: z.string(),
    noteJa: z.string(),
    noteEn: z.string(),
  }),
});

const subcommitteesFile = z.object({
  subcommittees: z.array(
    z.object({ ...body, kind: z.enum(SubcommitteeKind), order: z.int().positive() }),
  ),
});

/** The plan whose clauses set up the council and its subcommittees. */
const planOrdinal = 6;

function bodyColumns(each: z.output<z.ZodObject<typeof body>>): UpsertRow {
  return {
    name_ja: each.nameJa,
    name_en: each.nameEn,
    remit_ja: each.remitJa,
    remit_en: each.remitEn,
    remit_clause_code: `${planOrdinal}-${each.sourceClauseId}`,
    source_id: each.sourceIds[0],
    dataset_kind: DatasetKind.REAL,
  };
}

export async function councilRows(folder: string): Promise<UpsertRow[]> {
  const council = await readJson(folder, 'liaison-council.json', councilFile);
  return [
    {
      code: council.id,
      short_name_ja: council.shortNameJa,
      short_name_en: council.shortNameEn,
      seat_holder_ja: council.seat.holderJa,
      seat_holder_en: council.seat.holderEn,
      seat_note_ja: council.seat.noteJa,
      seat_note_en: council.seat.noteEn,
      ...bodyColumns(council),
    },
  ];
}

/** One seat for each member of today. */
export function seatRows(organizations: readonly { readonly code: string }[]): UpsertRow[] {
  return organizations.map(({ code }) => ({
    code: `${code}-1`,
    council_code: theCouncil,
    organization_code: code,
    source_id: 'wide-area-plan-6',
    dataset_kind: DatasetKind.REAL,
  }));
}

export async function subcommitteeRows(folder: string): Promise<UpsertRow[]> {
  const { subcommittees } = await readJson(folder, 'subcommittees.json', subcommitteesFile);
  return subcommittees.map((each) => ({
    kind: each.kind,
    position: each.order,
    remit_note_ja: each.remitNote?.ja ?? null,
    remit_note_en: each.remitNote?.en ?? null,
    ...bodyColumns(each),
  }));
}
