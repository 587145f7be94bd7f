import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataChecks } from '../../database/data-check/checks.js';
import { type CheckResult, runDataChecks } from '../../database/data-check/run.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../support/ask.js';
import { viewerOf } from '../support/viewers.js';

const coordination = subgraphUnderTest('coordination');

/** For each check a way to break the rule; `constraints` may have to go before. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'accepted-within-capacity': [
    `update development.training_session session set capacity = 1 where code = (
      select session_code from development.session_intake group by 1 having sum(accepted) > 1 limit 1)`,
  ],
  'accepted-of-those-who-asked': [
    `update development.session_intake set nominated = 0, applied = 0 where code = (
      select code from development.session_intake where accepted > 0 limit 1)`,
  ],
  'nobody-completes-before-it-is-held': [
    `update development.training_session set status = 'PLANNED' where code = (
      select session_code from development.session_intake where completed > 0 limit 1)`,
  ],
  'exam-steps-never-grow': [
    `update recruitment.recruitment_exam set hired = final_passed, declined = final_passed where code = (
      select code from recruitment.recruitment_exam where final_passed > 0 limit 1)`,
  ],
  'staff-for-all-participants': [
    `update coordination.staff_strength set headcount = 0 where organization_code = '111007' and fiscal_year = 2025`,
  ],
  'vacancies-within-openings': [
    'alter table recruitment.vacancy drop constraint vacancy_check',
    `update recruitment.vacancy set unfilled = openings + 1 where code = (select min(code) from recruitment.vacancy)`,
  ],
  'enrollments-agree-with-intakes': [
    `delete from development.enrollment where id = (select min(id) from development.enrollment)`,
  ],
  'rollups-agree-with-intakes': [
    `update development.session_rollup set accepted = accepted + 1 where session_code = (
      select min(session_code) from development.session_rollup)`,
  ],
  'meetings-of-two-are-seen-by-both': [
    `delete from exchange.organization_pair_flow where code = (select min(code) from exchange.organization_pair_flow)`,
  ],
  'printed-ratio-is-right': [
    `update recruitment.recruitment_exam set printed_competition_ratio = 99 where code = (
      select code from recruitment.recruitment_exam
      where final_passed > 0 and first_stage_examinees < 99 * final_passed limit 1)`,
  ],
  'day-in-fiscal-year': [
    `update recruitment.outreach_lecture set fiscal_year = fiscal_year - 1 where code = (
      select min(code) from recruitment.outreach_lecture)`,
  ],
  'fiscal-year-of-the-whole': [
    `update coordination.attendance set fiscal_year = fiscal_year - 1 where code = (
      select min(code) from coordination.attendance)`,
  ],
  'member-at-the-time': [
    `update coordination.member_organization set valid_from = '2025-04-01' where code = '111007'`,
  ],
  'organizations-exist': [
    `insert into exchange.network_member (network_code, organization_code)
      select min(code), '999999' from exchange.specialist_network`,
  ],
  'clauses-exist': [
    `update recruitment.joint_briefing set clause_codes = '{6-rec-1,6-rec-9}' where code = (
      select min(code) from recruitment.joint_briefing)`,
  ],
  'training-sessions-exist': [
    `update exchange.placement_return set used_for = 'TAUGHT_ON', training_session_code = 'D-9999-2025-01'
      where placement_code = (select min(placement_code) from exchange.placement_return)`,
  ],
  'networks-exist': [
    `update recruitment.specialist_support set network_code = 'NONE' where code = (
      select min(code) from recruitment.specialist_support)`,
  ],
  'activities-exist': [
    `update coordination.agenda_item set subject = 'TrainingCourse:D-9999' where code = (
      select min(code) from coordination.agenda_item)`,
  ],
  'marks-agree-with-sources': [
    `update exchange.host_company set dataset_kind = 'REAL' where code = (select min(code) from exchange.host_company)`,
  ],
};

describe('The data checks', () => {
  let admin: Client;
  beforeAll(async () => {
    admin = new Client({ connectionString: coordination.database.adminUrl });
    await admin.connect();
  });
  afterAll(() => admin.end());

  const failing = (results: readonly CheckResult[]) =>
    results
      .filter((each) => each.faults > 0)
      .map(({ check, named }) => ({ code: check.code, named }));

  it('find nothing in the data that ships, and in what is invented', async () => {
    expect(failing(await runDataChecks(coordination.database.adminUrl))).toEqual([]);
  });

  it('are each seen to find the fault that it is for', () => {
    expect(Object.keys(faults).sort()).toEqual(dataChecks.map(({ code }) => code).sort());
  });

  it.each(dataChecks)('$code finds a planted fault and names it', async (check) => {
    await admin.query('begin');
    try {
      for (const fault of faults[check.code] ?? []) await admin.query(fault);
      const { rows } = await admin.query(`select fault from (${check.faults}) found`);
      expect(rows.length).toBeGreaterThan(0);
      for (const { fault } of rows) expect(fault).toMatch(/\S/);
    } finally {
      await admin.query('rollback');
    }
  });

  it('tell the secretariat what they found, and nobody else', async () => {
    await coordination.sql(
      `update coordination.agenda_item set subject = 'TrainingCourse:D-9999' where code = (
        select min(code) from coordination.agenda_item)`,
    );
    await runDataChecks(coordination.database.adminUrl);
    const query = '{ dataChecks(failed: true) { code ruleJa ruleEn faults named checkedAt } }';
    const { data, errors, statements } = await coordination.ask(
      query,
      {},
      viewerOf(Role.SECRETARIAT),
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    expect(data.dataChecks).toEqual([
      {
        code: 'activities-exist',
        ruleJa: expect.stringContaining('事業'),
        ruleEn: expect.stringContaining('activity'),
        faults: 1,
        named: ['coordination.agenda_item → TrainingCourse:D-9999'],
        checkedAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
    ]);
    for (const role of [Role.PLANNING, Role.OPERATOR]) {
      const others = await coordination.ask(query, {}, viewerOf(role));
      expect(others.data.dataChecks).toBeNull();
      expect(others.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });

  it('say each rule in both languages', () => {
    for (const { ja, en } of dataChecks) {
      expect(ja).toMatch(/[ぁ-ん].*。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});
