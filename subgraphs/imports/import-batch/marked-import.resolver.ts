import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DownloadedFile } from '../import-form/import-form.js';
import { marksOf, originalOf } from '../store/batch.queries.js';
import { unsealed } from '../store/original.js';
import { visibleBatch } from './import-access.js';
import { markedFile } from './marked-file.js';

@Resolver()
export class MarkedImportResolver {
  @Access('importing')
  @Query(() => DownloadedFile, {
    nullable: true,
    description:
      'The original file with a column of what is to be mended; also at /imports/<number>/marked. Null when there is none, or its original is deleted or unreadable. / 指摘の列を加えた元のファイル。/imports/<受付番号>/marked でも得られる。原本が消えたか読めなければ null。',
  })
  async markedImport(
    @Arg('id', () => ID, { description: 'Number or id of the import. / 受付番号または id。' })
    id: string,
    @Ctx() context: Context,
  ): Promise<DownloadedFile | null> {
    const batch = await visibleBatch(context, id);
    if (!batch) return null;
    const { code } = batch;
    const { database, imports } = context;
    const { kept, marks, fileName, encoding } = await database.transaction(async (execute) => ({
      kept: await originalOf(execute, code),
      ...(await marksOf(execute, code)),
    }));
    if (!kept) return null;
    const marked = await markedFile(await unsealed(imports, code, kept), encoding, marks);
    return (
      marked && {
        fileName: `${fileName.replace(/\.[^.]*$/, '')}-指摘.${marked.ending}`,
        mediaType: marked.mediaType,
        contentBase64: marked.bytes.toString('base64'),
      }
    );
  }
}
