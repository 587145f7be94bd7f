/** Whether something that exchange arranges has taken place. */
import { registerEnumType } from 'type-graphql';

export enum ExchangeStatus {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ExchangeStatus, {
  name: 'ExchangeStatus',
  description: 'Whether it has taken place. / 実施の状況。',
  valuesConfig: {
    PLANNED: { description: 'Still to come. / 予定。' },
    HELD: { description: 'Has taken place. / 実施済み。' },
    CANCELLED: { description: 'Called off. / 中止。' },
  },
});
