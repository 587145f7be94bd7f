/** The graph as each subgraph says it, built from the definitions without a database: what the rules about the graph look at. */
import {
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { buildSubgraph } from '../../subgraphs/shared/build-subgraph.js';

export interface SubgraphText {
  readonly name: string;
  readonly document: DocumentNode;
  /** Types that belong to another subgraph. */
  readonly borrowed: ReadonlySet<string>;
}

export type Graph = readonly SubgraphText[];

/** One subgraph of the given text; so faults are planted. */
export function subgraphOf(
  sdl: string,
  borrowed: readonly string[] = [],
  name = 'exchange',
): SubgraphText {
  return { name, document: parse(sdl), borrowed: new Set(borrowed) };
}

export async function readGraph(): Promise<Graph> {
  return (await allDefinitions()).map((definition) => ({
    name: definition.name,
    document: buildSubgraph(definition).typeDefs,
    borrowed: new Set(definition.borrowed.map(({ name }) => name)),
  }));
}

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface FieldAt {
  /** `exchange: Placement.code` */
  readonly at: string;
  readonly type: TypeWithFields;
  readonly field: FieldDefinitionNode;
  readonly subgraph: SubgraphText;
}

export function typesIn({ document }: SubgraphText): readonly TypeDefinitionNode[] {
  return document.definitions.filter((node): node is TypeDefinitionNode =>
    /TypeDefinition$/.test(node.kind),
  );
}

export function isWithFields(type: TypeDefinitionNode): type is TypeWithFields {
  return type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

export function enumsIn(subgraph: SubgraphText): readonly EnumTypeDefinitionNode[] {
  return typesIn(subgraph).filter((type) => type.kind === Kind.ENUM_TYPE_DEFINITION);
}

export function inputsIn(subgraph: SubgraphText): readonly InputObjectTypeDefinitionNode[] {
  return typesIn(subgraph).filter((type) => type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
}

/** Every field of every object type and interface. */
export function fieldsIn(subgraph: SubgraphText): readonly FieldAt[] {
  return typesIn(subgraph)
    .filter(isWithFields)
    .flatMap((type) =>
      (type.fields ?? []).map((field) => ({
        at: `${subgraph.name}: ${type.name.value}.${field.name.value}`,
        type,
        field,
        subgraph,
      })),
    );
}

/** The type at the heart of lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

export function isList(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return true;
  return type.kind === Kind.NON_NULL_TYPE && isList(type.type);
}

/** The values of a directive's argument, one for each time that it stands there: `@key(fields: "code")`. */
export function directiveTexts(
  node: { readonly directives?: TypeDefinitionNode['directives'] },
  directive: string,
  argument: string,
): readonly string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given }) => given ?? [])
    .flatMap(({ name, value }) =>
      name.value === argument && value.kind === Kind.STRING ? [value.value] : [],
    );
}

export function hasDirective(
  node: { readonly directives?: TypeDefinitionNode['directives'] },
  directive: string,
): boolean {
  return (node.directives ?? []).some(({ name }) => name.value === directive);
}
