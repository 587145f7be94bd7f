import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import type { UpsertRow } from '../../shared/upsert.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ClauseKind, PlanDomain } from '../wide-area-plan/plan-clause.enums.js';
import { readJson } from './files.js';

const planFile = z.object({
  ordinal: z.int().positive(),
  issuerJa: z.string(),
  titleJa: z.string(),
  titleEn: z.string(),
  period: z.object({ fromFiscalYear: z.int(), toFiscalYear: z.int() }),
  legalBasis: z.array(z.object({ ja: z.string(), en: z.string() })),
  adoptedOn: z.iso.date().nullable(),
  sourceId: z.string(),
  clauses: z.array(
    z.object({
      id: z.string().max(24),
      kind: z.enum(ClauseKind),
      number: z.string().nullable(),
      parentId: z.string().nullable(),
      order: z.int().positive(),
      domain: z.enum(PlanDomain).nullable(),
      titleJa: z.string(),
      titleEn: z.string(),
      bodyJa: z.string().nullable(),
      /** Codes of the clauses of the plan before that it takes up, such as 5-dev-1. */
      predecessors: z.array(z.string()).default([]),
    }),
  ),
});

export interface PlanRows {
  readonly wide_area_plan: readonly UpsertRow[];
  readonly clause: readonly UpsertRow[];
  readonly clause_text: readonly UpsertRow[];
  readonly clause_succession: readonly UpsertRow[];
}

/** Rows of a plan as it was adopted; its revisions are not in the file but recorded when they are made. */
export async function planRows(folder: string, file: string): Promise<PlanRows> {
  const plan = await readJson(folder, file, planFile);
  const { ordinal, period } = plan;
  const provenance = { source_id: plan.sourceId, dataset_kind: DatasetKind.REAL };
  const codeOf = (clauseId: string) => `${ordinal}-${clauseId}`;
  return {
    wide_area_plan: [
      {
        ordinal,
        title_ja: plan.titleJa,
        title_en: plan.titleEn,
        issuer_ja: plan.issuerJa,
        legal_basis: plan.legalBasis,
        from_fiscal_year: period.fromFiscalYear,
        to_fiscal_year: period.toFiscalYear,
        adopted_on: plan.adoptedOn,
        ...provenance,
      },
    ],
    clause: plan.clauses.map(({ id, kind, domain, parentId }) => ({
      code: codeOf(id),
      plan_ordinal: ordinal,
      clause_id: id,
      kind,
      domain,
      parent_code: parentId === null ? null : codeOf(parentId),
      ...provenance,
    })),
    clause_text: plan.clauses.map(({ id, number, order, titleJa, titleEn, bodyJa }) => ({
      code: `${codeOf(id)}@0`,
      clause_code: codeOf(id),
      edition: 0,
      number,
      position: order,
      title_ja: titleJa,
      title_en: titleEn,
      body_ja: bodyJa,
      ...provenance,
    })),
    clause_succession: plan.clauses.flatMap(({ id, predecessors }) =>
      predecessors.map((predecessor) => ({
        code: `${codeOf(id)}<${predecessor}`,
        clause_code: codeOf(id),
        predecessor_code: predecessor,
      })),
    ),
  };
}

/** The files of all plans in the folder, the earliest first. */
export async function planFiles(folder: string): Promise<readonly string[]> {
  const ordinalOf = (file: string) => Number(/^wide-area-plan-(\d+)\.json$/.exec(file)?.[1] ?? 0);
  return (await readdir(folder))
    .filter((file) => ordinalOf(file) > 0)
    .sort((one, other) => ordinalOf(one) - ordinalOf(other));
}
