import { Entity } from '@mikro-orm/decorators/legacy';
import { RecordVersionRow } from '../../shared/writing/record-version.table.js';

/** The history of what the secretariat keeps by hand in this subgraph. */
@Entity()
export class RecordVersion extends RecordVersionRow {}
