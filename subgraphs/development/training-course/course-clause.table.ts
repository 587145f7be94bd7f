import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { TrainingCourse } from './training-course.entity.js';

/** Which clauses of the plan a course serves. */
@Entity()
export class CourseClause {
  @ManyToOne(() => TrainingCourse, { mapToPk: true, primary: true })
  course!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;
}
