import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from '../../../subgraphs/development/reference/load.js';
import { skillsOfTopic } from '../../../subgraphs/development/synthetic/course-skills.js';
import { courseTopics } from '../../../subgraphs/development/synthetic/course-topics.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import type { Sql } from '../../../subgraphs/shared/rows.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');
const dataFolder = join(projectFolder, 'data');

interface Shipped {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly origin: string;
  readonly clauseIds: readonly string[];
  readonly sourceIds: readonly [string];
}

let shipped: readonly Shipped[];
beforeAll(async () => {
  const text = await readFile(join(dataFolder, 'skill-areas.json'), 'utf8');
  shipped = JSON.parse(text).skillAreas;
});

describe('SkillArea', () => {
  it('is what ships, with its source, and real', async () => {
    const { data } = await ask(
      '{ skillAreas { nodes { code nameJa nameEn origin position servedClauses { code } datasetKind source { id } } } }',
    );
    expect(data.skillAreas.nodes).toEqual(
      shipped.map(({ code, nameJa, nameEn, origin, clauseIds, sourceIds: [id] }, index) => ({
        code,
        nameJa,
        nameEn,
        origin,
        position: index + 1,
        servedClauses: clauseIds
          .map((clause) => ({ code: `6-${clause}` }))
          .sort((one, other) => (one.code < other.code ? -1 : 1)),
        datasetKind: 'REAL',
        source: { id },
      })),
    );
  });

  it('lists its courses, and these list it', async () => {
    const { data } = await ask(
      '{ skillAreas { nodes { code courses { totalCount nodes { skillAreas { nodes { code } } } } } } }',
    );
    const totals = await sql(
      `select code, (select count(*)::int from course_skill_area where skill_area_code = code) as total
       from skill_area order by position`,
    );
    for (const [index, { code, courses }] of data.skillAreas.nodes.entries()) {
      expect({ code, total: courses.totalCount }).toEqual(totals[index]);
      for (const { skillAreas } of courses.nodes) {
        expect(skillAreas.nodes).toContainEqual({ code });
      }
    }
  });

  it('costs four statements with its courses and clauses, however many', async () => {
    const question = (first: number) =>
      `{ skillAreas(first: ${first}) { nodes { servedClauses { code } courses(first: 2) { nodes { code } } source { id } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(15));
    expect([one.statements.length, all.statements.length]).toEqual([4, 4]);
  });

  it('is null where there is none', async () => {
    const { data } = await ask('{ skillArea(code: "NONE") { code } }');
    expect(data.skillArea).toBeNull();
  });
});

describe('the skill areas that ship', () => {
  it('are built by every invented topic, and only such', () => {
    const codes = new Set(shipped.map(({ code }) => code));
    const topics = Object.values(courseTopics).flat();
    expect(Object.keys(skillsOfTopic).sort()).toEqual([...topics].sort());
    for (const skills of Object.values(skillsOfTopic)) {
      expect(skills.length).toBeGreaterThan(0);
      for (const skill of skills) expect(codes).toContain(skill);
    }
  });

  it('are brought back to their file by loading again, and no row is written twice', async () => {
    const rows = () => sql('select xmin::text, skill_area.* from skill_area order by code');
    const before = await rows();
    await sql(`update skill_area set name_ja = '別の名' where code = 'DATA_USE'`);
    await sql(`delete from skill_area_clause where skill_area_code = 'RESKILLING'`);
    await sql(`insert into skill_area_clause values ('RESKILLING', '6-dev-1')`);
    await loadReferenceData({
      dataFolder,
      organizations: [],
      scale: 1,
      random: () => {
        throw new Error('real data is not drawn');
      },
      copy: async () => 0,
      execute: async <Row>({ text, values }: Sql) => (await sql(text, values)) as Row[],
    });
    const after = await rows();
    const without = ({ xmin: _, ...row }: Record<string, unknown>) => row;
    expect(after.map(without)).toEqual(before.map(without));
    const rewritten = after.filter(({ xmin }, index) => xmin !== before[index].xmin);
    expect(rewritten.map(({ code }) => code)).toEqual(['DATA_USE']);
    expect(
      await sql(
        `select clause_code as code from skill_area_clause where skill_area_code = 'RESKILLING'`,
      ),
    ).toEqual([{ code: '6-dev-6' }]);
  });
});
