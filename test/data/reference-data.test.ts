/**
 * What ships in `data/` is held here against its sources' own arithmetic and
 * against the official text of the plan, with rules written out a second time,
 * so that a mistake in a loader cannot hide a mistake in a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

interface Clause {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly parentId: string | null;
  readonly order: number;
  readonly domain: string | null;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly bodyJa: string | null;
}

interface Plan {
  readonly ordinal: number;
  readonly issuerJa: string;
  readonly titleJa: string;
  readonly period: { readonly fromFiscalYear: number; readonly toFiscalYear: number };
  readonly translation: { readonly official: boolean };
  readonly revisions: readonly unknown[];
  readonly clauses: readonly Clause[];
}

interface Sourced {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly order: number;
  readonly sourceIds: readonly string[];
}

interface Source {
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly asOf: string | null;
  readonly covers: readonly { readonly file: string }[];
  readonly datasetKind: string;
}

const folder = new URL('../../data/', import.meta.url);
const bytes = (name: string): Buffer => readFileSync(new URL(name, folder));
const text = (name: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));
const json = <T>(name: string): T => JSON.parse(text(name)) as T;
const table = (content: string): Record<string, string>[] => parse(content, { columns: true });
const withoutSpace = (content: string): string => content.replaceAll(/\s/gu, '');
const cp932 = (name: string): string =>
  new TextDecoder('shift_jis', { fatal: true }).decode(bytes(name));

/** The sixth digit by modulus 11 over the first five, weights 6 to 2. */
function checkDigit(code: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return sum < 11 ? 11 - sum : (11 - (sum % 11)) % 10;
}

const members = table(text('member-organizations.csv'));
const former = table(text('former-organizations.csv'));
const plan = json<Plan>('wide-area-plan-6.json');
const clauseIds = plan.clauses.map(({ id }) => id);
const sources = json<{ sources: Source[] }>('sources.json').sources;
const sourceIds = sources.map(({ id }) => id);

