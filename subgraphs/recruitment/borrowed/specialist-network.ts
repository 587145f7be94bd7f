/** Exchange's entity: here only its key. */

import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A network of specialist staff of several members. / 専門人材の人的ネットワーク。',
})
export class SpecialistNetwork extends Node {
  @Access('published')
  @Field(() => ID, {
    description: 'Such as N-CIVIL_ENGINEERING. / ネットワークのコード（例 N-CIVIL_ENGINEERING）。',
  })
  readonly code!: string;
}
