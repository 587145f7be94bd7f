import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../gateway/engine/repeats.js';

const flat = (text: string) => print(withoutRepeats(parse(text))).replaceAll(/\s+/g, ' ');

describe('repeats', () => {
  it('leaves a document without any as the same object', () => {
    const document = parse('{ a { b } c: a { b } ...F } fragment F on Query { d }');
    expect(withoutRepeats(document)).toBe(document);
  });

  it.each([
    ['{ a a b a }', '{ a b }'],
    ['{ a { b } a { c a { d } a { e } } }', '{ a { b c a { d e } } }'],
    ['{ x: a { b } x: a { c } a { d } }', '{ x: a { b c } a { d } }'],
    ['{ a { b } a @skip(if: $s) { c } }', '{ a { b } ... { a @skip(if: $s) { c } } }'],
    [
      '{ ...F a { b } } fragment F on Query { a { c } }',
      '{ ...F ... { a { b } } } fragment F on Query { a { c } }',
    ],
    ['{ ... on Query { ... { a } } b a }', '{ ... on Query { ... { a } } b ... { a } }'],
  ])('%s becomes %s', (text, merged) => {
    expect(flat(text)).toBe(merged);
  });
});
