import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Row } from '../../shared/rows.js';
import { RecordChange } from './import-batch.enums.js';
import { FieldChange, ImportRecord } from './import-record.entity.js';

@Resolver(() => ImportRecord)
export class ImportRecordResolver {
  @Access('importing')
  @FieldResolver(() => [FieldChange], {
    description:
      'Fields that differ; of a new record all that the file says, of an unchanged one none. / 異なる項目。追加なら全項目、変更なしなら空。',
  })
  @Reads('before', 'content', 'change')
  fields(@Root() { before, content, change }: Row<ImportRecord>): FieldChange[] {
    if (change === RecordChange.UNCHANGED) return [];
    const named = change === RecordChange.REMOVED ? before : content;
    return Object.keys(named ?? {}).flatMap((column) => {
      const was = shown(before?.[column]);
      const is = change === RecordChange.REMOVED ? null : shown(content?.[column]);
      return was === is ? [] : [{ field: propertyOf(column), before: was, after: is }];
    });
  }
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `finalPassed` of `final_passed`, as the graph calls it. */
function propertyOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
