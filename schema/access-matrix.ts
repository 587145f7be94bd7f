/** The policy as a page to read: which role reads which fields. Written from the supergraph, checked like the rest of the contract. */
import {
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { ruleBeside, ruleOfType } from '../subgraphs/shared/access-directive.js';
import {
  type AccessRule,
  accessRules,
  inherited,
  type RuleName,
  roleNames,
} from '../subgraphs/shared/access-rules.js';
import { Role } from '../subgraphs/shared/viewer.js';

const columns: readonly { readonly role: Role | null; readonly ja: string; readonly en: string }[] =
  [
    { role: null, ja: 'サインインなし', en: 'no token' },
    ...Object.values(Role).map((role) => ({ role, ...roleNames[role] })),
  ];

function cell({ roles, rows }: AccessRule, role: Role | null): string {
  if (roles !== null && (role === null || !roles.includes(role))) return '';
  return rows === null ? '●' : '◐';
}

export function accessMatrix(supergraph: GraphQLSchema): string {
  const types = Object.values(supergraph.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(({ name }) => !/^(join|link)__/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const values = types.filter((type) => ruleOfType(type) === inherited).map(({ name }) => name);
  const rows = types.flatMap((type) => {
    const byRule = Map.groupBy(Object.values(type.getFields()), ruleBeside);
    return [...byRule].flatMap(([rule, fields]) =>
      rule ? [matrixRow(type.name, rule, fields.map(({ name }) => name).sort())] : [],
    );
  });
  return `# 誰が何を見られるか / Who reads what

この頁はコードから作られる（\`npm run schema\`）。項目ごとの規則は各項目の横の \`@Access(…)\`、規則の意味は \`subgraphs/shared/access-rules.ts\` にある。手で直さない。
This page is made from the code (\`npm run schema\`): the rule of each field stands beside it as \`@Access(…)\`, the rules' meaning in \`subgraphs/shared/access-rules.ts\`. Do not edit it by hand.

● 読める / reads it — ◐ 一部の行だけ / some rows only — 空白 読めない / does not read it

## 規則 / Rules

| 規則 rule | ${heads()} | 意味 / meaning |
| --- | ${columns.map(() => ':-:').join(' | ')} | --- |
${Object.entries(accessRules)
  .map(
    ([name, rule]) =>
      `| \`${name}\` | ${columns.map(({ role }) => cell(rule, role)).join(' | ')} | ${rule.ja} / ${rule.en} |`,
  )
  .join('\n')}

個人ごとの行は誰のグラフにもない。値の型（${values
    .filter((name) => !/(Connection|Edge)$/.test(name))
    .map((name) => `\`${name}\``)
    .join('、')}、\`…Connection\`、\`…Edge\`）は、そこへ導く項目の規則に従う。
Rows of single persons are in nobody's graph. Types of values (those named above) follow the rule of the field that leads to them.

## 項目 / Fields

| 型 type | 項目 fields | 規則 rule | ${heads()} |
| --- | --- | --- | ${columns.map(() => ':-:').join(' | ')} |
${rows.join('\n')}
`;
}

const heads = () => columns.map(({ ja, en }) => `${ja} ${en}`).join(' | ');

function matrixRow(type: string, rule: RuleName, fields: readonly string[]): string {
  const names = fields.map((name) => `\`${name}\``).join(' ');
  const cells = columns.map(({ role }) => cell(accessRules[rule], role)).join(' | ');
  return `| \`${type}\` | ${names} | \`${rule}\` | ${cells} |`;
}
