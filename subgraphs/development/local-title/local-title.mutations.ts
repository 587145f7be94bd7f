import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { LocalTitle } from './local-title.entity.js';
import { localTitleByCode } from './local-title.loaders.js';

const localTitles = recordKind(LocalTitle, RecordVersion);

export const [LocalTitlePayload, LocalTitlePayloadResolver] = payloadType(
  LocalTitle,
  localTitleByCode,
  { en: "a member's own title", ja: '職名の対応付け' },
);

@Resolver()
export class LocalTitleMutations {
  @Access('secretariat')
  @Mutation(() => LocalTitlePayload, {
    description:
      "Writes down a member's own title and its tier. / 団体独自の職名を階層に対応付ける。",
  })
  createLocalTitle(
    @Arg('organization', () => ID, { description: 'Organisation code. / 団体コード。' })
    organization: string,
    @Arg('titleJa', () => String, {
      description: 'The title as the member writes it. / 団体の表記による職名。',
    })
    titleJa: string,
    @Arg('rankTier', () => RankTier, { description: 'The tier it stands for. / 対応する階層。' })
    rankTier: RankTier,
    @Ctx() context: Context,
  ) {
    return createRecord(context, localTitles, async () => {
      const organizationCode = readOrganizationCode(organization);
      const title = titleJa.trim();
      return { code: `${organizationCode}-${title}`, organizationCode, titleJa: title, rankTier };
    });
  }

  @Access('secretariat')
  @Mutation(() => LocalTitlePayload, {
    description: 'Maps a title to another tier. / 職名の対応する階層を改める。',
  })
  changeLocalTitle(
    @Arg('code', () => ID, { description: 'Code of the title. / 職名の識別子。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('rankTier', () => RankTier, { description: 'The tier it stands for. / 対応する階層。' })
    rankTier: RankTier,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, localTitles, { code, version }, async () => ({ rankTier }));
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description:
      'Deletes a title; it counts as unmapped, and its history stays. / 対応付けを削除する（以後は未対応となり、履歴は残る）。',
  })
  deleteLocalTitle(
    @Arg('code', () => ID, { description: 'Code of the title. / 職名の識別子。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, localTitles, { code, version });
  }
}
