/** The policy in schemas: our own directive, composed into the supergraph, and how it is read there. */
import { type DirectiveNode, Kind } from 'graphql';
import { inherited, isRuleName, type RuleName } from './access-rules.js';

/** Where the directive's meaning is written down; composition wants an address of it. */
export const accessSpecification = 'https://specs.hitozukuri-hub.invalid/access/v1.0';

export const accessDirective = `
  """Who may read it: a rule of the access policy (docs/access-matrix.md). / 読める人（アクセス方針の規則名）。"""
  directive @access(rule: String!) on OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
`;

interface Written {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] } | null | undefined;
}

function ruleText({ astNode }: Written): string | undefined {
  const access = astNode?.directives?.find(({ name }) => name.value === 'access');
  const value = access?.arguments?.find(({ name }) => name.value === 'rule')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The rule beside a field, an input field or a value of an enum; none where it inherits or needs none. */
export function ruleBeside(written: Written): RuleName | undefined {
  const rule = ruleText(written);
  return isRuleName(rule) ? rule : undefined;
}

/** `inherited` beside a type of values. */
export function ruleOfType(type: Written): typeof inherited | undefined {
  return ruleText(type) === inherited ? inherited : undefined;
}
