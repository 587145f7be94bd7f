import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DataCheck } from './data-check.entity.js';
import { dataChecksIn } from './data-check.queries.js';

@Resolver(() => DataCheck)
export class DataCheckResolver {
  /** Faults name rows and numbers that are hidden elsewhere. */
  @Access('secretariat')
  @Query(() => [DataCheck], {
    description:
      'What the data checks found when they last ran, after data was loaded or by `npm run data-check`; for the secretariat alone. / 直近のデータ検査の結果（データの読込み後、または `npm run data-check` による）。事務局だけに示す。',
  })
  async dataChecks(
    @Arg('failed', () => Boolean, {
      defaultValue: false,
      description: 'Only those that found something. / 違反のあるものだけ。',
    })
    failed: boolean,
    @Ctx() context: Context,
  ) {
    const checks = await dataChecksIn(context);
    return failed ? checks.filter(({ faults }) => faults > 0) : checks;
  }
}
