import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { CouncilSeat } from './council-seat.entity.js';
import { CouncilSeatArgs } from './council-seat.list.js';
import { LiaisonCouncil } from './liaison-council.entity.js';
import {
  councilSeatsByCouncil,
  liaisonCouncilByCode,
  theCouncil,
} from './liaison-council.loaders.js';

export const CouncilSeatConnection = connectionType(() => CouncilSeat, 'CouncilSeat', {
  en: 'seats in the council',
  ja: '連絡調整会議の席',
});

@Resolver(() => LiaisonCouncil)
export class LiaisonCouncilResolver {
  @Access('published')
  @Query(() => LiaisonCouncil, {
    nullable: true,
    description:
      'The council; null only before the reference data is loaded. / 連絡調整会議。基準データの読込み前だけ null。',
  })
  liaisonCouncil(@Ctx() context: Context) {
    return liaisonCouncilByCode(context).load(theCouncil);
  }

  @Access('published')
  @FieldResolver(() => CouncilSeatConnection, {
    description: 'One seat per member organisation, by code. / 構成団体ごとの席（コード順）。',
  })
  seats(
    @Root() { code }: Row<LiaisonCouncil>,
    @Args(() => CouncilSeatArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return councilSeatsByCouncil(context).load({ parent: code, page });
  }
}
