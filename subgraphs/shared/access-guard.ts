/**
 * The policy in a subgraph's own schema: whoever comes, by whatever gateway or
 * none, a field is answered only to those who may read it. What one may ask by a
 * filter or an order is as good as shown, so arguments are looked at too.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { ruleBeside } from './access-directive.js';
import { mayAsk, mayReadOf, type RuleName, refusalOf } from './access-rules.js';
import type { Context } from './context.js';

/** Puts a guard before each field that not everybody may read. Changes the schema in place. */
export function guardFields(schema: GraphQLSchema): void {
  const guarded = new Map<string, boolean>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const rule = ruleBeside(field);
      if (rule && rule !== 'published') guardField(field, type.name, coordinate, rule);
      if (field.args.some(({ type: given }) => holdsRules(given, guarded))) guardArguments(field);
    }
  }
}

type Field = GraphQLField<unknown, Context>;

function guardField(field: Field, typeName: string, coordinate: string, rule: RuleName): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (row, given, context, info) => {
    if (
      mayAsk(context.viewer, rule) &&
      mayReadOf(context.viewer, rule, organizationOf(typeName, row))
    ) {
      return resolve(row, given, context, info);
    }
    return refuse(context, coordinate, rule);
  };
}

/** Throws the first time; a thousand rows need no thousand errors. */
function refuse({ refused }: Context, coordinate: string, rule: RuleName): null {
  if (refused.has(coordinate)) return null;
  refused.add(coordinate);
  throw refusalOf(coordinate, rule);
}

/** The organisation that a row is of, as far as the row says so; of other rows the database knows it. */
function organizationOf(typeName: string, row: unknown): string | undefined {
  const { code, organization } = (row ?? {}) as { code?: unknown; organization?: unknown };
  if (typeName === 'MemberOrganization') return typeof code === 'string' ? code : undefined;
  return typeof organization === 'string' ? organization : undefined;
}

function guardArguments(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (row, given, context, info) => {
    for (const { name, type } of field.args) refuseGiven(given[name], type, context);
    return resolve(row, given, context, info);
  };
}

/** Throws at the first input field or value that the viewer may not use. */
function refuseGiven(value: unknown, type: GraphQLInputType, context: Context): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const each of value) refuseGiven(each, type, context);
    return;
  }
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const used = named.getValues().find((each) => each.value === value);
    if (used) refuseUnread(used, `${named.name}.${used.name}`, context);
  }
  if (!isInputObjectType(named)) return;
  for (const field of Object.values(named.getFields())) {
    const inner = (value as Record<string, unknown>)[field.name];
    if (inner === undefined || inner === null) continue;
    refuseUnread(field, `${named.name}.${field.name}`, context);
    refuseGiven(inner, field.type, context);
  }
}

function refuseUnread(
  asked: Parameters<typeof ruleBeside>[0],
  coordinate: string,
  { viewer }: Context,
): void {
  const rule = ruleBeside(asked);
  if (rule && !mayAsk(viewer, rule)) throw refusalOf(coordinate, rule);
}

/** Whether an input type has a rule anywhere inside; `known` keeps what was found, and ends types that hold themselves. */
function holdsRules(type: GraphQLInputType, known: Map<string, boolean>): boolean {
  const named = getNamedType(type);
  const found = known.get(named.name);
  if (found !== undefined) return found;
  known.set(named.name, false);
  const holds = isEnumType(named)
    ? named.getValues().some(ruleBeside)
    : isInputObjectType(named) &&
      Object.values(named.getFields()).some(
        (field) => ruleBeside(field) !== undefined || holdsRules(field.type, known),
      );
  known.set(named.name, holds);
  return holds;
}
