import { describe, expect, it } from 'vitest';
import { refuseVariables } from '../../../gateway/limits/variables.js';

function nested(levels: number, innermost: unknown = 1): unknown {
  let value = innermost;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { not: value };
  return value;
}

describe('the nesting of variables', () => {
  it('is answered at the limit', () => {
    expect(refuseVariables({ where: nested(8) }, { nesting: 8 })).toBeUndefined();
  });

  it('is refused one level above, with the limit', () => {
    expect(refuseVariables({ where: nested(9) }, { nesting: 8 })?.extensions).toMatchObject({
      code: 'VARIABLES_TOO_DEEP',
      limit: 8,
      messageJa: expect.stringContaining('8'),
    });
  });

  it('is refused at a hundred thousand levels without overflowing', () => {
    expect(refuseVariables({ where: nested(100_000) }, { nesting: 64 })?.extensions['code']).toBe(
      'VARIABLES_TOO_DEEP',
    );
  });

  it('does not count how many values there are', () => {
    const many = { codes: Array.from({ length: 100_000 }, (_, index) => `D-${index}`) };
    expect(refuseVariables(many, { nesting: 1 })).toBeUndefined();
    expect(refuseVariables(undefined, { nesting: 1 })).toBeUndefined();
  });
});
