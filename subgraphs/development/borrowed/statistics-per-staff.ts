/** Coordination's entity: here its key and its rankings by rates of development against staff. */

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'All cells of a question with the staff of each, to be ranked by rates against staff. / 一つの集計の全区分と職員数。職員数に対する率で並べ替えられる。',
})
export class StatisticsPerStaff {
  @Access('published')
  @Field(() => ID, {
    description:
      'Its cells with their staff; opaque to clients. / 区分と職員数による識別子。中身に意味を求めないこと。',
  })
  readonly code!: string;
}
