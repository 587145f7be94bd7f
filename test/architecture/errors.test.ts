import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorTable } from '../../subgraphs/shared/errors.js';
import { keepsRules, type Rule } from './rule.js';
import { readSources, type SourceTree, type Syntax, sourceOf } from './source-tree.js';

const entries = Object.entries(errorTable) as [ErrorCode, (typeof errorTable)[ErrorCode]][];
const factsIn = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact).sort();

describe.each(entries)('the error %s', (code, { status, en, ja }) => {
  it('is written in capitals', () => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  it('has a sentence in English and one in Japanese, with the same facts', () => {
    expect(en).toMatch(/^[^\p{Ll}].*[.}]$/su);
    expect(en).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]{4}/u);
    expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Han}].*。$/su);
    expect([...new Set(factsIn(ja))]).toEqual([...new Set(factsIn(en))]);
  });

  it('has an HTTP status: 200 where the rest of the answer arrives, else of a failure', () => {
    expect(status === 200 || (status >= 400 && status < 600)).toBe(true);
  });
});

/** Codes named in source: `new HubError('X')`, and calls that hand one on. */
function codesIn(sources: SourceTree): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ path, nodes }) =>
      path === 'subgraphs/shared/errors.ts'
        ? []
        : nodes.flatMap(({ type, value }) =>
            type === 'Literal' && typeof value === 'string' && /^[A-Z]+(_[A-Z]+)*$/.test(value)
              ? [value]
              : [],
          ),
    ),
  );
}

const thrown = ({ nodes }: SourceTree[number]): readonly string[] =>
  nodes.flatMap(({ type, callee, arguments: given }) => {
    if (type !== 'NewExpression' || (callee as Syntax)['name'] !== 'HubError') return [];
    const [code] = given as readonly Syntax[];
    return code?.type === 'Literal' ? [String(code['value'])] : [];
  });

const thrownCodesExist: Rule<SourceTree> = {
  says: 'every code that is thrown stands in the table of errors',
  because:
    'A client reads what a code means from the table in subgraphs/shared/errors.ts: add it there with its status and both sentences.',
  offences: (sources) =>
    sources.flatMap((source) =>
      thrown(source)
        .filter((code) => !Object.hasOwn(errorTable, code))
        .map((code) => `${source.path}: ${code}`),
    ),
  faults: { 'a code of its own': [sourceOf('gateway/a.ts', `throw new HubError('WHATEVER');`)] },
  innocent: {
    'a code of the table': [sourceOf('gateway/a.ts', `throw new HubError('NOT_FOUND');`)],
  },
};

const failuresHaveCodes: Rule<SourceTree> = {
  says: 'no subgraph throws an error for a client without a code of the table',
  because:
    'A bare GraphQLError reaches the client as a masked defect. Throw a HubError with a code that says what to do.',
  offences: (sources) =>
    sources
      .filter(({ path }) => /^subgraphs\/(?!shared\/errors\.ts$)/.test(path))
      .filter(({ nodes }) =>
        nodes.some(
          ({ type, callee }) =>
            type === 'NewExpression' && (callee as Syntax)['name'] === 'GraphQLError',
        ),
      )
      .map(({ path }) => path),
  faults: {
    'a bare GraphQLError': [sourceOf('subgraphs/exchange/a.ts', `throw new GraphQLError('no');`)],
  },
};

const everyCodeIsUsed: Rule<SourceTree> = {
  says: 'every code of the table is used',
  because:
    'The table is a promise to clients about what they may meet. Take out what nothing answers any more.',
  offences(sources) {
    const used = codesIn(sources);
    return entries.map(([code]) => code).filter((code) => !used.has(code));
  },
  faults: {
    'a code that nothing throws': [
      sourceOf(
        'gateway/a.ts',
        entries
          .slice(1)
          .map(([code]) => `fail('${code}');`)
          .join('\n'),
      ),
    ],
  },
};

const sources = readSources();
keepsRules(() => sources, [thrownCodesExist, failuresHaveCodes, everyCodeIsUsed]);
