import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { TrainingProgram } from './training-program.entity.js';

/** Which courses a programme offers. */
@Entity()
export class ProgramCourse {
  @ManyToOne(() => TrainingProgram, { mapToPk: true, primary: true })
  program!: number;

  @ManyToOne(() => TrainingCourse, { mapToPk: true, primary: true })
  course!: string;
}
