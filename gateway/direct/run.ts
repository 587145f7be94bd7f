/**
 * One execution of a compiled operation: what is still awaited, what failed where,
 * and each subgraph's context. An answer grows in place; nothing keeps the way to
 * it, so the path of a failure is looked up only when there is one.
 */

import type { OperationDefinitionNode } from 'graphql';
import { type GraphQLFormattedError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { Asked } from '../../subgraphs/shared/asked.js';
import type { GatewayContext } from '../subgraph-executor.js';
import type { LocalContext, LocalSubgraph } from './local-subgraph.js';

/** An object or a list of the answer under way. */
export type Holder = Record<string | number, unknown>;
type Path = NonNullable<GraphQLFormattedError['path']>;

interface Fault {
  readonly error: unknown;
  readonly subgraph: string;
  readonly holder: Holder;
  readonly key: string | number;
}

export class Run {
  readonly data: Holder = {};
  readonly faults: Fault[] = [];
  /** Subgraphs that did not know an object which another one refers to. */
  unknowing = new Set<string>();
  readonly #operation: OperationDefinitionNode;
  readonly #request: GatewayContext;
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #asked: Asked;
  #contexts = new Map<LocalSubgraph, LocalContext>();
  #variables = new Map<GraphQLSchema, Readonly<Record<string, unknown>>>();
  #remembered = new Map<object, unknown>();
  #awaited = 0;
  #settle: (() => void) | undefined;

  constructor(
    operation: OperationDefinitionNode,
    request: GatewayContext,
    given: Readonly<Record<string, unknown>>,
    asked: Asked,
  ) {
    this.#operation = operation;
    this.#request = request;
    this.#given = given;
    this.#asked = asked;
  }

  /** The subgraphs that were asked, each with its context. */
  get contexts(): ReadonlyMap<LocalSubgraph, LocalContext> {
    return this.#contexts;
  }

  contextOf(subgraph: LocalSubgraph): LocalContext {
    let context = this.#contexts.get(subgraph);
    if (!context) {
      context = subgraph.contextFor(this.#request, this.#asked);
      this.#contexts.set(subgraph, context);
    }
    return context;
  }

  /** The variables as a subgraph's own scalars and enums understand them; those of types that it does not know are left out. */
  variablesOf({ schema }: LocalSubgraph): Readonly<Record<string, unknown>> {
    let variables = this.#variables.get(schema);
    if (!variables) {
      const known = (this.#operation.variableDefinitions ?? []).filter(({ type }) => {
        let named = type;
        while (named.kind !== 'NamedType') named = named.type;
        return schema.getType(named.name.value) !== undefined;
      });
      const { coerced, errors } = getVariableValues(schema, known, this.#given);
      if (!coerced) throw errors[0];
      variables = coerced;
      this.#variables.set(schema, variables);
    }
    return variables;
  }

  /** What `make` gives, made once in this run for each `purpose`. */
  once<Value>(purpose: object, make: () => Value): Value {
    if (this.#remembered.has(purpose)) return this.#remembered.get(purpose) as Value;
    const value = make();
    this.#remembered.set(purpose, value);
    return value;
  }

  /** A run of its own within this one, for something that must be whole before this one goes on; it shares what is known. */
  part(): Run {
    const part = new Run(this.#operation, this.#request, this.#given, this.#asked);
    part.#contexts = this.#contexts;
    part.#variables = this.#variables;
    part.#remembered = this.#remembered;
    part.unknowing = this.unknowing;
    return part;
  }

  /** Calls `ready` when the promise is kept; a failure is noted at the place that waits for it. */
  wait<Value>(
    promise: PromiseLike<Value>,
    subgraph: LocalSubgraph,
    holder: Holder,
    key: string | number,
    ready: (value: Value) => void,
  ): void {
    this.#awaited += 1;
    promise.then(
      (value) => {
        ready(value);
        this.#arrived();
      },
      (error: unknown) => {
        this.fail(error, subgraph, holder, key);
        this.#arrived();
      },
    );
  }

  /** Leaves a null at the place. */
  fail(error: unknown, { name }: LocalSubgraph, holder: Holder, key: string | number): void {
    holder[key] = null;
    this.faults.push({ error, subgraph: name, holder, key });
  }

  /** Resolves when nothing is awaited any more. */
  settled(): Promise<void> | undefined {
    if (this.#awaited === 0) return undefined;
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Where each fault lies in the answer. */
  paths(): readonly Path[] {
    const found = new Map<object, Path>();
    const walk = (value: unknown, path: Path): void => {
      if (typeof value !== 'object' || value === null) return;
      found.set(value, path);
      for (const [key, part] of Object.entries(value)) {
        walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    };
    walk(this.data, []);
    return this.faults.map(({ holder, key }) => [...(found.get(holder) ?? []), key]);
  }

  #arrived(): void {
    this.#awaited -= 1;
    if (this.#awaited === 0) this.#settle?.();
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
