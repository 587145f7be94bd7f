/**
 * A step of an import holds one connection for long and needs a second one beside it. So
 * few go on at once: were there as many as connections, each would wait for the others.
 */
import type { Database } from '../../shared/database.js';

/** Of ten connections six at most are an import's; the others answer queries. */
const most = 3;

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
}

const turnsOf = new WeakMap<Database, Turns>();

/** Runs the work as soon as few enough others run; in the order of asking. */
export async function inTurn<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  const turns = turnsOf.get(database) ?? { running: 0, waiting: [] };
  turnsOf.set(database, turns);
  if (turns.running < most) turns.running += 1;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await work();
  } finally {
    // the place is handed on, not given up
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}
