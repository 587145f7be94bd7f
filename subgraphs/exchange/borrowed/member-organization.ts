/** Coordination's entity: here only its key, and the fields that exchange lends it. */

import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A member organisation of the union, of today or former. / 構成団体（かつての団体を含む）。',
})
export class MemberOrganization extends Node {
  @Access('published')
  @Field(() => ID, {
    description: 'Local government code of six digits. / 全国地方公共団体コード（6桁）。',
  })
  readonly code!: string;
}
