/**
 * A day in the graph, in either calendar:
 *
 *     @Day()
 *     @Field(() => String, { description: 'The day, ISO 8601. / 開催日（ISO 8601）。' })
 *     heldOn!: string;
 *
 * Such a field takes `calendar`, and answers 2025-03-31 or 令和7年3月31日.
 */
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { inEraCalendar } from './day.js';

/** On a field, or a field's method, of which the value is a day as ISO 8601 text. */
export const Day = (): PropertyDecorator & MethodDecorator =>
  Extensions({ isDay: true }) as PropertyDecorator & MethodDecorator;

type Days = ReadonlyMap<string, ReadonlySet<string>>;

/** The fields that are days, by the type that has them. */
export function daysIn(schema: GraphQLSchema): Days {
  const days = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields()).filter((each) => each.extensions['isDay']);
    if (fields.length > 0) days.set(type.name, new Set(fields.map(({ name }) => name)));
  }
  return days;
}

const [calendar, sample] = parse(
  `"""In which calendar a day is written. / 日付の暦。"""
  enum Calendar {
    """ISO 8601, such as 2025-03-31. / 西暦（ISO 8601、例 2025-03-31）。"""
    GREGORIAN
    """As an office writes it, such as 令和7年3月31日. / 和暦（例 令和7年3月31日）。"""
    JAPANESE
  }
  type Sample {
    day(
      """In which calendar it is written. / 日付の暦。"""
      calendar: Calendar! = GREGORIAN
    ): String
  }`,
  { noLocation: true },
).definitions;
const taken = (sample as unknown as { fields: readonly [FieldDefinitionNode] }).fields[0].arguments;

/** Adds the argument to each day, and the calendars where there is any. */
export function withCalendars(typeDefs: DocumentNode, days: Days): DocumentNode {
  if (days.size === 0 || !calendar) return typeDefs;
  const { definitions, ...rest } = visit(typeDefs, {
    ObjectTypeDefinition: (type) => ofType(type),
    ObjectTypeExtension: (type) => ofType(type),
    InterfaceTypeDefinition: (type) => ofType(type),
  });
  return { ...rest, kind: Kind.DOCUMENT, definitions: [...definitions, calendar] };

  function ofType<
    Type extends { name: { value: string }; fields?: readonly FieldDefinitionNode[] },
  >(type: Type): Type | undefined {
    const names = days.get(type.name.value);
    if (!names) return undefined;
    const fields = (type.fields ?? []).map((field) =>
      names.has(field.name.value)
        ? { ...field, arguments: [...(field.arguments ?? []), ...(taken ?? [])] }
        : field,
    );
    return { ...type, fields };
  }
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** What answers a day: what answered it before, written in the calendar asked. */
export function inCalendars(name: string, resolve: Resolver | undefined): Resolver {
  const before: Resolver = resolve ?? ((row) => (row as Readonly<Record<string, unknown>>)[name]);
  return (row, args, context, info) => {
    const value = before(row, args, context, info);
    if (args['calendar'] !== 'JAPANESE') return value;
    return value instanceof Promise ? value.then(written) : written(value);
  };
}

const written = (day: unknown) => (typeof day === 'string' ? inEraCalendar(day) : day);
