import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { LearningStep } from './learning-step.entity.js';

/** Which courses take one through a step: any of them does. */
@Entity()
export class StepCourse {
  @ManyToOne(() => LearningStep, { mapToPk: true, primary: true })
  step!: string;

  @ManyToOne(() => TrainingCourse, { mapToPk: true, primary: true })
  course!: string;
}
