import { Migration } from '@mikro-orm/migrations';
import { foldedColumns } from '../../shared/fold-name.js';

/** What agenda items, needs and surveys say about activities of any domain, and why these are done over a wide area. */
export class Migration0040ActivityLinks extends Migration {
  override up(): void {
    // an activity lies in another subgraph, whose tables this one does not see: named by its global id
    this.addSql(`
      alter table agenda_item add column subject varchar(80) check (subject ~ '^[A-Z][A-Za-z]+:.');
      create index on agenda_item (subject, held_on desc, code);

      create table needs_response (
        needs_item_code varchar(24) not null references needs_item,
        activity varchar(80) not null check (activity ~ '^[A-Z][A-Za-z]+:.'),
        primary key (needs_item_code, activity)
      );
      create index on needs_response (activity, needs_item_code);

      create table research_reflection (
        research_survey_code varchar(16) not null references research_survey,
        activity varchar(80) not null check (activity ~ '^[A-Z][A-Za-z]+:.'),
        fiscal_year int not null,
        primary key (research_survey_code, activity)
      );
      create index on research_reflection (activity, research_survey_code);

      create table wide_area_justification (
        code varchar(80) primary key check (code ~ '^[A-Z][A-Za-z]+:.'),
        solo_difficulty_ja text,
        joint_effect_ja text,
        participating_organizations int not null check (participating_organizations >= 0),
        assessed_on date not null,
        clause_code varchar(32) not null references clause,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        check (num_nonnulls(solo_difficulty_ja, joint_effect_ja) > 0)
      );
      create index on wide_area_justification (participating_organizations, code);
      create index on wide_area_justification (clause_code, participating_organizations, code);
    `);
    this.addSql(
      foldedColumns('wide_area_justification', ['solo_difficulty_ja', 'joint_effect_ja']),
    );
  }
}
