import { Migration } from '@mikro-orm/migrations';
import { recordKeyColumn } from '../../shared/vocabulary/record-key.js';

/** Records of people get a random key each (see docs/disclosure-control.md). */
export class Migration0030RecordKeys extends Migration {
  override up(): void {
    this.addSql(`
      alter table study_group_member add column ${recordKeyColumn};
      alter table opportunity_participation add column ${recordKeyColumn};
      alter table organization_pair_flow add column ${recordKeyColumn};
      alter table network_attendance add column ${recordKeyColumn};
      alter table placement add column ${recordKeyColumn};
      alter table placement_return add column ${recordKeyColumn};
    `);
  }
}
