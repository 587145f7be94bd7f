import { describe, expect, it } from 'vitest';
import { refuseText } from '../../../gateway/limits/text.js';

const limits = { tokens: 10, nesting: 3 };

describe('text', () => {
  it('counts tokens, without comments and commas', () => {
    expect(refuseText('{ a, b, # c d e\n }', limits)).toBe(4);
  });

  it('passes tokens at the limit and refuses one above', () => {
    expect(refuseText(`{ ${'a '.repeat(8)}}`, limits)).toBe(10);
    expect(() => refuseText(`{ ${'a '.repeat(9)}}`, limits)).toThrow('more than 10 tokens');
  });

  it('passes nesting at the limit and refuses one above, of whatever brackets', () => {
    expect(refuseText('{ a(b: [1]) }', limits)).toBe(10);
    expect(() => refuseText('{ a(b: [[1]]) }', { ...limits, tokens: 99 })).toThrow('4 levels deep');
    expect(() => refuseText('{a{a{a{a}}}}', { ...limits, tokens: 99 })).toThrow('4 levels deep');
  });

  it('lets the syntax error of an unknown sign through', () => {
    expect(() => refuseText('{ a ? }', limits)).toThrow('Syntax Error');
  });
});
