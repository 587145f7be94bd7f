import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';

/** What a data check found when the checks last ran. They run over all subgraphs' tables, with the rights of their owner, and leave this here. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description:
    'A rule that the data must keep, and the rows that broke it when it was last checked. / データが守るべき規則と、直近の検査で見つかった違反。',
})
export class DataCheck {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 64 })
  @Access('secretariat')
  @Field(() => String, {
    description: 'Which check, such as accepted-within-capacity. / 検査の識別子。',
  })
  readonly code!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'string' })
  @Access('secretariat')
  @Field(() => String, { description: 'What must hold, in Japanese. / 守るべき規則。' })
  ruleJa!: string;

  @Property({ type: 'string' })
  @Access('secretariat')
  @Field(() => String, { description: 'What must hold, in English. / 守るべき規則（英語）。' })
  ruleEn!: string;

  @Property({ type: 'integer' })
  @Access('secretariat')
  @Field(() => Int, { description: 'How many rows break it; 0 is well. / 違反の数。0なら正常。' })
  faults!: number;

  @Property({ type: 'string[]' })
  @Access('secretariat')
  @Field(() => [String], {
    description:
      'The first ten of them, by code, with what is wrong. / 違反のうち先頭の10件（識別子と内容）。',
  })
  named!: string[];

  @Property({ type: 'datetime' })
  @Access('secretariat')
  @Field(() => String, {
    description: 'When it was checked, ISO 8601. / 検査した日時（ISO 8601）。',
  })
  checkedAt!: string;
}
