import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ResearchSurvey } from './research-survey.entity.js';

/** Which activities took up what a survey found. */
@Entity()
export class ResearchReflection {
  @ManyToOne(() => ResearchSurvey, { mapToPk: true, primary: true })
  researchSurvey!: string;

  /** Global id, such as `TrainingCourse:D-0014`. */
  @PrimaryKey({ type: 'string', length: 80 })
  activity!: string;

  /** The fiscal year in which it did so first. */
  @Property({ type: 'integer' })
  fiscalYear!: number;
}
