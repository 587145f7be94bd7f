/** The plan as data, held against its official text, and what the plan sets up. */
import { describe, expect, it } from 'vitest';
import { clauseIds, json, plan, text } from './shipped.js';

const withoutSpace = (content: string): string => content.replaceAll(/\s/gu, '');

describe('The sixth plan', () => {
  it('holds every character of the official text, in its order', () => {
    const told = plan.clauses.map((clause) =>
      [clause.number, clause.titleJa, clause.bodyJa].join(''),
    );
    expect(withoutSpace([plan.issuerJa, plan.titleJa, ...told].join(''))).toBe(
      withoutSpace(text('wide-area-plan-6.txt')),
    );
  });

  it('flows: no line break but between sentences, and no space of the page layout', () => {
    for (const { titleJa, bodyJa } of plan.clauses) {
      expect(titleJa).not.toMatch(/\s/u);
      expect(bodyJa ?? '。').not.toMatch(/[^\S\n]|(?<!。)\n|\n$/u);
      expect(bodyJa ?? '。').toMatch(/。$/u);
    }
  });

  it('has 3 philosophies, 2 roles, 3 approaches, 6 + 3 + 2 policies and 2 promotion items', () => {
    const count = (kind: string, domain: string | null = null): number =>
      plan.clauses.filter((clause) => clause.kind === kind && clause.domain === domain).length;
    expect(['PHILOSOPHY', 'ROLE', 'APPROACH', 'PROMOTION'].map((kind) => count(kind))).toEqual([
      3, 2, 3, 2,
    ]);
    expect(
      ['DEVELOPMENT', 'EXCHANGE', 'RECRUITMENT'].map((domain) => count('POLICY', domain)),
    ).toEqual([6, 3, 2]);
    expect(['INTRODUCTION', 'PERIOD', 'CHAPTER'].map((kind) => count(kind))).toEqual([1, 1, 6]);
  });

  it('names each clause once, by the id other data refer to', () => {
    expect(new Set(clauseIds).size).toBe(clauseIds.length);
    expect(clauseIds).toEqual([
      ...['intro', 'intro-1', 'intro-2'],
      ...['chapter-1', 'philosophy-1', 'philosophy-2', 'philosophy-3'],
      ...['chapter-2', 'role-union', 'role-members'],
      ...['chapter-3', 'approach-1', 'approach-2', 'approach-3'],
      ...['chapter-4', 'dev', 'dev-1', 'dev-2', 'dev-3', 'dev-4', 'dev-5', 'dev-6'],
      ...['exc', 'exc-1', 'exc-2', 'exc-3', 'rec', 'rec-1', 'rec-2'],
      ...['chapter-5', 'promo-1', 'promo-2'],
    ]);
  });

  it('puts each clause after its parent, in strictly rising order', () => {
    plan.clauses.forEach(({ parentId, order }, at) => {
      expect(order).toBeGreaterThan(plan.clauses[at - 1]?.order ?? 0);
      if (parentId !== null) expect(clauseIds.slice(0, at)).toContain(parentId);
    });
  });

  it('runs from fiscal year 2024 to 2028, has not been revised, and its English is ours', () => {
    expect(plan).toMatchObject({
      ordinal: 6,
      period: { fromFiscalYear: 2024, toFiscalYear: 2028 },
      revisions: [],
      translation: { official: false },
    });
    for (const { titleEn } of plan.clauses) expect(titleEn).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('Liaison council and subcommittees', () => {
  const council = json<{ nameJa: string; remitJa: string; sourceClauseId: string }>(
    'liaison-council.json',
  );
  const { subcommittees } = json<{
    subcommittees: { kind: string; nameJa: string; remitJa: string; sourceClauseId: string }[];
  }>('subcommittees.json');

  it('are the council and the three subcommittees that the plan sets up', () => {
    expect(subcommittees.map(({ kind }) => kind)).toEqual([
      'PLANNING_OPERATIONS',
      'MUNICIPAL_WIDE_AREA_TRAINING',
      'PREFECTURAL_TRAINING',
    ]);
  });

  it('have the name and the remit in the words of the plan', () => {
    for (const { nameJa, remitJa, sourceClauseId } of [council, ...subcommittees]) {
      const clause = plan.clauses.find(({ id }) => id === sourceClauseId);
      expect(clause?.bodyJa).toContain(`「${nameJa}」`);
      expect(clause?.bodyJa).toContain(remitJa);
    }
  });
});
