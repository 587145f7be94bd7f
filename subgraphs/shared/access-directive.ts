/** The policy in schemas: our own directive, composed into the supergraph. */

/** Where the directive's meaning is written down; composition wants an address of it. */
export const accessSpecification = 'https://specs.hitozukuri-hub.invalid/access/v1.0';

export const accessDirective = `
  """Who may read it: a rule of the access policy (docs/access-matrix.md). / 読める人（アクセス方針の規則名）。"""
  directive @access(rule: String!) on OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
`;
