/** The time that a query may take by the clock on the wall. */
import { HubError } from '../subgraphs/shared/errors.js';
import type { Limits } from './limits/limit.js';

/** Throws `QUERY_TIMEOUT`; what was begun ends by itself, for its signal is aborted. */
export async function withinTime<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal,
  { duration: limit }: Pick<Limits, 'duration'>,
): Promise<Answer> {
  if (signal.aborted) return answer;
  let tell: () => void = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    tell = () => {
      // a client who left waits for nothing
      const { name } = signal.reason as Error;
      if (name === 'TimeoutError') reject(new HubError('QUERY_TIMEOUT', { limit }));
    };
    signal.addEventListener('abort', tell);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    signal.removeEventListener('abort', tell);
  }
}
