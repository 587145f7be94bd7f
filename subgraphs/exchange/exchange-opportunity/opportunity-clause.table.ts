import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';

/** Which clauses of the plan an occasion serves. */
@Entity()
export class OpportunityClause {
  @ManyToOne(() => ExchangeOpportunity, { mapToPk: true, primary: true })
  opportunity!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
