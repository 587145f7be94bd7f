import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { ImportBatch } from '../import-batch/import-batch.entity.js';
import { latestImportByCell } from './latest-import.queries.js';

/** What imports know of a cell. */
@Resolver(() => StatisticsCell)
export class StatisticsCellResolver {
  @Access('importing')
  @FieldResolver(() => ImportBatch, {
    nullable: true,
    description:
      'The file written last that is about one of its organisations, of whatever form and year; to a clerk among those of its own organisation. Null when there is none. / この区分の団体についての取込みのうち最後に書き込まれたもの（様式・年度を問わない）。団体の担当者には自団体が送った分から。なければ null。',
  })
  @Directive('@requires(fields: "scope")')
  latestImport(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    return latestImportByCell(context).load({ code, scope });
  }
}
