import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accessMatrix } from '../../schema/access-matrix.js';
import { contract, standardSupergraph } from '../../schema/main.js';
import { accessRules } from '../../subgraphs/shared/access-rules.js';

const { files } = await contract();
const supergraph = files.get('supergraph.graphql') ?? '';
const read = (sdl: string) => buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });

/** The rules beside all fields of types, each as a place where another one can be written. */
function rulesOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .flatMap(({ type, field }) => {
      const access = field.astNode?.directives?.find(({ name }) => name.value === 'access');
      const value = access?.arguments?.[0]?.value;
      if (value?.kind !== Kind.STRING) return [];
      return [{ at: `${type.name}.${field.name}`, rule: value as { value: string } }];
    });
}

describe('the page of who reads what', () => {
  it('is part of the contract, and tells of each rule and field', () => {
    const page = files.get('../docs/access-matrix.md');
    expect(page).toContain('| `SessionIntake` |');
    expect(page).toMatch(/\| `secretariat` \|( +\|){6} ● \| +\| 事務局だけ。/);
  });

  it('becomes stale when any one rule of any field changes', () => {
    const schema = read(supergraph);
    const page = accessMatrix(schema);
    const rules = rulesOf(schema);
    expect(rules.length).toBeGreaterThan(600);
    for (const { at, rule } of rules) {
      const { value } = rule;
      for (const other of Object.keys(accessRules).filter((name) => name !== value)) {
        rule.value = other;
        expect(accessMatrix(schema) === page, `${at} as ${other}`).toBe(false);
      }
      rule.value = value;
    }
    expect(accessMatrix(schema)).toBe(page);
    console.info(`access: ${rules.length} rules, each as every other one`);
    // six thousand pages: seconds on a quiet machine
  }, 180_000);
});

describe('the supergraph for other routers', () => {
  it('says the rules in the directives that they know, and in none of ours', async () => {
    const text = await standardSupergraph();
    expect(text).not.toMatch(/@access|__access|"@access"/);
    const schema = read(text);
    const directivesOf = (type: string, field: string) => {
      const found = schema.getType(type) as unknown as {
        getFields(): Record<string, { astNode: { directives: { name: { value: string } }[] } }>;
      };
      return found.getFields()[field]?.astNode.directives.map(({ name }) => name.value) ?? [];
    };
    expect(directivesOf('NeedsItem', 'textJa')).toEqual(
      expect.arrayContaining(['authenticated', 'requiresScopes']),
    );
    expect(directivesOf('WideAreaPlan', 'titleJa')).not.toContain('authenticated');
  });
});
