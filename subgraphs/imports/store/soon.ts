/** Work that is mostly done while its request waits, and goes on without it when it takes longer. */
import { HubError } from '../../shared/errors.js';
import type { Works } from './works.js';

/** Below the time that a gateway waits for a subgraph over HTTP. */
const patience = 5_000;

/** The result, or nothing when it is not there in time; what fails later is logged. Throws `IMPORT_DISK_FULL` and what the work throws. */
export async function soon<Result>(
  { database, log }: Works,
  code: string,
  work: Promise<Result>,
): Promise<Result | undefined> {
  let waits = true;
  const done = work.catch((error: unknown) => {
    if (!waits) log.error({ err: error, batch: code }, 'an import failed');
    throw isFull(error) ? new HubError('IMPORT_DISK_FULL') : error;
  });
  database.background(done);
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), patience);
  try {
    return await Promise.race([done, late.promise]);
  } finally {
    waits = false;
    clearTimeout(timer);
  }
}

/** PostgreSQL's class 53: no room on the disk, no memory; a limit on the size of files says it in words only. */
export function isFull(error: unknown): boolean {
  const { code, message } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return (
    (typeof code === 'string' && code.startsWith('53')) ||
    /^could not extend file/.test(String(message))
  );
}
