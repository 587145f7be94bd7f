/**
 * The language in which a list is asked, declared once beside its entity:
 *
 *     export const MeetingArgs = listArgs(Meeting, { code: code(), heldOn: day(), … });
 *
 * makes the arguments `first`, `after`, `where` and `orderBy`. A resolver takes them by
 * `@Args(() => MeetingArgs) page: ListArgs` and hands them on to `pageOf` or
 * `pagesByParent`, which know how to read them: its own conditions hold as well,
 * and its own order comes after the client's.
 */
import 'reflect-metadata';
import { ArgsType, Field, getMetadataStorage, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from './connection.js';
import type { Comparison, InputClass } from './filter-inputs.js';
import type { ListField } from './list-field.js';
import { NullsPlace, OrderDirection } from './order-inputs.js';

/** `where` as a client writes it: conditions by field, and `and`, `or`, `not`. */
export interface Filter {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
  readonly [field: string]: Comparison | readonly Filter[] | Filter | null | undefined;
}

export interface OrderAsked {
  /** The field's name in capitals. */
  readonly by: string;
  readonly direction: OrderDirection;
  readonly nulls: NullsPlace;
}

export interface ListArgs extends PageArgs {
  where?: Filter | null;
  orderBy?: readonly OrderAsked[] | null;
}

type Fields = Readonly<Record<string, ListField>>;

const declared = new Map<object, Fields>();

/** What may be asked of an entity's lists; an entity without a declaration is asked nothing. */
export function fieldsOf(entity: object): Fields {
  return declared.get(entity) ?? {};
}

/** `NAME_KANA` for `nameKana`. */
export function capitals(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The arguments of every list of `entity`. A field of which a client must not learn anything has no place in `fields`: what can be asked of a list is as good as shown. */
export function listArgs<Entity extends object>(
  entity: new () => Entity,
  fields: Readonly<Record<string, ListField<keyof Entity & string>>>,
): new () => ListArgs {
  declared.set(entity, fields);
  const filter = filterOf(entity, fields);
  const order = orderOf(entity, fields);

  @ArgsType()
  class Args extends PageArgs {
    @Field(() => filter, {
      nullable: true,
      description: whereText(fields),
    })
    where?: Filter | null;

    @Field(() => [order], {
      nullable: true,
      description:
        'By the first of these, where equal by the second, and so on; rows equal in all come in the order of the list. / 並び順。先の指定が等しければ次の指定、すべて等しければ一覧の順。',
    })
    orderBy?: readonly OrderAsked[] | null;
  }
  return Args;
}

function whereText(fields: Fields): string {
  const years = 'fiscalYear' in fields;
  const en = years
    ? 'Only rows for which all of this holds; a `fiscalYear` in it asks beyond the years of the plan.'
    : 'Only rows for which all of this holds.';
  const ja = years
    ? 'すべての条件を満たすものだけ。`fiscalYear` を含めば計画の期間の外も探す。'
    : 'すべての条件を満たすものだけ。';
  return `${en} / ${ja}`;
}

/** A field's own words, or those of the entity's field of the same name. */
function describe(entity: object, field: string, { description }: ListField): string {
  const found =
    description ??
    getMetadataStorage().fields.find(({ target, name }) => target === entity && name === field)
      ?.description;
  if (!found) throw new Error(`${(entity as InputClass).name}: ${field} needs a description`);
  return found;
}

function filterOf(entity: new () => object, fields: Fields): InputClass {
  class EntityFilter {}
  const add = (name: string, type: () => unknown, description: string) =>
    Field(type as never, { nullable: true, description })(EntityFilter.prototype, name);
  for (const [name, field] of Object.entries(fields)) {
    add(name, () => field.input, describe(entity, name, field));
  }
  add('and', () => [EntityFilter], 'All of these hold. / すべてを満たす。');
  add(
    'or',
    () => [EntityFilter],
    'At least one of these holds; with none, nothing. / いずれかを満たす（空なら何も当たらない）。',
  );
  add('not', () => EntityFilter, 'This does not hold. / 満たさない。');
  InputType(`${entity.name}Filter`, {
    description: `Which rows of \`${entity.name}\`: everything said in it holds together; a row without a value fits no comparison, and every \`not\` of one. / \`${entity.name}\` の絞り込み。書いた条件をすべて満たすもの。値のない行はどの比較にも当たらず、その \`not\` には当たる。`,
  })(EntityFilter);
  return EntityFilter;
}

function orderOf(entity: new () => object, fields: Fields): InputClass {
  const orderable = Object.entries(fields).filter(([, { orderBy }]) => orderBy !== null);
  const values = Object.fromEntries(orderable.map(([name]) => [capitals(name), capitals(name)]));
  registerEnumType(values, {
    name: `${entity.name}OrderField`,
    description: `By what rows of \`${entity.name}\` are ordered. / \`${entity.name}\` の並べ替えの項目。`,
    valuesConfig: Object.fromEntries(
      orderable.map(([name, field]) => [
        capitals(name),
        { description: describe(entity, name, field) },
      ]),
    ),
  });

  @InputType(`${entity.name}Order`, {
    description: `One step of an order of \`${entity.name}\`. / \`${entity.name}\` の並び順の一項目。`,
  })
  class EntityOrder {
    @Field(() => values, { description: 'By what. / 項目。' })
    by!: string;

    @Field(() => OrderDirection, {
      defaultValue: OrderDirection.ASC,
      description: 'Which way. / 昇順か降順か。',
    })
    direction!: OrderDirection;

    @Field(() => NullsPlace, {
      defaultValue: NullsPlace.LAST,
      description: 'Where rows without a value stand. / 値のない行の位置。',
    })
    nulls!: NullsPlace;
  }
  return EntityOrder;
}
