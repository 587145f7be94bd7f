import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { PlanClause } from './plan-clause.entity.js';

/** Which clause of a plan took up which one of the plan before. */
@Entity()
export class ClauseSuccession {
  /** Both clauses, such as 6-dev-1<5-dev-1. */
  @PrimaryKey({ type: 'string', length: 65 })
  readonly code!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  clause!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  predecessor!: string;
}
