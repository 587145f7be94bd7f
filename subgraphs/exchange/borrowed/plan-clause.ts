/** Coordination's entity: here only its key, and the fields that exchange lends it. */

import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A clause of a wide-area plan, in the wording in force today. / 広域計画の条項（現行の文言）。',
})
export class PlanClause extends Node {
  @Access('published')
  @Field(() => ID, {
    description:
      'Stable code of the clause, such as 6-dev-1; a revision of the plan keeps it. / 条項の識別子（例 6-dev-1）。改定後も変わらない。',
  })
  readonly code!: string;
}
