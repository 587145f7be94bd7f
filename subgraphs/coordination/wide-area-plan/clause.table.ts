import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { PlanRevision } from './plan-revision.entity.js';

/** What never changes about a clause but its end; read it as `PlanClause`, with the wording in force. */
@Entity()
export class Clause {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  readonly code!: string;

  @ManyToOne(() => PlanRevision, { mapToPk: true, nullable: true, fieldName: 'abolished_by' })
  abolishedBy: string | null = null;
}
