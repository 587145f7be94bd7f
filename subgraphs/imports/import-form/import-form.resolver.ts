import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { Form, ImportForm } from '../../shared/import/form.js';
import { ListSize } from '../../shared/list-size.js';
import { FileFormat } from '../import-batch/import-batch.enums.js';
import { groundOf } from '../store/ground.queries.js';
import { DownloadedFile, OfferedForm } from './import-form.js';
import { templateOf } from './template.js';

@Resolver()
export class ImportFormResolver {
  @ListSize(30)
  @Access('importing')
  @Query(() => [OfferedForm], {
    description: 'The forms in which files are taken in. / 取り込める様式の一覧。',
  })
  async importForms(@Ctx() { database, imports }: Context): Promise<OfferedForm[]> {
    const open = await groundOf(database, imports);
    return await Promise.all(imports.forms.map(async (form) => offered(form, await open(form))));
  }

  @Access('importing')
  @Query(() => DownloadedFile, {
    nullable: true,
    description:
      'The template of a form; also at /imports/templates/<name>.xlsx and .csv. Null when there is no such form. / 様式のひな形。/imports/templates/<名前>.xlsx・.csv でも得られる。なければ null。',
  })
  async importTemplate(
    @Arg('form', () => ID, { description: 'Name of the form. / 様式の名前。' }) name: string,
    @Arg('format', () => FileFormat, { description: 'Workbook or CSV. / 形式。' })
    format: FileFormat,
    @Ctx() { database, imports }: Context,
  ): Promise<DownloadedFile | null> {
    const form = imports.forms.find((each) => each.name === name);
    if (!form) return null;
    const open = await groundOf(database, imports);
    return templateOf(form, await open(form), format);
  }
}

function offered({ name, title }: ImportForm, { columns }: Form): OfferedForm {
  return {
    name,
    titleJa: title.ja,
    titleEn: title.en,
    columns: Object.values(columns).map(({ spellings, optional, example, choices }) => ({
      heading: spellings[0] ?? '',
      spellings,
      required: !optional,
      example,
      choices: choices ?? [],
    })),
    workbookTemplate: `/imports/templates/${name}.xlsx`,
    textTemplate: `/imports/templates/${name}.csv`,
  };
}
