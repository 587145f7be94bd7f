/**
 * What a record kept by hand consists of: a row, and the rows that belong to it, such
 * as the clauses of an agenda item.
 *
 *     const agendaItems = recordKind(AgendaItem, RecordVersion, {
 *       clauses: { entity: AgendaClause, parent: 'agendaItem', key: 'clause' },
 *     });
 */
import type { EntityClass } from '@mikro-orm/core';
import type { RecordVersionRow } from './record-version.table.js';

/** A row of a record; each kept by hand has its version. */
export interface Versioned {
  readonly code: string;
  version: number;
}

export interface Part {
  readonly entity: EntityClass<object>;
  /** The property that names the record. */
  readonly parent: string;
  /** The property that tells one row of the record from another. */
  readonly key: string;
  /** Other properties that are part of the content. */
  readonly others?: readonly string[];
  /** Rows that are there anyhow and only point at the record: nothing is made or removed. */
  readonly pointing?: boolean;
}

export type Parts = Readonly<Record<string, Part>>;

export interface RecordKind<Entity extends Versioned = Versioned> {
  readonly entity: EntityClass<Entity>;
  readonly history: EntityClass<RecordVersionRow>;
  readonly parts: Parts;
}

export function recordKind<Entity extends Versioned>(
  entity: EntityClass<Entity>,
  history: EntityClass<RecordVersionRow>,
  parts: Parts = {},
): RecordKind<Entity> {
  return { entity, history, parts };
}
