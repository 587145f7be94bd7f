import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { ReturnUse } from './placement.enums.js';
import { Placement } from './placement.table.js';

/** What a person reported after a placement. Personal: never in the graph but in sums. */
@Entity()
export class PlacementReturn {
  @ManyToOne(() => Placement, { mapToPk: true, primary: true })
  placement!: string;

  /** The one in which it was reported. */
  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date' })
  reportedOn!: string;

  /** The organisation that the person belongs to: home, or for the company's people the host. */
  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Enum({ items: () => ReturnUse, type: 'string' })
  usedFor!: ReturnUse;

  /** Development's session where it was taught on, by its key. */
  @Property({ type: 'string', length: 32, nullable: true })
  trainingSessionCode: string | null = null;

  @Property({ type: 'string' })
  datasetKind!: string;
}
