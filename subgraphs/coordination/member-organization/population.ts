import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Day } from '../../shared/vocabulary/day-field.js';

/** Residents, a published census count: never hidden, unlike figures of staff. */
@ObjectType({
  simpleResolvers: true,
  description: 'Residents on one day, as a census counted them. / 国勢調査による人口とその時点。',
})
export class Population {
  @Access('published')
  @Field(() => Int, { description: 'Residents. / 人口（人）。' })
  readonly value: number;

  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day of the count, ISO 8601. / 調査の時点。' })
  readonly asOf: string;

  readonly sourceId: string;

  constructor(value: number, asOf: string, sourceId: string) {
    this.value = value;
    this.asOf = asOf;
    this.sourceId = sourceId;
  }
}
