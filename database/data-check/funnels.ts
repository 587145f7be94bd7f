/** Steps that never grow, and places that are never overfilled. */
import type { DataCheck } from './data-check.js';

export const funnelChecks: readonly DataCheck[] = [
  {
    code: 'accepted-within-capacity',
    ja: '受講決定者数は、全団体を合わせて実施回の定員を超えない。',
    en: 'No session accepts more people than it has places, over all organisations.',
    faults: `select session.code || ': ' || sum(accepted) || ' > ' || session.capacity as fault
      from development.training_session session
      join development.session_intake intake on intake.session_code = session.code
      group by session.code having sum(accepted) > session.capacity`,
  },
  {
    code: 'accepted-of-those-who-asked',
    ja: '受講決定者数は、推薦者数と応募者数の計を超えない。',
    en: 'No organisation has more people accepted than it nominated and than applied.',
    faults: `select code as fault from development.session_intake where accepted > nominated + applied`,
  },
  {
    code: 'nobody-completes-before-it-is-held',
    ja: '実施していない回（予定・中止）に、欠席者と修了者はいない。',
    en: 'Nobody is absent from a session or completes it unless it was held.',
    faults: `select intake.code as fault from development.session_intake intake
      join development.training_session session on session.code = intake.session_code
      where session.status <> 'HELD' and (absent > 0 or completed > 0)`,
  },
  {
    code: 'exam-steps-never-grow',
    ja: '採用試験の人数は、申込みから第1次受験、第1次合格、第2次受験、最終合格、採用へと増えることがない。採用と辞退の計は最終合格を超えない。',
    en: 'An examination never has more people in a later step; hired and declined together are no more than passed.',
    faults: `select code as fault from recruitment.recruitment_exam
      where first_stage_examinees > applicants or first_stage_passed > coalesce(first_stage_examinees, applicants)
        or second_stage_examinees > coalesce(first_stage_passed, first_stage_examinees, applicants)
        or final_passed > coalesce(second_stage_examinees, first_stage_passed, first_stage_examinees, applicants)
        or coalesce(hired, 0) + coalesce(declined, 0) > final_passed`,
  },
  {
    code: 'staff-for-all-participants',
    ja: '一年度に受講した実人数は、団体の職員数を超えない。',
    en: 'No more of an organisation’s people take part in a year than it has staff.',
    faults: `with taken as (
        select enrollment.organization_code, session.fiscal_year, count(distinct person) as people
        from development.enrollment enrollment
        join development.training_session session on session.code = enrollment.session_code
        group by 1, 2
      )
      select taken.organization_code || ' ' || taken.fiscal_year || ': ' || people || ' > ' || sum(headcount) as fault
      from taken join coordination.staff_strength using (organization_code, fiscal_year)
      group by taken.organization_code, taken.fiscal_year, people having people > sum(headcount)`,
  },
  {
    code: 'vacancies-within-openings',
    ja: '欠員の数は募集の数を超えない。',
    en: 'No more posts stay unfilled than were open.',
    faults: `select code as fault from recruitment.vacancy where unfilled > openings`,
  },
];
