/**
 * The other subgraphs' activities: here only their keys, and the fields that
 * coordination lends all of them alike (activity/activity.resolver.ts). A new kind of
 * activity is one more entry; without it the subgraphs do not compose.
 */

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Activity } from '../activity/activity.js';

interface Borrowed {
  readonly description: string;
  /** The business key, in the owner's words. */
  readonly key: readonly [name: string, description: string];
}

const activities = {
  TrainingProgram: {
    description:
      "A fiscal year's training programme: its points and the courses it offers. / 研修計画（一年度の研修事業等のポイントと科目）。",
    key: ['year', 'The calendar year in which its fiscal year begins. / 年度の始まる西暦年。'],
  },
  TrainingCourse: {
    description: 'A course as designed; its runs are sessions. / 研修（科目）。',
    key: ['code', 'Course code, stable over the years. / 科目コード。'],
  },
  LearningPathway: {
    description:
      'A way to learn over several courses, step by step, such as reskilling. / 段階を踏んで科目を学ぶ道筋（リスキリングなど）。',
    key: ['code', 'Code, such as L-01. / 識別子（例 L-01）。'],
  },
  MemberTrainingSupport: {
    description:
      'Support for training that a member holds on its own. / 構成団体が独自に実施する人材開発への支援。',
    key: [
      'code',
      'Fiscal year, organisation and number, such as T-2024-112011-01. / 年度・団体コード・番号（例 T-2024-112011-01）。',
    ],
  },
  ExchangeOpportunity: {
    description:
      'An occasion on which staff of several organisations meet. / 団体を越えた職員の交流機会。',
    key: ['code', 'Fiscal year and number, such as E-2024-0012. / 年度と番号（例 E-2024-0012）。'],
  },
  StudyGroup: {
    description:
      'Three or more staff who study a theme of their own accord, supported for one fiscal year; support again makes a new record. / 自主研究グループ（3人以上。支援する年度ごとの記録）。',
    key: ['code', 'Fiscal year and number, such as G-2024-003. / 年度と番号（例 G-2024-003）。'],
  },
  SpecialistNetwork: {
    description: 'A network of specialist staff of several members. / 専門人材の人的ネットワーク。',
    key: [
      'code',
      'Such as N-CIVIL_ENGINEERING. / ネットワークのコード（例 N-CIVIL_ENGINEERING）。',
    ],
  },
  JointBriefing: {
    description:
      'A briefing at which several members present themselves to those who seek a post. / 職員採用の合同説明会。',
    key: ['code', 'Code of the briefing, such as JB-2024-G-01. / 説明会の識別子。'],
  },
  OutreachLecture: {
    description:
      'A lecture at a university in which staff of a member tell of their work. / 大学等での出前講座。',
    key: ['code', 'Code of the lecture, such as OL-2024-001. / 出前講座の識別子。'],
  },
  RecruitmentMessage: {
    description: 'Something published to make the work of the members known. / 採用情報の発信。',
    key: ['code', 'Code of the message, such as RM-2024-001. / 発信の識別子。'],
  },
  SpecialistSupport: {
    description:
      'What was done so that members find the specialists they need. / 専門人材の確保支援。',
    key: ['code', 'Code of the support, such as SS-2024-01. / 支援の識別子。'],
  },
} as const satisfies Record<string, Borrowed>;

export type ActivityType = keyof typeof activities;

/** The property that holds an activity's key; undefined for what is no activity. */
export function activityKey(type: string): string | undefined {
  return Object.hasOwn(activities, type) ? activities[type as ActivityType].key[0] : undefined;
}

function borrow(type: string, { description, key: [name, words] }: Borrowed): new () => Node {
  // the class is called like its type, for EntityKey goes by that
  const borrowed = { [type]: class extends Activity {} }[type] as new () => Node;
  const keyType = name === 'year' ? Int : ID;
  Field(() => keyType, { description: words })(borrowed.prototype, name);
  Access('published')(borrowed.prototype, name);
  ObjectType(type, { implements: [Activity, Node], simpleResolvers: true, description })(borrowed);
  EntityKey(name)(borrowed);
  return borrowed;
}

export const borrowedActivities: readonly (new () => Node)[] = Object.entries(activities).map(
  ([type, borrowed]) => borrow(type, borrowed),
);
