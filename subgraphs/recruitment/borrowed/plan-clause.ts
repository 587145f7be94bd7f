/** Coordination's entity: here only its key, and the fields that recruitment lends it. */
import { Field, ID, ObjectType } from 'type-graphql';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A clause of a wide-area plan. / 広域計画の条項。',
})
export class PlanClause extends Node {
  @Field(() => ID, {
    description: 'Stable code of the clause, such as 6-dev-1. / 条項の識別子（例 6-dev-1）。',
  })
  readonly code!: string;
}
