/** What was invented as rows: values by column name. */
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { EmploymentKind } from '../training-course/training-course.enums.js';
import type { InventedCourse, InventedSession } from './courses.js';
import type { InventedEnrollment, InventedIntake } from './intakes.js';
import type { InventedOpening, InventedProgram } from './offering.js';
import type { InventedPathway } from './pathways.js';
import type { InventedSupport, InventedSurvey } from './teaching.js';

export function courseRow(each: InventedCourse, opening: InventedOpening | undefined): object {
  return {
    code: each.code,
    name_ja: each.nameJa,
    category: each.category,
    audience: each.audience,
    selection: each.selection,
    delivery_mode: each.deliveryMode,
    rank_tiers: each.rankTiers,
    days: each.days,
    first_fiscal_year: each.firstFiscalYear,
    ended_fiscal_year: each.endedFiscalYear,
    job_families: opening?.jobFamilies ?? [],
    eligible_employment_types: opening?.employmentTypes ?? [EmploymentKind.REGULAR],
  };
}

export function sessionRow(each: InventedSession, cost: number | null | undefined): object {
  return {
    code: each.code,
    course_code: each.course.code,
    fiscal_year: each.fiscalYear,
    round: each.round,
    starts_on: each.startsOn,
    ends_on: each.endsOn,
    venue: each.venue,
    capacity: each.capacity,
    delivery_mode: each.deliveryMode,
    status: each.status,
    cost_yen: cost ?? null,
  };
}

export function intakeRow(each: InventedIntake): object {
  return {
    code: `${each.session.code}-${each.organizationCode}`,
    session_code: each.session.code,
    organization_code: each.organizationCode,
    fiscal_year: each.session.fiscalYear,
    nominated: each.nominated,
    applied: each.applied,
    accepted: each.accepted,
    absent: each.absent,
    completed: each.completed,
  };
}

export function enrollmentRow(each: InventedEnrollment): object {
  return {
    session_code: each.session.code,
    organization_code: each.organizationCode,
    person: each.person.pseudonym,
    rank_tier: each.person.rankTier,
    job_family: each.person.jobFamily,
    outcome: each.outcome,
    dataset_kind: DatasetKind.SYNTHETIC,
  };
}

export function programRow({ year, points, budget }: InventedProgram): object {
  return { year, points_ja: points, budget_yen: budget };
}

export function pathwayRow({ code, nameJa, targetTier }: InventedPathway): object {
  return { code, name_ja: nameJa, target_tier: targetTier };
}

export function stepRow({
  pathway,
  step,
}: {
  readonly pathway: InventedPathway;
  readonly step: InventedPathway['steps'][number];
}): object {
  return {
    code: step.code,
    pathway_code: pathway.code,
    position: step.position,
    aim_ja: step.aimJa,
  };
}

export function surveyRow(each: InventedSurvey): object {
  return {
    code: each.session,
    responses: each.responses,
    scale_top: each.scaleTop,
    understanding_mean: each.understanding,
    usefulness_mean: each.usefulness,
    follow_up_months: each.followUpMonths,
    follow_up_responses: each.followUpResponses,
    behavior_changed: each.behaviorChanged,
  };
}

/** Support of members' own training is the union's role in the plan. */
export function supportRow(each: InventedSupport): object {
  return {
    code: each.code,
    organization_code: each.organizationCode,
    fiscal_year: each.fiscalYear,
    kind: each.kind,
    theme_ja: each.themeJa,
    replaced_course_code: each.replacedCourse,
    clause_code: '6-role-union',
  };
}
