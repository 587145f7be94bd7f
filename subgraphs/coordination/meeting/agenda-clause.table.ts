import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { AgendaItem } from './agenda-item.entity.js';

/** Which clauses of the plan an agenda item is about. */
@Entity()
export class AgendaClause {
  @ManyToOne(() => AgendaItem, { mapToPk: true, primary: true })
  agendaItem!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true, primary: true })
  clause!: string;
}
