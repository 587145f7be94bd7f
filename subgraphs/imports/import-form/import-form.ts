/** What may be sent in, as a sender sees it. */

import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { ListSize } from '../../shared/list-size.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'A column of a form. / 様式の列。',
})
export class FormColumn {
  @Field(() => String, {
    description: 'The heading that templates have. / 見出し（ひな形のもの）。',
  })
  readonly heading!: string;

  @Field(() => [String], {
    description: 'All headings that are read as this column. / この列として読み取る見出し。',
  })
  readonly spellings!: readonly string[];

  @Field(() => Boolean, { description: 'Whether a file must have it. / 必須か。' })
  readonly required!: boolean;

  @Field(() => String, { description: 'A cell as it should look. / 記入例。' })
  readonly example!: string;

  @Field(() => [String], {
    description: 'The words that may stand in it; empty when it is open. / 選べる語。自由なら空。',
  })
  readonly choices!: readonly string[];
}

@ObjectType('ImportForm', {
  simpleResolvers: true,
  description: 'A form that files may have. / 取込みの様式。',
})
export class OfferedForm {
  @Access('importing')
  @Field(() => ID, { description: 'Its stable name. / 様式の名前（変わらない）。' })
  readonly name!: string;

  @Access('importing')
  @Field(() => String, { description: 'Its title in Japanese. / 様式の題名。' })
  readonly titleJa!: string;

  @Access('importing')
  @Field(() => String, { description: 'Its title in English. / 様式の題名（英語）。' })
  readonly titleEn!: string;

  @ListSize(20)
  @Access('importing')
  @Field(() => [FormColumn], { description: 'Its columns in their order. / 列（順番どおり）。' })
  readonly columns!: readonly FormColumn[];

  @Access('importing')
  @Field(() => String, {
    description:
      'Address of its template as a workbook, with drop-downs and an example. / ひな形（Excel、選択リストと記入例付き）の場所。',
  })
  readonly workbookTemplate!: string;

  @Access('importing')
  @Field(() => String, {
    description: 'Address of its template as CSV. / ひな形（CSV）の場所。',
  })
  readonly textTemplate!: string;
}

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'A file to be downloaded. / ダウンロードするファイル。',
})
export class DownloadedFile {
  @Field(() => String, { description: 'Its name. / ファイル名。' })
  readonly fileName!: string;

  @Field(() => String, { description: 'Its media type. / 形式（メディアタイプ）。' })
  readonly mediaType!: string;

  @Field(() => String, { description: 'Its bytes in base64. / 中身（base64）。' })
  readonly contentBase64!: string;
}
