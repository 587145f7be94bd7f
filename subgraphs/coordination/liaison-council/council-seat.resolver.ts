import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { Row } from '../../shared/rows.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { CouncilSeat } from './council-seat.entity.js';
import { LiaisonCouncil } from './liaison-council.entity.js';
import { councilSeatByOrganization, liaisonCouncilByCode } from './liaison-council.loaders.js';

@Resolver(() => CouncilSeat)
export class CouncilSeatResolver {
  @Access('published')
  @FieldResolver(() => LiaisonCouncil, { description: 'The council. / 連絡調整会議。' })
  council(@Root() { council }: Row<CouncilSeat>, @Ctx() context: Context) {
    return liaisonCouncilByCode(context).load(council);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, { description: 'Whose seat it is. / 構成団体。' })
  organization(@Root() { organization }: Row<CouncilSeat>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<CouncilSeat>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** Its seat, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationSeatResolver {
  @Access('published')
  @FieldResolver(() => CouncilSeat, {
    nullable: true,
    description:
      'Its seat in the liaison council; null for a former organisation. / 連絡調整会議の席。かつての団体は null。',
  })
  councilSeat(@Root() { code }: Row<MemberOrganization>, @Ctx() context: Context) {
    return councilSeatByOrganization(context).load(code);
  }
}
