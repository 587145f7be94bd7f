/** Invented recruitment: the same on every machine, plausible, and never mistaken for real. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  competitionRatioOf,
  funnel,
} from '../../../subgraphs/recruitment/recruitment-exam/exam-stage.js';
import { readExamVocabulary } from '../../../subgraphs/recruitment/recruitment-exam/exam-vocabulary.js';
import {
  inventBriefings,
  inventLectures,
} from '../../../subgraphs/recruitment/synthetic/briefings.js';
import { inventExams } from '../../../subgraphs/recruitment/synthetic/exams.js';
import {
  inventMessages,
  inventSupport,
} from '../../../subgraphs/recruitment/synthetic/messages-and-support.js';
import { vacanciesAfter } from '../../../subgraphs/recruitment/synthetic/vacancies.js';
import type { OrganizationWeight } from '../../../subgraphs/shared/data-load.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { randomOf } from '../../../subgraphs/shared/random.js';
import { fiscalYearOf } from '../../../subgraphs/shared/vocabulary/fiscal-year.js';

const organizations = (
  parse(readFileSync(join(projectFolder, 'data/member-organizations.csv')), {
    columns: true,
  }) as Record<string, string>[]
).map(
  ({ code, name_ja, type, region, population }) =>
    ({ code, nameJa: name_ja, type, region, population: Number(population) }) as OrganizationWeight,
);
const saitamaCity = (code: string, year: number) => code === '111007' && year === 2022;
const invent = () => inventExams(randomOf('test'), organizations, 1, saitamaCity);
const exams = invent();

const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

describe('invented examinations', () => {
  it('are the same for the same seed', () => {
    expect(invent()).toEqual(exams);
  });

  it('have about 300,000 applications, fewer each year', () => {
    const others = exams.filter(({ organizationCode }) => organizationCode !== '111007');
    const yearly = [...Map.groupBy(others, ({ fiscalYear }) => fiscalYear).values()].map((year) =>
      sum(year.map(({ applicants }) => applicants)),
    );
    expect(sum(exams.map(({ applicants }) => applicants))).toBeGreaterThan(280_000);
    expect(sum(exams.map(({ applicants }) => applicants))).toBeLessThan(320_000);
    expect(yearly).toHaveLength(5);
    expect(yearly[4]).toBeLessThan((yearly[0] as number) * 0.92);
  });

  it('are held by all 64 members, few by small ones, none where real results ship', () => {
    const byMember = Map.groupBy(exams, ({ organizationCode }) => organizationCode);
    expect(byMember.size).toBe(64);
    const perYear = (code: string) => (byMember.get(code)?.length ?? 0) / 5;
    expect(perYear('113697')).toBeLessThan(3);
    expect(perYear('112011')).toBeGreaterThan(12);
    expect(exams.some((each) => saitamaCity(each.organizationCode, each.fiscalYear))).toBe(false);
  });

  it('are easiest to pass for engineers and hardest for dietitians', () => {
    const ratioOf = (category: string) => {
      const those = exams.filter(
        ({ profile, finalPassed }) => profile.category === category && finalPassed !== null,
      );
      return (
        sum(those.map((each) => each.firstStageExaminees)) /
        sum(those.map((each) => each.finalPassed))
      );
    };
    expect(ratioOf('土木')).toBeLessThan(2);
    expect(ratioOf('行政事務')).toBeGreaterThan(4);
    expect(ratioOf('栄養士')).toBeGreaterThan(12);
  });

  it('never grow from stage to stage, and say why a stage has no number', () => {
    for (const exam of exams) {
      const figures = funnel.map((stage) => exam[stage]).filter((each) => each !== null);
      expect(figures).toEqual([...figures].sort((one, other) => other - one));
      for (const stage of [...funnel, 'hired', 'declined'] as const) {
        expect(exam.absences[stage] === undefined).toBe(exam[stage] !== null);
      }
      expect(exam.printedCompetitionRatio).toBe(competitionRatioOf(exam));
    }
    expect(exams.some(({ absences }) => absences.finalPassed === 'NOT_HELD')).toBe(true);
  });

  it('have keys of their own, and categories that the import knows', async () => {
    const vocabulary = await readExamVocabulary(join(projectFolder, 'data'));
    expect(new Set(exams.map(({ code }) => code)).size).toBe(exams.length);
    for (const { profile } of exams) {
      expect(vocabulary.familyOf(profile.category)).toBe(profile.jobFamily);
    }
  });

  it('agree with the vacancies', () => {
    const vacancies = vacanciesAfter(exams);
    expect(new Set(vacancies.map(({ code }) => code)).size).toBe(vacancies.length);
    for (const { openings, unfilled } of vacancies) {
      expect(unfilled).toBeLessThanOrEqual(openings);
      expect(openings).toBeGreaterThan(0);
    }
  });
});

describe('invented activity', () => {
  const briefings = inventBriefings(randomOf('b'), organizations, 1);
  const lectures = inventLectures(randomOf('l'), organizations, 1);

  it('lies in its fiscal year, has weekdays, and knows nothing of the days to come', () => {
    const days = [
      ...briefings.map(({ heldOn, fiscalYear, visitors }) => ({
        day: heldOn,
        fiscalYear,
        people: visitors,
      })),
      ...lectures.map(({ heldOn, fiscalYear, audience }) => ({
        day: heldOn,
        fiscalYear,
        people: audience,
      })),
    ];
    for (const { day, fiscalYear, people } of days) {
      expect(fiscalYearOf(day)).toBe(fiscalYear);
      expect([1, 2, 3, 4, 5]).toContain(new Date(day).getUTCDay());
      expect(people === null).toBe(day > '2026-11-23');
    }
  });

  it('shows in every name that it is invented', () => {
    const names = [
      ...briefings.map(({ nameJa }) => nameJa),
      ...lectures.map(({ university }) => university),
      ...inventMessages(randomOf('m'), organizations, 1).map(({ titleJa }) => titleJa),
      ...inventSupport(randomOf('s'), organizations, 1).map(({ measureJa }) => measureJa),
    ];
    for (const name of names) expect(name).toContain('合成');
  });

  it('has no more at a booth than at its briefing', () => {
    for (const { visitors, booths } of briefings) {
      for (const booth of booths) expect(booth.visitors ?? 0).toBeLessThanOrEqual(visitors ?? 0);
    }
  });
});
