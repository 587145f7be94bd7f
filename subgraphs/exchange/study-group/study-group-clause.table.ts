import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { StudyGroup } from './study-group.entity.js';

/** Which clauses of the plan a study group serves. */
@Entity()
export class StudyGroupClause {
  @ManyToOne(() => StudyGroup, { mapToPk: true, primary: true })
  studyGroup!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
