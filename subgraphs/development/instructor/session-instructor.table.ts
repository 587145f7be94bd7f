import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { TrainingSession } from '../training-session/training-session.entity.js';
import { Instructor } from './instructor.entity.js';

/** Who teaches in a session. */
@Entity()
export class SessionInstructor {
  @ManyToOne(() => TrainingSession, { mapToPk: true, primary: true })
  session!: string;

  @ManyToOne(() => Instructor, { mapToPk: true, primary: true })
  instructor!: string;
}
