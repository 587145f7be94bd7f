import { registerEnumType } from 'type-graphql';

export enum MeetingKind {
  REGULAR = 'REGULAR',
  EXTRAORDINARY = 'EXTRAORDINARY',
  WRITTEN = 'WRITTEN',
}

registerEnumType(MeetingKind, {
  name: 'MeetingKind',
  description: 'Kind of meeting. / 会議の種類。',
  valuesConfig: {
    REGULAR: { description: 'Regular. / 定例。' },
    EXTRAORDINARY: { description: 'Called for a special matter. / 臨時。' },
    WRITTEN: { description: 'By circulated papers, without coming together. / 書面開催。' },
  },
});

export enum MeetingStatus {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'Whether a meeting has taken place. / 開催の状況。',
  valuesConfig: {
    PLANNED: { description: 'Still to come. / 予定。' },
    HELD: { description: 'Has taken place. / 開催済み。' },
    CANCELLED: { description: 'Called off. / 中止。' },
  },
});

export enum AgendaKind {
  DELIBERATION = 'DELIBERATION',
  REPORT = 'REPORT',
  EXCHANGE_OF_VIEWS = 'EXCHANGE_OF_VIEWS',
}

registerEnumType(AgendaKind, {
  name: 'AgendaKind',
  description: 'What is done with an agenda item. / 議事の種類。',
  valuesConfig: {
    DELIBERATION: { description: 'To be agreed. / 協議事項。' },
    REPORT: { description: 'To be taken note of. / 報告事項。' },
    EXCHANGE_OF_VIEWS: { description: 'To hear what members think. / 意見交換。' },
  },
});

export enum AgendaOutcome {
  AGREED = 'AGREED',
  CONTINUED = 'CONTINUED',
  NOTED = 'NOTED',
}

registerEnumType(AgendaOutcome, {
  name: 'AgendaOutcome',
  description: 'How an agenda item ended. / 議事の結果。',
  valuesConfig: {
    AGREED: { description: 'Agreed. / 了承。' },
    CONTINUED: { description: 'To be taken up again. / 継続協議。' },
    NOTED: { description: 'Taken note of. / 報告を受けた。' },
  },
});

export enum Presence {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  IN_WRITING = 'IN_WRITING',
  ABSENT = 'ABSENT',
}

registerEnumType(Presence, {
  name: 'Presence',
  description: 'How an organisation took part in a meeting. / 会議への出席の別。',
  valuesConfig: {
    IN_PERSON: { description: 'Came. / 会場で出席。' },
    ONLINE: { description: 'Joined online. / オンラインで出席。' },
    IN_WRITING: { description: 'Answered the circulated papers. / 書面で回答。' },
    ABSENT: { description: 'Took no part. / 欠席。' },
  },
});
