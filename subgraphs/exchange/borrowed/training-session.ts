/** Development's entity: here only its key, and the fields that exchange lends it. */

import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';

@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One run of a course. / 研修の実施回。',
})
export class TrainingSession extends Node {
  @Access('published')
  @Field(() => ID, {
    description:
      'Course code, fiscal year and round, such as D-0014-2024-01. / 科目コード・年度・回（例 D-0014-2024-01）。',
  })
  readonly code!: string;
}
