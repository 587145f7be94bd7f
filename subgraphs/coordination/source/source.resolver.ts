import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from './source.entity.js';
import { SourceArgs } from './source.list.js';

export const SourceConnection = connectionType(() => Source, 'Source', {
  en: 'sources',
  ja: '出典',
});

/** Coordination owns the reference data, so its table names the source of all that ships. */
@Resolver(() => Source)
export class SourceResolver {
  @Access('published')
  @Query(() => SourceConnection, {
    description:
      'The sources of the data that ships with the hub, by id. / 同梱データの出典の一覧（識別子順）。',
  })
  sources(
    @Args(() => SourceArgs) page: ListArgs,
    @Arg('datasetKind', () => DatasetKind, {
      nullable: true,
      description: 'Only real ones, or only synthetic ones. / 実データまたは合成データの出典だけ。',
    })
    datasetKind: DatasetKind | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, Source, page, {
      where: { datasetKind },
      orderBy: [{ property: 'id' }],
    });
  }
}
