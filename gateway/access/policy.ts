/** The policy as the supergraph carries it: by its own directive, which composition keeps. */
import {
  type DirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { ruleBeside } from '../../subgraphs/shared/access-directive.js';
import { mayAsk, type RuleName } from '../../subgraphs/shared/access-rules.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';

/** Rules by coordinate: `NeedsItem.textJa`, `NeedsItemFilter.textJa`, `NeedsItemOrderField.TEXT_JA`. What is not in it everybody may read. */
export type Policy = ReadonlyMap<string, RuleName>;

interface Part {
  readonly name: string;
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] } | null | undefined;
}

/** Foreign supergraphs have no such directive, and then no rules. */
export function policyIn(supergraph: GraphQLSchema): Policy {
  const policy = new Map<string, RuleName>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    for (const part of partsOf(type)) {
      const rule = ruleBeside(part);
      if (rule && rule !== 'published') policy.set(`${type.name}.${part.name}`, rule);
    }
  }
  return policy;
}

function partsOf(type: unknown): readonly Part[] {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.values(type.getFields());
  }
  return isEnumType(type) ? type.getValues() : [];
}

/** The rule that forbids it to somebody; nothing when it may be asked. */
export function forbidding(
  policy: Policy,
  coordinate: string,
  viewer: Pick<Viewer, 'roles'>,
): RuleName | undefined {
  const rule = policy.get(coordinate);
  return rule && !mayAsk(viewer, rule) ? rule : undefined;
}

/** Viewers with the same roles may ask the same: what is found out for one is kept for all. */
export function rolesKey({ roles }: Pick<Viewer, 'roles'>): string {
  return [...new Set(roles)].sort().join(' ');
}
