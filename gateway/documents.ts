/**
 * Queries seen before. A text is parsed, held against the limits and validated
 * once; later requests get the same document, to which the engines tie their
 * plans. Apollo Server finds it here by the text's hash and then neither parses
 * nor validates.
 */
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { TrustedDocuments } from '../schema/trusted-documents.js';
import { HubError } from '../subgraphs/shared/errors.js';
import type { Limits } from './limits/limit.js';
import { type ParsedQuery, parseWithinLimits } from './limits/limits.js';

export interface KnownDocumentsOptions {
  readonly limits: Limits;
  /** Texts by their hash, which no limit holds for. */
  readonly trusted?: TrustedDocuments;
  /** Whether a refusal proposes names of the schema. */
  readonly suggestions?: boolean;
  /** Bounds the memory: a token takes some hundred bytes. */
  readonly mostTokens?: number;
}

export interface KnownDocument {
  readonly document: DocumentNode;
  /** SHA-256 of the text, in hex. */
  readonly hash: string;
  readonly tokens: number;
  /** Whether it is one of the contract. */
  readonly trusted: boolean;
}

/** The query text is refused; one error per fault. */
export class RefusedQuery extends Error {
  override readonly name = 'RefusedQuery';
  readonly errors: readonly HubError[];

  constructor(errors: readonly HubError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

export class KnownDocuments {
  readonly #schema: GraphQLSchema;
  readonly #options: KnownDocumentsOptions;
  readonly #mostTokens: number;
  // a Map keeps the order of insertion: the first is the one longest unused
  readonly #byText = new Map<string, KnownDocument>();
  readonly #byHash = new Map<string, KnownDocument>();
  #tokens = 0;

  constructor(schema: GraphQLSchema, options: KnownDocumentsOptions) {
    this.#schema = schema;
    this.#options = options;
    this.#mostTokens = options.mostTokens ?? 250_000;
  }

  /** The document of a text. Throws `RefusedQuery`. */
  of(text: string): KnownDocument {
    const known = this.#byText.get(text);
    if (known) {
      this.#byText.delete(text);
      this.#byText.set(text, known);
      return known;
    }
    const fresh = this.#read(text);
    this.#byText.set(text, fresh);
    this.#byHash.set(fresh.hash, fresh);
    this.#tokens += fresh.tokens;
    for (const [oldText, old] of this.#byText) {
      if (this.#tokens <= this.#mostTokens || old === fresh) break;
      this.#byText.delete(oldText);
      this.#byHash.delete(old.hash);
      this.#tokens -= old.tokens;
    }
    return fresh;
  }

  byHash(hash: string): DocumentNode | undefined {
    return this.#byHash.get(hash)?.document;
  }

  #read(text: string): KnownDocument {
    const hash = createHash('sha256').update(text).digest('hex');
    const trusted = Object.hasOwn(this.#options.trusted ?? {}, hash);
    const { document, tokens } = this.#parse(text, trusted);
    const errors = validate(this.#schema, document, specifiedRules, {
      maxErrors: 20,
      hideSuggestions: !this.#options.suggestions,
    });
    if (errors.length > 0) {
      throw new RefusedQuery(
        // a scalar's own refusal says more than the rule that met it
        errors.map((error) =>
          error instanceof HubError ? error : refusal('GRAPHQL_VALIDATION_FAILED', error),
        ),
      );
    }
    return { document, tokens, hash, trusted };
  }

  #parse(text: string, trusted: boolean): ParsedQuery {
    try {
      if (trusted) return { document: parse(text), tokens: text.length };
      return parseWithinLimits(text, this.#options.limits);
    } catch (error) {
      if (error instanceof HubError) throw new RefusedQuery([error]);
      if (error instanceof GraphQLError) {
        throw new RefusedQuery([refusal('GRAPHQL_PARSE_FAILED', error)]);
      }
      throw error;
    }
  }
}

function refusal(
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
  { message, nodes, locations }: GraphQLError,
): HubError {
  const refused = new HubError(code, { problem: message }, nodes ? { nodes } : {});
  // finding the line walks the whole text, which may be a megabyte: the parser has done it once
  return nodes ? refused : Object.assign(refused, { locations });
}
