import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { StudyGroup } from './study-group.entity.js';

/** How many of a study group's members belong to which organisation; in the graph only their sum. */
@Entity()
export class StudyGroupMember {
  @ManyToOne(() => StudyGroup, { mapToPk: true, primary: true })
  studyGroup!: string;

  @PrimaryKey({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'integer' })
  members!: number;

  @Property({ type: 'string' })
  datasetKind!: string;
}
