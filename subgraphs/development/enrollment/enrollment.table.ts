import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { TrainingSession } from '../training-session/training-session.entity.js';

/** One person in one session. Personal: never in the graph, and the person only as a pseudonym. */
@Entity()
export class Enrollment {
  @PrimaryKey({ type: new BigIntType('string') })
  id!: string;

  @ManyToOne(() => TrainingSession, { mapToPk: true })
  session!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  /** HMAC of organisation and staff number with a key that is kept outside the database. */
  @Property({ type: 'uuid' })
  person!: string;

  @Property({ type: 'string' })
  rankTier!: string;

  @Property({ type: 'string' })
  jobFamily!: string;

  @Property({ type: 'string' })
  outcome!: string;

  @Property({ type: 'string' })
  datasetKind!: string;
}
