import { registerEnumType } from 'type-graphql';

export enum NeedsTheme {
  BASIC_KNOWLEDGE = 'BASIC_KNOWLEDGE',
  DIGITAL = 'DIGITAL',
  POLICY_MAKING = 'POLICY_MAKING',
  MANAGEMENT = 'MANAGEMENT',
  CAREER = 'CAREER',
  EXCHANGE = 'EXCHANGE',
  RECRUITMENT = 'RECRUITMENT',
  SPECIALISTS = 'SPECIALISTS',
}

registerEnumType(NeedsTheme, {
  name: 'NeedsTheme',
  description: 'What a need is about. / 課題・ニーズの主題。',
  valuesConfig: {
    BASIC_KNOWLEDGE: { description: 'Basic knowledge and ethics. / 基本的知識・倫理。' },
    DIGITAL: { description: 'Digital skills. / デジタル・DX。' },
    POLICY_MAKING: { description: 'Policy making. / 政策形成。' },
    MANAGEMENT: { description: 'Management of teams. / マネジメント・チーム力。' },
    CAREER: { description: 'Careers and reskilling. / キャリア・リスキリング。' },
    EXCHANGE: { description: 'Exchange of staff. / 人材交流。' },
    RECRUITMENT: { description: 'Recruitment. / 採用。' },
    SPECIALISTS: { description: 'Specialist staff. / 専門人材。' },
  },
});

export enum Priority {
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
}

registerEnumType(Priority, {
  name: 'Priority',
  description: 'How pressing it is to the organisation. / 団体にとっての優先度。',
  valuesConfig: {
    HIGH: { description: 'High. / 高。' },
    MEDIUM: { description: 'Medium. / 中。' },
    LOW: { description: 'Low. / 低。' },
  },
});

export enum NeedsStatus {
  ANSWERED = 'ANSWERED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  UNANSWERED = 'UNANSWERED',
}

registerEnumType(NeedsStatus, {
  name: 'NeedsStatus',
  description: 'Whether an activity answers it. / 事業による対応の状況。',
  valuesConfig: {
    ANSWERED: { description: 'Answered by an activity. / 事業で対応済み。' },
    UNDER_REVIEW: { description: 'Under review. / 検討中。' },
    UNANSWERED: { description: 'Not answered. / 未対応。' },
  },
});
