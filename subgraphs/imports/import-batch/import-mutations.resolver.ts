import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { cancelImport } from '../store/cancel.js';
import { confirmImport } from '../store/confirm.js';
import { receiveFile } from '../store/receive.js';
import { undoImport } from '../store/undo.js';
import { senderOf, visibleBatch } from './import-access.js';
import { ImportPayload, ImportUserError } from './import-payload.js';

@Resolver()
export class ImportMutationsResolver {
  @Access('importing')
  @Mutation(() => ImportPayload, {
    description:
      'Takes a file in and begins to check it; ask importBatch for its progress. Larger files go by POST /imports. / ファイルを受け付け、確認を始める。進みは importBatch で分かる。大きなファイルは POST /imports で送る。',
  })
  async startImport(
    @Arg('fileName', () => String, { description: 'Its name. / ファイル名。' }) fileName: string,
    @Arg('contentBase64', () => String, {
      description: 'Its bytes in base64. / 中身（base64）。',
    })
    contentBase64: string,
    @Arg('form', () => String, {
      nullable: true,
      description:
        'Name of the form; without it, the headings tell. / 様式の名前。なければ見出しから判定する。',
    })
    form: string | null,
    @Arg('encoding', () => String, {
      nullable: true,
      description:
        'UTF-8, CP932, UTF-16LE or UTF-16BE, where the hub asked for it. / 文字コード（求められた場合だけ）。',
    })
    encoding: string | null,
    @Arg('confirm', () => Boolean, {
      defaultValue: false,
      description:
        'Write it as soon as it is checked without errors. / 誤りがなければ続けて書き込む。',
    })
    confirm: boolean,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const sender = senderOf(context.viewer);
    const bytes = Buffer.from(contentBase64, 'base64');
    const file = { fileName, bytes, form, encoding, confirm };
    return new ImportPayload(await receiveFile(context, sender, file));
  }

  @Access('importing')
  @Mutation(() => ImportPayload, {
    description:
      'Writes a checked batch, all of it or nothing; begins an interrupted one again. / 確認済みの取込みを書き込む（全部か無か）。中断したものは読み直す。',
  })
  confirmImport(
    @Arg('id', () => ID, { description: 'Its number or id. / 受付番号または id。' }) id: string,
    @Ctx() context: Context,
  ) {
    return change(context, id, confirmImport);
  }

  @Access('importing')
  @Mutation(() => ImportPayload, {
    description:
      'Gives up a batch that is not written; its original is deleted. / 書き込む前の取込みを取りやめ、原本を消す。',
  })
  cancelImport(
    @Arg('id', () => ID, { description: 'Its number or id. / 受付番号または id。' }) id: string,
    @Ctx() context: Context,
  ) {
    return change(context, id, cancelImport);
  }

  @Access('importing')
  @Mutation(() => ImportPayload, {
    description:
      'Takes a written batch back exactly, if nothing later touched its records; else says what did. / 書き込んだ取込みを元に戻す。後から変わった記録があれば戻さず、それを示す。',
  })
  undoImport(
    @Arg('id', () => ID, { description: 'Its number or id. / 受付番号または id。' }) id: string,
    @Ctx() context: Context,
  ) {
    return change(context, id, undoImport);
  }
}

type Change = (context: Context, code: string) => Promise<readonly ImportUserError[]>;

async function change(context: Context, id: string, work: Change): Promise<ImportPayload> {
  const batch = await visibleBatch(context, id);
  if (!batch) return new ImportPayload(null, [new ImportUserError('IMPORT_NOT_FOUND', { id })]);
  return new ImportPayload(batch.code, await work(context, batch.code));
}
