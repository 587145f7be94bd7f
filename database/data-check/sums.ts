/** Sums that are kept, and the rows that they sum. */
import { anyOf, type DataCheck } from './data-check.js';

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
const sums = steps.map((step) => `coalesce(sum(${step}), 0) as ${step}`).join(', ');
const differ = steps.map((step) => `kept.${step} is distinct from raw.${step}`).join(' or ');

export const sumChecks: readonly DataCheck[] = [
  {
    code: 'enrollments-agree-with-intakes',
    ja: '受講の記録の数は、団体ごとの受講決定者数・欠席者数・修了者数と一致する。',
    en: 'Enrolments are as many as the intake of their session and organisation says, and so are absent and completed ones.',
    faults: `with enrolled as (
        select session_code, organization_code, count(*) as accepted,
          count(*) filter (where outcome = 'ABSENT') as absent,
          count(*) filter (where outcome = 'COMPLETED') as completed
        from development.enrollment group by 1, 2
      )
      select coalesce(intake.session_code, enrolled.session_code) || '-'
        || coalesce(intake.organization_code, enrolled.organization_code) as fault
      from (select * from development.session_intake where accepted > 0) intake
      full join enrolled using (session_code, organization_code)
      where (intake.accepted, intake.absent, intake.completed)
        is distinct from (enrolled.accepted, enrolled.absent, enrolled.completed)`,
  },
  {
    code: 'rollups-agree-with-intakes',
    ja: '集計表（実施回ごと、団体・年度ごと）は、元の行の合計と一致する。',
    en: 'The kept sums of sessions and of organisations by year equal the rows that they sum.',
    faults: anyOf([
      `select 'session ' || coalesce(kept.session_code, raw.session_code) as fault
        from development.session_rollup kept
        full join (select session_code, ${sums} from development.session_intake group by 1) raw using (session_code)
        where ${differ}`,
      `select 'organisation ' || coalesce(kept.organization_code, raw.organization_code) || ' '
          || coalesce(kept.fiscal_year, raw.fiscal_year) as fault
        from development.intake_rollup kept
        full join (select organization_code, fiscal_year, ${sums} from development.session_intake group by 1, 2) raw
          using (organization_code, fiscal_year)
        where ${differ}`,
    ]),
  },
  {
    code: 'meetings-of-two-are-seen-by-both',
    ja: '団体Aの職員が団体Bの職員に会った年度には、BもAに会っている。',
    en: 'Where one organisation’s staff met another’s, the other met them too.',
    faults: `select flow.code as fault from exchange.organization_pair_flow flow
      where not exists (
        select from exchange.organization_pair_flow back where back.fiscal_year = flow.fiscal_year
          and back.from_code = flow.to_code and back.to_code = flow.from_code)`,
  },
  {
    code: 'printed-ratio-is-right',
    ja: '公表資料に印刷された競争倍率は、第1次受験者数÷最終合格者数（小数第1位）と一致する。',
    en: 'A competition ratio as printed equals first-stage examinees ÷ final passes, one decimal.',
    faults: `select code || ': ' || printed_competition_ratio as fault from recruitment.recruitment_exam
      where final_passed > 0 and first_stage_examinees is not null
        and abs(printed_competition_ratio - first_stage_examinees::numeric / final_passed) > 0.0501`,
  },
];
