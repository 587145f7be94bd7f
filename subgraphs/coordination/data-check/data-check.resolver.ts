import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import { Role } from '../../shared/viewer.js';
import { DataCheck } from './data-check.entity.js';
import { dataChecksIn } from './data-check.queries.js';

/** Faults name rows and numbers that are hidden elsewhere. */
const readers: readonly Role[] = [Role.SECRETARIAT, Role.OPERATOR];

@Resolver(() => DataCheck)
export class DataCheckResolver {
  @Query(() => [DataCheck], {
    description:
      'What the data checks found when they last ran, after data was loaded or by `npm run data-check`; for the secretariat and the operator, and none for anybody else. / 直近のデータ検査の結果（データの読込み後、または `npm run data-check` による）。事務局と運用者だけに示す。',
  })
  async dataChecks(
    @Arg('failed', () => Boolean, {
      defaultValue: false,
      description: 'Only those that found something. / 違反のあるものだけ。',
    })
    failed: boolean,
    @Ctx() context: Context,
  ) {
    if (!context.viewer.roles.some((role) => readers.includes(role))) return [];
    const checks = await dataChecksIn(context);
    return failed ? checks.filter(({ faults }) => faults > 0) : checks;
  }
}
