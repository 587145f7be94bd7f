/**
 * Pages of one export, each held against the same limits as any query: a page that may
 * cost too much is asked for fewer rows; when the user's minute is spent, the export
 * waits for the next one. What a page lacks ends the export: a table with gaps would
 * look whole.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../subgraph-executor.js';
import { variables as own } from './helping-fields.js';

/** As a client would see it. */
export type PageError = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

export interface PageAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly PageError[];
}

/** Asks one query as the viewer of the export, within all limits. */
export type AskPage = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => Promise<PageAnswer>;

/** A page that did not come whole. */
export class PageFailed extends Error {
  override readonly name = 'PageFailed';
  readonly errors: readonly PageError[];

  constructor(errors: readonly PageError[]) {
    super(errors[0]?.message ?? 'an answer without data');
    this.errors = errors;
  }
}

/** Rows of the first page: few, so that the first byte comes soon. */
const firstSize = 100;

export class Pages {
  readonly #ask: AskPage;
  readonly #context: GatewayContext;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #duration: number;
  #size: number;
  /** Pages that were answered. */
  asked = 0;
  /** Kinds of data that the answers rest on. */
  readonly kinds = new Set<string>();

  constructor(options: {
    readonly ask: AskPage;
    readonly context: GatewayContext;
    readonly variables: Readonly<Record<string, unknown>>;
    /** Rows of a page. */
    readonly pageSize: number;
    /** Milliseconds for one page. */
    readonly duration: number;
  }) {
    this.#ask = options.ask;
    this.#context = options.context;
    this.#variables = options.variables;
    this.#duration = options.duration;
    this.#size = options.pageSize;
  }

  /** Throws `PageFailed`, and what the client's leaving throws. */
  async page(
    query: string,
    given: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    for (let waited = false; ; ) {
      const { left } = this.#context;
      left.throwIfAborted();
      const size = this.asked === 0 ? Math.min(firstSize, this.#size) : this.#size;
      const context = this.#contextOfPage();
      const variables = { ...this.#variables, ...given, [own.first]: size };
      const { data, errors = [] } = await this.#ask(query, variables, context);
      left.throwIfAborted();
      const [error] = errors;
      if (!error && data) {
        this.asked += 1;
        for (const kind of context.datasetKinds) this.kinds.add(kind);
        this.#context.fetches.push(...(this.asked === 1 ? context.fetches : []));
        return data;
      }
      const { code, value, limit, seconds } = (error?.extensions ?? {}) as Facts;
      if (code === 'COST_PER_MINUTE_TOO_HIGH' && this.asked > 0 && !waited) {
        waited = true;
        await pause((seconds ?? 60) * 1000, undefined, { signal: left });
        continue;
      }
      const spent = code === 'COST_PER_MINUTE_TOO_HIGH' && this.asked === 0;
      const smaller = spent ? undefined : smallerSize(size, code, value, limit);
      if (smaller === undefined) throw new PageFailed(errors);
      this.#size = smaller;
    }
  }

  /** The context of the export with time and bookkeeping of its own. */
  #contextOfPage(): GatewayContext {
    const { left } = this.#context;
    return {
      ...this.#context,
      signal: AbortSignal.any([left, AbortSignal.timeout(this.#duration)]),
      datasetKinds: new Set(),
      fetches: [],
      timedOut: new Set(),
      unknowing: new Set(),
      operation: { name: undefined, hash: undefined, codes: [] },
    };
  }
}

interface Facts {
  readonly code?: string;
  readonly value?: number;
  readonly limit?: number;
  readonly seconds?: number;
}

/** How many rows to ask for instead; nothing when fewer would not help. */
function smallerSize(
  size: number,
  code: string | undefined,
  value: number | undefined,
  limit: number | undefined,
): number | undefined {
  if (size <= 1) return undefined;
  switch (code) {
    case 'COST_TOO_HIGH':
    case 'COST_PER_MINUTE_TOO_HIGH': {
      const share = Math.floor((size * (limit ?? 0)) / Math.max(1, value ?? 1));
      return Math.max(1, Math.min(share, size - 1, code === 'COST_TOO_HIGH' ? size : size >> 1));
    }
    case 'QUERY_TIMEOUT':
      return size > 50 ? size >> 2 : undefined;
    default:
      return undefined;
  }
}
