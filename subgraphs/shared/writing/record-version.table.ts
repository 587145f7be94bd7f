/**
 * The history of what is kept by hand: each version of each record as it stood
 * after a change, so that a deletion keeps what was there, and a late writer can be
 * shown what others changed. Each subgraph keeps its own: `class RecordVersion extends RecordVersionRow`.
 */
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export enum ChangeKind {
  CREATED = 'CREATED',
  CHANGED = 'CHANGED',
  DELETED = 'DELETED',
}

@Entity({ abstract: true })
export abstract class RecordVersionRow {
  @PrimaryKey({ type: 'string', length: 40 })
  recordType!: string;

  @PrimaryKey({ type: 'string', length: 96 })
  code!: string;

  @PrimaryKey({ type: 'integer' })
  version!: number;

  @Enum({ items: () => ChangeKind, type: 'string' })
  kind!: ChangeKind;

  /** Fields by name; null once deleted. */
  @Property({ type: 'json', nullable: true })
  content: Readonly<Record<string, unknown>> | null = null;

  @Property({ type: 'datetime' })
  changedAt!: Date;

  /** The identifier of the person at the issuer; null for what was loaded before anybody changed it. */
  @Property({ type: 'string', nullable: true })
  changedBy: string | null = null;
}
