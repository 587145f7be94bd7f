/**
 * The same policy in the directives that other routers know: who must be signed
 * in, and with which role as a scope. What depends on the row they cannot say;
 * that the subgraphs and the database keep to, whoever asks them.
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  visit,
} from 'graphql';
import { accessRules, isRuleName } from '../subgraphs/shared/access-rules.js';

/** A subgraph's text with `@authenticated` and `@requiresScopes` in place of `@access`. */
export function withStandardAccess(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    DirectiveDefinition: (node) => (node.name.value === 'access' ? null : undefined),
    Directive(node) {
      const text = node.arguments?.[0]?.value;
      const value = text?.kind === Kind.STRING ? text.value : '';
      if (node.name.value === 'composeDirective') return value === '@access' ? null : undefined;
      if (node.name.value === 'link') return linked(node as ConstDirectiveNode, value);
      return node.name.value === 'access' ? null : undefined;
    },
    ObjectTypeDefinition(type) {
      // composition takes an interface's requirements from the types that implement it
      if (type.directives?.some(({ name }) => name.value === 'interfaceObject')) return undefined;
      return { ...type, fields: type.fields?.map(withScopes) ?? [] };
    },
  });
}

function withScopes(field: FieldDefinitionNode): FieldDefinitionNode {
  const access = field.directives?.find(({ name }) => name.value === 'access');
  const rule = access?.arguments?.[0]?.value;
  if (rule?.kind !== Kind.STRING || !isRuleName(rule.value)) return field;
  const { roles } = accessRules[rule.value];
  return roles === null
    ? field
    : { ...field, directives: [...(field.directives ?? []), ...directives(roles)] };
}

/** Any one of the roles is enough. */
function directives(roles: readonly string[]): readonly ConstDirectiveNode[] {
  const scopes = roles.map((role) => `["${role}"]`).join(', ');
  const [type] = parse(`type T @authenticated @requiresScopes(scopes: [${scopes}])`).definitions;
  return type && 'directives' in type ? ((type.directives ?? []) as ConstDirectiveNode[]) : [];
}

function linked(node: ConstDirectiveNode, url: string): ConstDirectiveNode | null | undefined {
  if (url.includes('/access/')) return null;
  const imports = node.arguments?.find(({ name }) => name.value === 'import');
  if (!url.includes('/federation/') || imports?.value.kind !== Kind.LIST) return undefined;
  const added = ['@authenticated', '@requiresScopes'].map(
    (value) => ({ kind: Kind.STRING, value }) as const,
  );
  const value = { ...imports.value, values: [...imports.value.values, ...added] };
  return {
    ...node,
    arguments: node.arguments?.map((each) => (each === imports ? { ...each, value } : each)) ?? [],
  };
}
