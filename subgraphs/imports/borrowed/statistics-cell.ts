/** Coordination's entity: here its key, the organisations it stands for, and the last file that told of them. */

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'Figures of all domains where dimensions meet: one fiscal year and region, say. / 集計の一区分（例: ある年度のある地域）。全分野の値を持つ。',
})
export class StatisticsCell {
  @Access('published')
  @Field(() => ID, {
    description:
      'Its dimension values; opaque to clients. / 軸の値による識別子。中身に意味を求めないこと。',
  })
  readonly code!: string;

  @Directive('@external')
  @Access('published')
  @Field(() => String, {
    description:
      'The organisations it stands for, as subgraphs tell each other; opaque to clients. / 対象の団体（サブグラフ間の受渡し用）。中身に意味を求めないこと。',
  })
  readonly scope!: string;
}
