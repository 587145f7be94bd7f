import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseRootFields } from '../../../gateway/limits/root-fields.js';

const wide = (count: number) => parse(`{ ${'a { b c } '.repeat(count)} }`);

describe('root fields', () => {
  it('pass at the limit and are refused one above', () => {
    expect(refuseRootFields(wide(30), { rootFields: 30 })).toBeUndefined();
    expect(refuseRootFields(wide(31), { rootFields: 30 })?.extensions).toMatchObject({
      code: 'TOO_MANY_ROOT_FIELDS',
      value: 31,
      limit: 30,
    });
  });

  it('are counted through fragments, each time they are spread', () => {
    const document = parse('{ ...F ...F ... { c } } fragment F on Query { a b }');
    expect(refuseRootFields(document, { rootFields: 4 })?.extensions['value']).toBe(5);
  });
});
