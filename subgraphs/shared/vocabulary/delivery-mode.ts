/** How a course, a meeting or a briefing is held. */
import { registerEnumType } from 'type-graphql';

export enum DeliveryMode {
  IN_PERSON = 'IN_PERSON',
  LIVE_ONLINE = 'LIVE_ONLINE',
  ON_DEMAND = 'ON_DEMAND',
  HYBRID = 'HYBRID',
}

registerEnumType(DeliveryMode, {
  name: 'DeliveryMode',
  description: 'How it is held. / 実施方法。',
  valuesConfig: {
    IN_PERSON: { description: 'Together in one place. / 集合。' },
    LIVE_ONLINE: { description: 'Online, at a set time. / ライブ配信。' },
    ON_DEMAND: { description: 'Online, at any time. / eラーニング。' },
    HYBRID: { description: 'In one place and online at once. / ハイブリッド。' },
  },
});
