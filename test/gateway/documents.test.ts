import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { KnownDocuments, RefusedQuery } from '../../gateway/documents.js';
import { defaultLimits } from '../../gateway/limits/limits.js';

const schema = buildSchema('type Query { a: Int b: Int }');
const open = (mostTokens = 250_000) =>
  new KnownDocuments(schema, { limits: defaultLimits, mostTokens });

describe('known documents', () => {
  it('are the same object for the same text, found by its hash too', () => {
    const documents = open();
    const { document, hash } = documents.of('{ a }');
    expect(hash).toBe(createHash('sha256').update('{ a }').digest('hex'));
    expect(documents.of('{ a }').document).toBe(document);
    expect(documents.byHash(hash)).toBe(document);
  });

  it('forget the one longest unused when they hold too many tokens', () => {
    const documents = open(6);
    const a = documents.of('{ a }');
    const b = documents.of('{ b }');
    documents.of('{ a }');
    documents.of('{a b}');
    expect(documents.byHash(b.hash)).toBeUndefined();
    expect(documents.byHash(a.hash)).toBeUndefined();
    expect(documents.of('{ a }').document).not.toBe(a.document);
  });

  it('keep the newest even when it alone is too large', () => {
    const documents = open(1);
    const { hash, document } = documents.of('{ a b }');
    expect(documents.byHash(hash)).toBe(document);
  });

  it('never hold what is refused', () => {
    const documents = open();
    for (const text of ['{', '{ nope }', '{ a }'.repeat(3)]) {
      expect(() => documents.of(text)).toThrow(RefusedQuery);
      expect(documents.byHash(createHash('sha256').update(text).digest('hex'))).toBeUndefined();
    }
  });
});
