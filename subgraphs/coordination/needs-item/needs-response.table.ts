import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { NeedsItem } from './needs-item.entity.js';

/** Which activities answer a need. */
@Entity()
export class NeedsResponse {
  @ManyToOne(() => NeedsItem, { mapToPk: true, primary: true })
  needsItem!: string;

  /** Global id, such as `TrainingCourse:D-0014`. */
  @PrimaryKey({ type: 'string', length: 80 })
  activity!: string;
}
