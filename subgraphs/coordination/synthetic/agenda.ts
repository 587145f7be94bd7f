/** Invented agendas, of what such bodies could talk about under the sixth plan. */
import type { Random } from '../../shared/random.js';
import { eraLabel } from '../../shared/vocabulary/fiscal-year-input.js';
import { AgendaKind, AgendaOutcome, MeetingStatus } from '../meeting/meeting.enums.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { activitiesUnder } from './activities.js';
import type { InventedMeeting } from './meetings.js';

interface Topic {
  readonly title: string;
  readonly kind: AgendaKind;
  readonly clauses: readonly string[];
}

const { DELIBERATION, REPORT, EXCHANGE_OF_VIEWS } = AgendaKind;

const topic = (kind: AgendaKind, title: string, ...clauses: string[]): Topic => ({
  title,
  kind,
  clauses: clauses.map((clause) => `6-${clause}`),
});

const councilTopics: readonly Topic[] = [
  topic(REPORT, '事業の実施状況について', 'role-union', 'approach-1'),
  topic(DELIBERATION, '事業計画（案）について', 'role-union', 'approach-2'),
  topic(DELIBERATION, '構成団体の課題・ニーズの照会について', 'approach-1', 'promo-2'),
  topic(REPORT, '構成団体の課題・ニーズの照会結果について', 'approach-1', 'role-members'),
  topic(REPORT, '調査研究の結果と各事業への反映について', 'promo-1'),
  topic(EXCHANGE_OF_VIEWS, '人材確保の共同の取組について', 'rec-1', 'rec-2'),
  topic(EXCHANGE_OF_VIEWS, '専門人材の確保とネットワークについて', 'exc-2', 'rec-2'),
  topic(DELIBERATION, 'オンラインによる研修の進め方について', 'approach-3', 'dev-3'),
];

const subcommitteeTopics: Readonly<Record<SubcommitteeKind, readonly Topic[]>> = {
  PLANNING_OPERATIONS: [
    topic(DELIBERATION, '合同説明会の開催方法について', 'rec-1'),
    topic(DELIBERATION, '大学等における出前講座の実施について', 'rec-1'),
    topic(DELIBERATION, '専門職の説明会の開催について', 'rec-2'),
    topic(DELIBERATION, '民間企業等への職員派遣について', 'exc-3'),
    topic(EXCHANGE_OF_VIEWS, '専門人材のネットワークの進め方について', 'exc-2'),
    topic(REPORT, '事業の費用と参加団体の状況について', 'approach-2'),
    topic(DELIBERATION, '調査研究の主題について', 'promo-1'),
  ],
  MUNICIPAL_WIDE_AREA_TRAINING: [
    topic(DELIBERATION, '階層別研修の見直しについて', 'dev-1', 'dev-5'),
    topic(DELIBERATION, '選択研修の科目について', 'dev-2', 'dev-4'),
    topic(DELIBERATION, 'ＤＸ推進に関する研修について', 'dev-3', 'approach-3'),
    topic(REPORT, '受講者アンケートの結果について', 'approach-1'),
    topic(EXCHANGE_OF_VIEWS, '小規模団体の受講しやすさについて', 'approach-1', 'approach-2'),
    topic(DELIBERATION, 'リスキリングに関する研修について', 'dev-6'),
  ],
  PREFECTURAL_TRAINING: [
    topic(DELIBERATION, '県職員の階層別研修について', 'dev-1', 'dev-5'),
    topic(DELIBERATION, '市町村職員との共同研修について', 'exc-1'),
    topic(DELIBERATION, 'キャリアデザイン研修について', 'dev-6'),
    topic(REPORT, '研修効果の測定について', 'approach-1', 'approach-3'),
    topic(DELIBERATION, '政策形成研修の内容について', 'dev-4'),
  ],
};

/** Items of each meeting that was not called off, and the clauses they are about. */
export function inventAgenda(random: Random, meetings: readonly InventedMeeting[]) {
  const agendas = meetings
    .filter(({ status }) => status !== MeetingStatus.CANCELLED)
    .flatMap((meeting) => {
      const { subcommittee_kind: kind } = meeting;
      const topics = kind === null ? councilTopics : subcommitteeTopics[kind];
      return random
        .sample(topics, random.whole(2, 4))
        .map((each, index) => inventItem(random, meeting, each, index + 1));
    });
  return {
    items: agendas.map(({ item }) => item),
    clauses: agendas.flatMap(({ item, clauses }) =>
      clauses.map((clause) => ({ agenda_item_code: item.code, clause_code: clause })),
    ),
  };
}

/** An activity under the first clause that has any. */
function subjectOf(random: Random, clauses: readonly string[], year: number): string | null {
  const activities = clauses.map((clause) => activitiesUnder(clause, year));
  const some = activities.find((each) => each.length > 0);
  return some ? random.pick(some) : null;
}

function inventItem(
  random: Random,
  meeting: InventedMeeting,
  { title, kind, clauses }: Topic,
  number: number,
) {
  const outcome =
    meeting.status === MeetingStatus.PLANNED
      ? null
      : kind === DELIBERATION
        ? random.chance(0.8)
          ? AgendaOutcome.AGREED
          : AgendaOutcome.CONTINUED
        : AgendaOutcome.NOTED;
  return {
    clauses,
    item: {
      code: `${meeting.code}-${String(number).padStart(2, '0')}`,
      meeting_code: meeting.code,
      number,
      held_on: meeting.held_on,
      fiscal_year: meeting.fiscal_year,
      kind,
      title_ja: `${eraLabel(meeting.fiscal_year)} ${title}`,
      outcome,
      subject: random.chance(0.7) ? subjectOf(random, clauses, meeting.fiscal_year) : null,
      resolution_ja: outcome === AgendaOutcome.AGREED ? '原案のとおり了承された。' : null,
    },
  };
}
