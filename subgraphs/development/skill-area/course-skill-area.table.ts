import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { SkillArea } from './skill-area.entity.js';

/** Which skills a course builds. */
@Entity()
export class CourseSkillArea {
  @ManyToOne(() => TrainingCourse, { mapToPk: true, primary: true })
  course!: string;

  @ManyToOne(() => SkillArea, { mapToPk: true, primary: true })
  skillArea!: string;
}
