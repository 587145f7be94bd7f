/** What each user's queries cost within a minute. */

interface Spent {
  readonly minute: number;
  cost: number;
}

const minute = 60_000;
/** Users remembered; with more in one minute the first of them begin anew. */
const most = 50_000;

export class SpentPerMinute {
  readonly #limit: number;
  readonly #users = new Map<string, Spent>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a cost to a user. Answers what it would come to when that is too much, and then counts nothing. */
  spend(
    user: string,
    cost: number,
  ): { readonly value: number; readonly seconds: number } | undefined {
    const now = Date.now();
    const current = Math.floor(now / minute);
    const before = this.#users.get(user);
    const spent = before?.minute === current ? before : { minute: current, cost: 0 };
    const value = spent.cost + cost;
    if (value > this.#limit) {
      return { value, seconds: Math.ceil(((current + 1) * minute - now) / 1000) };
    }
    spent.cost = value;
    if (spent === before) return undefined;
    this.#users.delete(user);
    this.#users.set(user, spent);
    for (const oldest of this.#users.keys()) {
      if (this.#users.size <= most) break;
      this.#users.delete(oldest);
    }
    return undefined;
  }

  /** Gives back what was estimated and not used. */
  giveBack(user: string, cost: number): void {
    const spent = this.#users.get(user);
    if (spent) spent.cost = Math.max(0, spent.cost - cost);
  }
}