describe('Member organisations', () => {
  it('are the prefecture, 40 cities, 22 towns and 1 village', () => {
    const byType = Object.groupBy(members, ({ type }) => type ?? '');
    const counts = Object.fromEntries(
      Object.entries(byType).map(([type, rows]) => [type, rows?.length]),
    );
    expect(counts).toEqual({
      prefecture: 1,
      designated_city: 1,
      core_city: 3,
      city: 36,
      town: 22,
      village: 1,
    });
  });

  it.each([...members, ...former])('$code $name_ja ends in its check digit', ({ code = '' }) => {
    expect(code).toMatch(/^11\d{4}$/);
    expect(Number(code[5])).toBe(checkDigit(code));
  });

  it('have a code of their own, in rising order', () => {
    const codes = members.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('have as many people together as the census counts for the prefecture', () => {
    const people = members
      .filter(({ type }) => type !== 'prefecture')
      .reduce((sum, { population }) => sum + Number(population), 0);
    expect(people).toBe(7_346_836);
    expect(members[0]).toMatchObject({ type: 'prefecture', population: '7346836' });
  });

  it('lie in ten regions; only the prefecture lies in none', () => {
    expect(new Set(members.map(({ region }) => region).filter(Boolean)).size).toBe(10);
    expect(members.filter(({ region }) => !region).map(({ code }) => code)).toEqual(['110001']);
  });

  it('are told apart by code, for two of them sound alike', () => {
    const misato = members.filter(({ name_en = '' }) => name_en.startsWith('Misato '));
    expect(misato.map(({ name_ja }) => name_ja)).toEqual(['三郷市', '美里町']);
  });

  it('have each a shape on the map under their code', () => {
    const map = json<{ objects: { municipalities: { geometries: { id: string }[] } } }>(
      'saitama-municipalities.topojson',
    );
    const shapes = map.objects.municipalities.geometries.map(({ id }) => id);
    const codes = members.filter(({ type }) => type !== 'prefecture').map(({ code }) => code);
    expect(shapes.sort()).toEqual(codes);
  });
});

describe('Former organisations', () => {
  it('stand in the same columns as the members', () => {
    expect(Object.keys(former[0] ?? {})).toEqual(Object.keys(members[0] ?? {}));
  });

  it('end on the day from which a member stands in their place', () => {
    const ends = former.map(({ name_ja, valid_to, successor_code }) => [
      name_ja,
      valid_to,
      members.find(({ code }) => code === successor_code)?.name_ja,
    ]);
    expect(ends).toEqual([
      ['鳩ヶ谷市', '2011-10-11', '川口市'],
      ['白岡町', '2012-10-01', '白岡市'],
    ]);
    expect(members.find(({ name_ja }) => name_ja === '白岡市')?.valid_from).toBe('2012-10-01');
  });

  it('never share a code with a member', () => {
    const codes = new Set(members.map(({ code }) => code));
    expect(former.filter(({ code }) => codes.has(code))).toEqual([]);
  });
});

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

describe('Job families', () => {
  const { jobFamilies } = json<{
    jobFamilies: (Sourced & { isSpecialist: boolean; aliases: string[] })[];
  }>('job-families.json');
  const familyByAlias = new Map(
    jobFamilies.flatMap(({ code, aliases }) =>
      aliases.map((alias) => [alias.normalize('NFKC'), code] as const),
    ),
  );

  it('share no spelling', () => {
    expect(familyByAlias.size).toBe(jobFamilies.flatMap(({ aliases }) => aliases).length);
  });

  it('have keys fit for an enum', () => {
    const codes = jobFamilies.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  it('take in every 区分 of the published exam results', () => {
    const rows = table(cp932('recruitment-exams/saitama-city-fy2022.csv'));
    const family = rows.map(({ 区分 = '' }) => familyByAlias.get(区分.normalize('NFKC')));
    expect(rows).toHaveLength(26);
    expect(rows.filter((_, at) => family[at] === undefined)).toEqual([]);
    expect(familyByAlias.get('行政事務B')).toBe('GENERAL_ADMINISTRATION');
    expect(familyByAlias.get('民間企業等経験者(技術職・土木)')).toBe('CIVIL_ENGINEERING');
    expect(familyByAlias.get('職務経験者(保育士)')).toBe('NURSERY_TEACHER');
  });
});

describe('Exam categories', () => {
  const { examCategories, combinedLabels } = json<{
    examCategories: (Sourced & { printedPrefix: string | null })[];
    combinedLabels: { printed: string; categories: string[] }[];
  }>('exam-categories.json');
  const rows = table(cp932('recruitment-exams/saitama-city-fy2022.csv'));

  it('split every label of the published exam results that names several', () => {
    const known = examCategories.map(({ code }) => code);
    const printed = new Map(combinedLabels.map((label) => [label.printed, label.categories]));
    for (const { 試験 = '' } of rows)
      expect(known).toEqual(expect.arrayContaining(printed.get(試験) ?? ['?']));
  });

  it('tell the kind of a row only where the row itself does', () => {
    const told = rows.filter(({ 区分 = '' }) =>
      examCategories.some(({ printedPrefix }) => printedPrefix && 区分.startsWith(printedPrefix)),
    );
    expect(told).toHaveLength(5);
  });
});

describe('Published exam results of Saitama City', () => {
  it('are kept in CP932 with CRLF, as an office gives them out', () => {
    const came = bytes('recruitment-exams/saitama-city-fy2022.csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(came)).toThrow();
    expect(cp932('recruitment-exams/saitama-city-fy2022.csv').split('\r\n')).toHaveLength(28);
  });
});

describe('Skill areas', () => {
  const { skillAreas } = json<{ skillAreas: (Sourced & { clauseIds: string[] })[] }>(
    'skill-areas.json',
  );

  it('serve clauses that exist, and leave no development policy unserved', () => {
    const served = skillAreas.flatMap((area) => area.clauseIds);
    expect(served.filter((id) => !clauseIds.includes(id))).toEqual([]);
    expect(served).toEqual(
      expect.arrayContaining(['dev-1', 'dev-2', 'dev-3', 'dev-4', 'dev-5', 'dev-6']),
    );
  });

  it('have a key of their own', () => {
    expect(new Set(skillAreas.map(({ code }) => code)).size).toBe(skillAreas.length);
  });
});

describe('Sources', () => {
  it('are real, named in both languages, and dated only by a day', () => {
    expect(new Set(sourceIds).size).toBe(sources.length);
    for (const source of sources) {
      expect(source.datasetKind).toBe('REAL');
      expect(source.id.length).toBeLessThanOrEqual(64);
      expect(source.titleJa && source.titleEn).toBeTruthy();
      expect(source.asOf ?? '2020-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('cover every file that ships', () => {
    const aboutFiles = ['sources.json', 'README.md', '.gitattributes'];
    const shipped = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.md'))
      .map(({ parentPath, name }) => `${parentPath}/${name}`.split('/data/').at(-1) ?? '')
      .map((path) => path.replace(/^\/+/, ''))
      .filter((path) => !aboutFiles.includes(path));
    const covered = new Set(sources.flatMap(({ covers }) => covers.map(({ file }) => file)));
    expect([...covered].sort()).toEqual(shipped.sort());
  });

  it('are those that the other files name', () => {
    const named = readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'sources.json')
      .flatMap((name) => [...text(name).matchAll(/"sourceIds?": (?:"([^"]+)"|\[([^\]]*)\])/g)])
      .flatMap(([, one, many]) =>
        one ? [one] : [...(many ?? '').matchAll(/"([^"]+)"/g)].map(([, id]) => id),
      );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !sourceIds.includes(id ?? ''))).toEqual([]);
  });
});
