/**
 * What the union does for its members, of whichever domain: the interface `Activity`.
 * Each subgraph declares it once for its own activities:
 *
 *     export const Activity = activityInterface(() => PlanClause, () => Source);
 *
 * Coordination adds to the same activities what was discussed about them
 * (coordination/activity). Decision 0040 tells why no subgraph has the interface alone.
 */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Field, FieldResolver, InterfaceType } from 'type-graphql';
import { ListSize } from '../list-size.js';
import { Node } from '../node.js';
import { Day } from './day-field.js';
import { DatasetKind } from './provenance.js';

type Type = () => new () => object;

export const activityDescription =
  'What the union does for its members, of whichever domain. / 広域連合の事業（分野を問わない）。';

const title = 'What it is called. / 事業の名称。';
const start =
  'The first day on which it takes place, ISO 8601; null where none is recorded. / 最初の実施日（ISO 8601）。記録がなければ null。';
const clauses = 'The clauses of the plan that it serves. / 対応する広域計画の条項。';

/** The interface of one subgraph; its resolvers answer `titleJa` and `startedOn` by the two decorators below. */
export function activityInterface(planClause: Type, source: Type): abstract new () => Node {
  @InterfaceType('Activity', { implements: Node, description: activityDescription })
  abstract class Activity extends Node {
    @Access('published')
    @Field(() => String, { description: title })
    readonly titleJa!: string;

    @Access('published')
    @Day()
    @Field(() => String, { nullable: true, description: start })
    readonly startedOn!: string | null;

    // a whole programme serves most of the plan
    @ListSize(30)
    @Access('published')
    @Field(() => [planClause()], { nullable: true, description: clauses })
    readonly servedClauses!: object[] | null;

    @Access('published')
    @Field(() => source(), { description: 'Where this record comes from. / 出典。' })
    readonly source!: object;

    @Access('published')
    @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
    readonly datasetKind!: DatasetKind;
  }
  return Activity;
}

/** On the method that answers an activity's `titleJa`. */
export const ActivityTitle = (): MethodDecorator =>
  published(FieldResolver(() => String, { description: title }));

/** On the method that answers an activity's `startedOn`. */
export const ActivityStart = (): MethodDecorator =>
  published((...method) => {
    Day()(...method);
    FieldResolver(() => String, { nullable: true, description: start })(...method);
  });

/** As the interface itself: who may meet the activity may read these. */
function published(field: MethodDecorator): MethodDecorator {
  return (...method) => {
    field(...method);
    Access('published')(...method);
  };
}
