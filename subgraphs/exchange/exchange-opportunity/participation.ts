/** Who came to a workshop or a meeting of a study group, organisation by organisation. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Count } from '../../shared/vocabulary/count.js';
import { MemberOrganization } from '../borrowed/member-organization.js';

@ObjectType({
  simpleResolvers: true,
  description: "One organisation's part in an occasion. / 交流機会への団体ごとの参加。",
})
export class OrganizationParticipation {
  @Access('detail')
  @Field(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation. / 団体。',
  })
  readonly organization: { readonly code: string };

  @Access('detail')
  @Field(() => Count, { description: 'How many of its staff came. / 参加者数。' })
  readonly participants: Count;

  constructor(organizationCode: string, participants: Count) {
    this.organization = { code: organizationCode };
    this.participants = participants;
  }
}
