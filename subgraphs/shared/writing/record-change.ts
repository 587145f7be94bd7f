/** A record's history, as the secretariat reads it. */

import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../access.js';
import { type Content, changesBetween } from './content.js';
import { ChangeKind } from './record-version.table.js';
import { RecordFieldChange } from './user-error.js';

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened to a record. / 記録の変更の種類。',
  valuesConfig: {
    CREATED: { description: 'Made, or loaded before anybody changed it. / 登録（読込みを含む）。' },
    CHANGED: { description: 'Changed. / 変更。' },
    DELETED: { description: 'Deleted. / 削除。' },
  },
});

/** A version as it was kept. */
export interface KeptVersion {
  readonly version: number;
  readonly kind: ChangeKind;
  readonly content: Content | null;
  readonly changedAt: string;
  readonly changedBy: string | null;
}

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'One change of a record kept by hand. / 事務局が管理する記録の一回の変更。',
})
export class RecordHistoryEntry {
  @Field(() => Int, { description: 'The version that it made, from 1. / 変更後の版（1から）。' })
  readonly version: number;

  @Field(() => ChangeKind, { description: 'What happened. / 変更の種類。' })
  readonly kind: ChangeKind;

  @Field(() => String, {
    description:
      'When, ISO 8601; of what was loaded, when it was first changed. / 変更日時（ISO 8601）。読み込んだものは最初の変更の日時。',
  })
  readonly changedAt: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Identifier of the person at the issuer, never a name; null for what was loaded. / 変更した人の識別子（氏名ではない）。読み込んだものは null。',
  })
  readonly changedBy: string | null;

  @Field(() => [RecordFieldChange], {
    description: 'Field by field, since the version before. / 前の版からの変更（項目ごと）。',
  })
  readonly changes: readonly RecordFieldChange[];

  constructor(version: KeptVersion, before: KeptVersion | undefined) {
    this.version = version.version;
    this.kind = version.kind;
    this.changedAt = version.changedAt;
    this.changedBy = version.changedBy;
    this.changes = changesBetween(before?.content ?? null, version.content);
  }
}

/** Oldest first, each with what it changed. */
export function changesOf(versions: readonly KeptVersion[]): RecordHistoryEntry[] {
  return versions.map((version, index) => new RecordHistoryEntry(version, versions[index - 1]));
}
