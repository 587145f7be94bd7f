import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { SkillArea } from './skill-area.entity.js';

/** Which clauses of the plan ask for a skill, as this hub reads them. */
@Entity()
export class SkillAreaClause {
  @ManyToOne(() => SkillArea, { mapToPk: true, primary: true })
  skillArea!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
