import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { NetworkMeeting } from './network-meeting.entity.js';

/** How many of an organisation's staff came to a meeting of a network. */
@Entity()
export class NetworkAttendance {
  @ManyToOne(() => NetworkMeeting, { mapToPk: true, primary: true })
  meeting!: string;

  @PrimaryKey({ type: 'string', length: 6 })
  organizationCode!: string;

  /** The meeting's, kept here too: figures by organisation and year read this table alone. */
  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'integer' })
  staff!: number;

  @Property({ type: 'string' })
  datasetKind!: string;
}
