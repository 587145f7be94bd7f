import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';

/** How many of an organisation's staff came to an occasion that is no training session. */
@Entity()
export class OpportunityParticipation {
  @ManyToOne(() => ExchangeOpportunity, { mapToPk: true, primary: true })
  opportunity!: string;

  @PrimaryKey({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'integer' })
  participants!: number;

  @Property({ type: 'string' })
  datasetKind!: string;
}
