import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { LearningPathway } from './learning-pathway.entity.js';

/** Which clauses of the plan a pathway serves. */
@Entity()
export class PathwayClause {
  @ManyToOne(() => LearningPathway, { mapToPk: true, primary: true })
  pathway!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
