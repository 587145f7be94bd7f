import { Entity, Enum, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { PlacementKind } from './placement.enums.js';

/** Which clauses of the plan a kind of placement serves, and which by what people bring back. */
@Entity()
export class PlacementClause {
  @Enum({ items: () => PlacementKind, type: 'string', primary: true })
  kind!: PlacementKind;

  @PrimaryKey({ type: 'string', length: 32 })
  clauseCode!: string;

  /** True when the placement itself serves it, false when only the return from it. */
  @Enum({ items: ['PLACEMENT', 'RETURN'], type: 'string', primary: true })
  by!: 'PLACEMENT' | 'RETURN';
}
