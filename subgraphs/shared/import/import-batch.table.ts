/** The receipts of imports: each subgraph that takes files keeps its own, `@Entity() class ImportBatch extends ImportBatchRow`. */
import { BigIntType } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ abstract: true })
export class ImportBatchRow {
  @PrimaryKey({ type: new BigIntType('string') })
  id!: string;

  @Property({ type: 'string' })
  form!: string;

  @Property({ type: 'string' })
  fileName!: string;

  @Property({ type: 'string', length: 64 })
  sha256!: string;

  @Property({ type: 'integer' })
  bytes!: number;

  @Property({ type: 'string' })
  encoding!: string;

  @Property({ type: 'integer' })
  rows!: number;

  @Property({ type: 'integer' })
  added!: number;

  @Property({ type: 'integer' })
  changed!: number;

  @Property({ type: 'integer' })
  unchanged!: number;

  @Property({ type: 'json' })
  warnings!: object[];

  @Property({ type: 'datetime' })
  importedAt!: Date;
}
