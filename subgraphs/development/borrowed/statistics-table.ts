/** Coordination's entity: here its key and its rankings by measures of development. */

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'All cells of a question, to be ranked by measures of any domain. / 一つの集計の全区分。どの分野の指標でも並べ替えられる。',
})
export class StatisticsTable {
  @Access('published')
  @Field(() => ID, {
    description:
      'Its dimensions and their values; opaque to clients. / 軸とその値による識別子。中身に意味を求めないこと。',
  })
  readonly code!: string;
}
