/** What a hub that stopped has left half-way, at the next start; and what must go when its time is over. */
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import { deleteOldOriginals, leftHalfWay } from './batch.queries.js';
import { goOn } from './go-on.js';
import type { Works } from './works.js';

const hour = 3_600_000;

/** Begins at once, in the background; answers how to end it. */
export function takeUp(works: Works): () => void {
  const { database, log } = works;
  const quietly = (work: Promise<unknown>) =>
    database.background(
      work.catch((error: unknown) => log.error({ err: error }, 'imports were not taken up')),
    );
  const tidy = () => quietly(database.transaction(deleteOldOriginals));
  quietly(goOnWithAll(works));
  tidy();
  const timer = setInterval(tidy, hour);
  timer.unref();
  return () => clearInterval(timer);
}

/** What was being read says that it was interrupted, for it may be what stopped the hub; the rest goes on. */
async function goOnWithAll(works: Works): Promise<void> {
  const left = await works.database.transaction(leftHalfWay);
  for (const { code, status, confirmed } of left) {
    works.log.warn({ batch: code, status }, 'an import was left half-way');
    const goesOn =
      status === ImportStatus.RECEIVED || (status === ImportStatus.CHECKED && confirmed);
    if (goesOn) await goOn(works, code);
  }
}
