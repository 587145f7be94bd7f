/** Exchange's entity: here only its key. */
import { Field, ID, ObjectType } from 'type-graphql';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A network of specialist staff of several members. / 専門人材のネットワーク。',
})
export class SpecialistNetwork extends Node {
  @Field(() => ID, { description: 'Code of the network. / ネットワークの識別子。' })
  readonly code!: string;
}
