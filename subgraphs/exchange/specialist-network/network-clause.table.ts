import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { SpecialistNetwork } from './specialist-network.entity.js';

/** Which clauses of the plan a network serves. */
@Entity()
export class NetworkClause {
  @ManyToOne(() => SpecialistNetwork, { mapToPk: true, primary: true })
  network!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
