import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { TrainingProgram } from './training-program.entity.js';

/** Which clauses a programme serves by the courses it offers: a view. */
@Entity()
export class ProgramClause {
  @ManyToOne(() => TrainingProgram, { mapToPk: true, primary: true })
  program!: number;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
