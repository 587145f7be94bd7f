/**
 * A field that may be refused is nullable, so that a refusal costs its field
 * alone and never the row around it. Classes say what the data is; this says
 * what policy makes of it: the `!` goes where somebody who meets the type may
 * not read the field. An entity's `id` has the rule of its key, and so has a filter
 * or an order the rule of the field that it goes by.
 */
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type GraphQLFieldConfig,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { accessRules, isRuleName, type RuleName } from './access-rules.js';

type Rules = ReadonlySet<RuleName>;

export function withConsequences(schema: GraphQLSchema): GraphQLSchema {
  const ways = waysTo(schema);
  return mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field, name, typeName) => {
      const ofKey = name === 'id' ? keyRule(typeName, schema) : undefined;
      if (ofKey) return withRule(field, ofKey);
      const rule = ruleOf(field, schema);
      const met = ways.get(typeName) ?? new Set<RuleName>(['published']);
      if (!rule || [...met].every((way) => implies(way, rule))) return field;
      return { ...field, type: getNullableType(field.type) } as typeof field;
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, typeName) =>
      askedOf(field, typeName.replace(/Filter$/, ''), name, schema),
    [MapperKind.ENUM_VALUE]: (value, typeName, _schema, name) =>
      askedOf(value, typeName.replace(/OrderField$/, ''), camelCase(name), schema),
  });
}

/** To filter or order by a field is as good as to read it. */
function askedOf<Asked extends object>(
  asked: Asked,
  typeName: string,
  fieldName: string,
  schema: GraphQLSchema,
): Asked {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const rule = field && ruleOf(field as never, schema);
  return rule && rule !== 'published' ? withRule(asked, rule) : asked;
}

function withRule<Written extends object>(written: Written, rule: RuleName): Written {
  return { ...written, astNode: null, extensions: { directives: { access: { rule } } } };
}

/** `nameKana` for `NAME_KANA`. */
function camelCase(name: string): string {
  return name.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether all that pass the one rule pass the other too, whatever the row. */
export function implies(passed: RuleName, rule: RuleName): boolean {
  const { roles: who }: { roles: readonly unknown[] | null } = accessRules[passed];
  const { roles, rows }: { roles: readonly unknown[] | null; rows: unknown } = accessRules[rule];
  if (rows !== null && passed !== rule) return false;
  if (roles === null) return true;
  return who?.every((role) => roles.includes(role)) ?? false;
}

export function ruleOf(
  field: GraphQLFieldConfig<unknown, unknown>,
  schema: GraphQLSchema,
): RuleName | undefined {
  const name: unknown = getDirective(schema, field, 'access')?.[0]?.['rule'];
  return isRuleName(name) ? name : undefined;
}

/**
 * By type: the rules by which one may come to meet an object of it. Of an entity
 * that is the rule of its key; of other types the rules of all fields that lead there.
 */
export function waysTo(schema: GraphQLSchema): ReadonlyMap<string, Rules> {
  const ways = new Map<string, Set<RuleName>>();
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const keyed = new Set<string>();
  for (const type of types) {
    const isEntity = getDirective(schema, type, 'key') !== undefined;
    const rule = keyRule(type.name, schema) ?? (isEntity ? 'published' : undefined);
    if (!rule) continue;
    keyed.add(type.name);
    ways.set(type.name, new Set([rule]));
  }
  // values inside values: until nothing is added
  for (let grows = true; grows; ) {
    grows = false;
    for (const type of types) {
      for (const field of Object.values(type.getFields())) {
        const target = getNamedType(field.type).name;
        if (keyed.has(target)) continue;
        const rule = ruleOf(field as never, schema);
        const known = ways.get(target) ?? new Set<RuleName>();
        ways.set(target, known);
        const before = known.size;
        for (const way of rule ? [rule] : (ways.get(type.name) ?? [])) known.add(way);
        if (known.size > before) grows = true;
      }
    }
  }
  return ways;
}

/** The rule of an entity's business key; none for what is no entity. */
export function keyRule(typeName: string, schema: GraphQLSchema): RuleName | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  for (const { fields } of getDirective(schema, type, 'key') ?? []) {
    if (fields === 'id') continue;
    const field = type.getFields()[String(fields)];
    if (field) return ruleOf(field as never, schema);
  }
  return undefined;
}
