import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accessMatrix } from '../../schema/access-matrix.js';
import { contract, standardSupergraph } from '../../schema/main.js';

const { files } = await contract();
const supergraph = files.get('supergraph.graphql') ?? '';
const read = (sdl: string) => buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });

/** What kind of definition something stands in; filters and orders have the rules of their fields. */
const kindAround = (index: number) =>
  supergraph
    .slice(0, index)
    .match(/^(type|input|interface|enum) /gm)
    ?.at(-1)
    ?.trim();

describe('the page of who reads what', () => {
  it('is part of the contract, and tells of each rule and field', () => {
    const page = files.get('../docs/access-matrix.md');
    expect(page).toContain('| `SessionIntake` |');
    expect(page).toMatch(/\| `secretariat` \|( +\|){6} ● \| +\| 事務局だけ。/);
  });

  it('becomes stale when any one rule of any field changes', () => {
    const page = accessMatrix(read(supergraph));
    const rules = [
      ...supergraph.matchAll(
        /^ {2}\w+.*@access\(rule: "(\w+)"\)$|^ {2}\).*@access\(rule: "(\w+)"\)$/gm,
      ),
    ].filter(({ index }) => ['type', 'interface'].includes(kindAround(index) ?? ''));
    expect(rules.length).toBeGreaterThan(600);
    // one in forty here; test/access holds each against its enforcement
    for (const match of rules.filter((_, index) => index % 40 === 0)) {
      const [line] = match;
      const changed = line.replace(/@access\(rule: "(\w+)"\)$/, (_, rule) =>
        rule === 'published' ? '@access(rule: "internal")' : '@access(rule: "published")',
      );
      const mutant = `${supergraph.slice(0, match.index)}${changed}${supergraph.slice(match.index + line.length)}`;
      expect(accessMatrix(read(mutant)), line).not.toBe(page);
    }
  });
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
