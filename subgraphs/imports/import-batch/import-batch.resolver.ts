import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { senderOf, visibleBatch } from './import-access.js';
import { ImportBatch } from './import-batch.entity.js';
import { ImportBatchArgs, ImportFindingArgs, ImportRecordArgs } from './import-batch.list.js';
import { findingsByBatch, recordsByBatch } from './import-batch.loaders.js';
import { importBatchByCode } from './import-batch.queries.js';
import { ImportFinding } from './import-finding.entity.js';
import { ImportRecord } from './import-record.entity.js';

export const ImportBatchConnection = connectionType(() => ImportBatch, 'ImportBatch', {
  en: 'imported files',
  ja: '取込み',
});
export const ImportFindingConnection = connectionType(() => ImportFinding, 'ImportFinding', {
  en: 'findings',
  ja: '指摘',
});
export const ImportRecordConnection = connectionType(() => ImportRecord, 'ImportRecord', {
  en: 'records of a file',
  ja: '取り込む記録',
});

@Resolver(() => ImportBatch)
export class ImportBatchResolver {
  @Access('importing')
  @Query(() => ImportBatch, {
    nullable: true,
    description:
      'One imported file by its number or its id; null when there is none that the viewer may see. / 取込み一件（受付番号または id）。見られるものがなければ null。',
  })
  importBatch(
    @Arg('id', () => ID, { description: 'Its number or id. / 受付番号または id。' }) id: string,
    @Ctx() context: Context,
  ) {
    return visibleBatch(context, id);
  }

  @Access('importing')
  @Query(() => ImportBatchConnection, {
    description:
      'Imported files, newest first: to a clerk those of its own organisation, to the secretariat all. / 取込みの一覧（新しい順）。団体の担当者には自団体の分、事務局にはすべて。',
  })
  importBatches(@Args(() => ImportBatchArgs) page: ListArgs, @Ctx() context: Context) {
    const sender = senderOf(context.viewer);
    return pageOf(context, ImportBatch, page, {
      where: 'everybody' in sender ? {} : { senderCode: sender.organization },
      orderBy: [{ property: 'receivedAt', descending: true }, { property: 'code' }],
    });
  }

  @Access('importing')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the rows that is read, 0 to 1; null until their number is known. / 読み取りの進み（0～1）。行数が分かるまで null。',
  })
  @Reads('rowsRead', 'rowsTotal')
  progress(@Root() { rowsRead, rowsTotal }: Row<ImportBatch>) {
    return rowsTotal === null ? null : rowsTotal === 0 ? 1 : rowsRead / rowsTotal;
  }

  @Access('importing')
  @FieldResolver(() => [MemberOrganization], {
    nullable: true,
    description: 'The organisations that its rows are about. / 行が対象とする団体。',
  })
  @Reads('organizationCodes')
  organizations(@Root() { organizationCodes }: Row<ImportBatch>) {
    return organizationCodes.map((code) => ({ code }));
  }

  @Access('importing')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'Who sent it; null for the secretariat. / 送った団体。事務局なら null。',
  })
  @Reads('senderCode')
  sender(@Root() { senderCode }: Row<ImportBatch>) {
    return senderCode === null ? null : { code: senderCode };
  }

  @Access('importing')
  @FieldResolver(() => ImportBatch, {
    nullable: true,
    description:
      'An earlier file with the very same bytes that was written; null when there is none. / 同じ内容で既に書き込まれたファイル。なければ null。',
  })
  @Reads('sameAs')
  sameFile(@Root() { sameAs }: Row<ImportBatch>, @Ctx() context: Context) {
    return sameAs === null ? null : importBatchByCode(context).load(sameAs);
  }

  @Access('importing')
  @FieldResolver(() => ImportFindingConnection, {
    description: 'Errors and warnings in the order of the file. / 誤りと注意（ファイルの順）。',
  })
  findings(
    @Root() { code }: Row<ImportBatch>,
    @Args(() => ImportFindingArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return findingsByBatch(context).load({ parent: code, page });
  }

  @Access('importing')
  @FieldResolver(() => ImportRecordConnection, {
    description:
      'Records it writes, in the order of the file, with what changes; records of persons are counted and not listed. / 書き込む記録と変更点（ファイルの順）。個人の記録は数えるだけで示さない。',
  })
  records(
    @Root() { code }: Row<ImportBatch>,
    @Args(() => ImportRecordArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return recordsByBatch(context).load({ parent: code, page });
  }
}
