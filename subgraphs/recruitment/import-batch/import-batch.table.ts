import { Entity } from '@mikro-orm/decorators/legacy';
import { ImportBatchRow } from '../../shared/import/import-batch.table.js';

/** Receipts of the files taken in here. */
@Entity()
export class ImportBatch extends ImportBatchRow {}
