import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { HostCompany } from '../host-company/host-company.entity.js';
import { PlacementKind } from './placement.enums.js';

/** One person's placement. Personal: never in the graph but in sums, and the person only as a pseudonym. */
@Entity()
export class Placement {
  @PrimaryKey({ type: 'string', length: 32 })
  code!: string;

  @Enum({ items: () => PlacementKind, type: 'string' })
  kind!: PlacementKind;

  /** The one in which it begins. */
  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'date' })
  endsOn!: string;

  /** HMAC of organisation and staff number with a key that is kept outside the database. */
  @Property({ type: 'uuid' })
  person!: string;

  @Property({ type: 'string' })
  rankTier!: string;

  @Property({ type: 'string' })
  jobFamily!: string;

  @Property({ type: 'string', length: 6, nullable: true })
  homeOrganizationCode: string | null = null;

  @Property({ type: 'string', length: 6, nullable: true })
  hostOrganizationCode: string | null = null;

  /** The company at the other end, for the two private kinds. */
  @ManyToOne(() => HostCompany, { mapToPk: true, nullable: true })
  company: string | null = null;

  @Property({ type: 'string' })
  datasetKind!: string;
}
