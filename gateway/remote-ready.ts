/** Whether the subgraphs behind HTTP are ready: each is asked at `/ready` beside its GraphQL. */
import type { ReadyPart, ReadyReport } from './health.js';

const patience = 1_500;

export async function remoteReady(urls: Readonly<Record<string, string>>): Promise<ReadyReport> {
  const parts = await Promise.all(
    Object.entries(urls).map(
      async ([name, url]): Promise<[string, ReadyPart]> => [name, await readyAt(url)],
    ),
  );
  return { ready: parts.every(([, { ready }]) => ready), parts: Object.fromEntries(parts) };
}

async function readyAt(url: string): Promise<ReadyPart> {
  try {
    const answer = await fetch(new URL('/ready', url), { signal: AbortSignal.timeout(patience) });
    await answer.body?.cancel();
    return answer.ok
      ? { ready: true }
      : { ready: false, ja: '準備ができていません', en: 'it is not ready' };
  } catch {
    return { ready: false, ja: '応答しません', en: 'it does not answer' };
  }
}
