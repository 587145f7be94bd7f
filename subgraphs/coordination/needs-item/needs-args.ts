import { ArgsType, Field } from 'type-graphql';
import { FiscalYearRange, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { NeedsStatus, Priority } from './needs-item.enums.js';
import { NeedsItemArgs } from './needs-item.list.js';
import type { NeedsFilter } from './needs-item.loaders.js';

/** The arguments of each list of needs. */
@ArgsType()
export class NeedsArgs extends NeedsItemArgs {
  @Field(() => FiscalYearRange, {
    nullable: true,
    description:
      'Only in these years; else the years of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
  })
  fiscalYears?: FiscalYearRange | null;

  @Field(() => NeedsStatus, { nullable: true, description: 'Only in this state. / この状況だけ。' })
  status?: NeedsStatus | null;

  @Field(() => Priority, {
    nullable: true,
    description: 'Only of this priority. / この優先度だけ。',
  })
  priority?: Priority | null;

  get filter(): NeedsFilter {
    const { from, to } = yearsOf(this.fiscalYears, this.where);
    return { from, to, status: this.status ?? null, priority: this.priority ?? null };
  }
}
