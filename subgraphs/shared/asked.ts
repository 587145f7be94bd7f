/**
 * Only the columns asked for. A document is read once; what it asks of each type
 * is remembered as long as the document itself, so a loader deep inside knows
 * which columns to read without being handed anything.
 */
import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Field names per type name. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

const remembered = new WeakMap<DocumentNode, Asked>();

/** Every field that `document` selects, by the name of its type; a field of an interface counts for each type that has it. */
export function askedIn(document: DocumentNode, schema: GraphQLSchema): Asked {
  const known = remembered.get(document);
  if (known) return known;
  const asked = new Map<string, Set<string>>();
  const note = (type: string, field: string) => {
    const fields = asked.get(type);
    if (fields) fields.add(field);
    else asked.set(type, new Set([field]));
  };
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        if (!parent) return;
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of types) note(type.name, node.name.value);
      },
    }),
  );
  remembered.set(document, asked);
  return asked;
}

const needs = new Map<string, Map<string, readonly string[]>>();

/**
 * Beside a field resolver that reads other columns than its key: `@Reads('population')`.
 * Key columns and columns of relations are always there.
 */
export function Reads(...properties: readonly string[]): MethodDecorator {
  return (prototype, method) => {
    const resolver = prototype.constructor.name;
    const fields = needs.get(resolver) ?? new Map<string, readonly string[]>();
    fields.set(String(method), properties);
    needs.set(resolver, fields);
  };
}

/** What the field resolvers of a type declared with `@Reads`; its resolver class is named `<Type>Resolver`. */
export function readsOf(type: string, field: string): readonly string[] {
  return needs.get(`${type}Resolver`)?.get(field) ?? [];
}
