/** The vocabularies and published figures that ship, and that each names its source. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jobFamilies as vocabulary } from '../../subgraphs/shared/vocabulary/job-family.js';
import { bytes, clauseIds, cp932, folder, json, table, text } from './shipped.js';

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

const sources = json<{ sources: Source[] }>('sources.json').sources;
const sourceIds = sources.map(({ id }) => id);

describe('Job families', () => {
  const { jobFamilies } = json<{
    jobFamilies: (Sourced & { isSpecialist: boolean; aliases: string[] })[];
  }>('job-families.json');
  const familyByAlias = new Map(
    jobFamilies.flatMap(({ code, aliases }) =>
      aliases.map((alias) => [alias.normalize('NFKC'), code] as const),
    ),
  );

  it('are those of the graph, name for name', () => {
    const facts = jobFamilies.map(({ code, nameJa, nameEn, isSpecialist }) => [
      code,
      { nameJa, nameEn, isSpecialist },
    ]);
    expect(facts).toEqual(Object.entries(vocabulary));
  });

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
