import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { SpecialistNetwork } from './specialist-network.entity.js';

/** Which organisations take part in a network. */
@Entity()
export class NetworkMember {
  @ManyToOne(() => SpecialistNetwork, { mapToPk: true, primary: true })
  network!: string;

  @PrimaryKey({ type: 'string', length: 6 })
  organizationCode!: string;
}
