/** The limits that depend on values: page size, cost of a query, cost of a minute. They are held before anything is planned. */
import type { ExecutionResult } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { EngineRequest } from '../engine/engine.js';
import type { Limits } from '../limits/limit.js';
import type { GatewayContext } from '../subgraph-executor.js';
import type { Supergraph } from '../supergraph.js';
import { askedBy } from './asked.js';
import { actual, estimate, largestPage } from './cost.js';
import type { Values } from './price.js';
import { SpentPerMinute } from './spent.js';

/** Told in `extensions.cost`. */
export interface Cost {
  /** What the answer could cost at most. */
  readonly estimated: number;
  readonly actual: number;
  /** The field with the largest share of the estimate. */
  readonly most: { readonly field: string; readonly cost: number };
}

type Finish = (answer: ExecutionResult) => Cost;

export class CostLimits {
  readonly #limits: Limits;
  readonly #spent: SpentPerMinute;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#spent = new SpentPerMinute(limits.costPerMinute);
  }

  /**
   * Estimates an operation and takes the estimate from what its user may spend;
   * answers what to call when the answer is there. Nothing for a supergraph that
   * says no sizes. Throws `HubError`.
   */
  begin(request: EngineRequest, { schema }: Supergraph, values: Values): Finish | undefined {
    if (!schema.getDirective('listSize')) return undefined;
    const { pageSize, cost, costPerMinute } = this.#limits;
    const { user, trusted } = request.context as GatewayContext;
    const asked = askedBy(request, schema);
    const page = largestPage(asked, values);
    if (page > pageSize)
      throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: page, limit: pageSize });
    const { total, most } = estimate(asked, values);
    const { field } = most;
    if (total > cost && !trusted) {
      throw new HubError('COST_TOO_HIGH', { value: total, limit: cost, field });
    }
    const over = this.#spent.spend(user, total);
    if (over && !trusted) {
      const { value, seconds } = over;
      const facts = { value, limit: costPerMinute, field, seconds };
      throw new HubError('COST_PER_MINUTE_TOO_HIGH', facts);
    }
    return ({ data }) => {
      const counted = actual(data, asked);
      if (!over) this.#spent.giveBack(user, total - counted);
      return { estimated: total, actual: counted, most };
    };
  }
}
