import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { JointBriefing } from '../joint-briefing/joint-briefing.entity.js';
import { VisitorAnxiety } from './visitor-anxiety.js';

/** How many visitors of a briefing named an anxiety in the survey afterwards. */
@Entity()
export class VisitorAnswer {
  @ManyToOne(() => JointBriefing, { mapToPk: true, primary: true })
  briefing!: string;

  @Enum({ items: () => VisitorAnxiety, type: 'string', primary: true })
  anxiety!: VisitorAnxiety;

  @Property({ type: 'integer' })
  answers!: number;

  @Property({ type: 'string' })
  datasetKind!: string;
}
