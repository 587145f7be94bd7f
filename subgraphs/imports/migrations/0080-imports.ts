import { Migration } from '@mikro-orm/migrations';

/** Batches with their originals, what they say row by row, and what stood there before. */
export class Migration0080Imports extends Migration {
  override up(): void {
    this.addSql(`
      create table import_batch (
        code varchar(36) primary key,
        form text,
        file_name varchar(255) not null,
        sha256 char(64) not null,
        bytes bigint not null check (bytes >= 0),
        format text check (format in ('CSV', 'XLSX')),
        encoding text,
        status text not null check (status in ('RECEIVED', 'CHECKING', 'INTERRUPTED', 'REFUSED',
          'CHECKED', 'UNCHANGED', 'WRITING', 'WRITTEN', 'CANCELLED', 'UNDONE')),
        confirmed boolean not null default false,
        sender_code varchar(6),
        subject text,
        organization_codes text[] not null default '{}',
        same_as varchar(36) references import_batch,
        rows_read int not null default 0,
        rows_total int,
        added int not null default 0,
        changed int not null default 0,
        unchanged int not null default 0,
        removed int not null default 0,
        errors int not null default 0,
        warnings int not null default 0,
        received_at timestamptz not null default now(),
        checked_at timestamptz,
        written_at timestamptz,
        undone_at timestamptz
      );
      create index on import_batch (received_at desc, code);
      create index on import_batch (sha256);
      create index on import_batch (sender_code, received_at desc);

      -- encrypted with a key outside the database, and deleted when its time is over
      create table import_original (
        batch_code varchar(36) primary key references import_batch on delete cascade,
        content bytea not null,
        delete_after timestamptz not null
      );
      create index on import_original (delete_after);

      create table import_finding (
        code varchar(48) primary key,
        batch_code varchar(36) not null references import_batch on delete cascade,
        position int not null,
        problem text not null,
        severity text not null check (severity in ('ERROR', 'WARNING')),
        sheet text,
        line int,
        column_name text,
        came text,
        wanted_en text not null,
        wanted_ja text not null,
        mend_en text not null,
        mend_ja text not null,
        unique (batch_code, position)
      );

      -- a record of the hub as the file wants it, and as it stood before
      create table import_record (
        batch_code varchar(36) not null references import_batch on delete cascade,
        position int not null,
        line int,
        target text not null,
        key text not null,
        personal boolean not null,
        content jsonb,
        before jsonb,
        change text not null check (change in ('ADDED', 'CHANGED', 'UNCHANGED', 'REMOVED')),
        code varchar(48) generated always as (batch_code || '-' || position) stored,
        primary key (batch_code, position)
      );
      create index on import_record (target, key, batch_code);
      create index on import_record (batch_code, change, position);
    `);
  }
}
