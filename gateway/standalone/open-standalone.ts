/** The gateway on its own: any supergraph file, subgraphs over HTTP, open access, no database. */
import { readFile } from 'node:fs/promises';
import type { Logger } from '../../subgraphs/shared/log.js';
import { type Gateway, openGateway } from '../gateway.js';
import { openSubgraphClient } from '../subgraph-client.js';
import { readSupergraph, SupergraphError } from '../supergraph.js';
import type { Arguments } from './arguments.js';

export interface StandaloneOptions extends Arguments {
  /** Milliseconds for a whole answer of a subgraph. */
  readonly deadline: number;
  readonly log: Logger;
}

/** Throws `SupergraphError` for a file that cannot be read or used, and what the system says of the port. */
export async function openStandalone({
  supergraph: file,
  deadline,
  ...options
}: StandaloneOptions): Promise<Pick<Gateway, 'url' | 'stop'>> {
  const supergraphSdl = await readText(file);
  const { urls } = readSupergraph(supergraphSdl);
  refuseMissingAddresses(urls);
  const client = openSubgraphClient({ urls, deadline });
  try {
    const gateway = await openGateway({ ...options, foreignErrors: 'pass' });
    const stop = async () => {
      await gateway.stop();
      await client.close();
    };
    try {
      await gateway.serve({ supergraphSdl, executors: client.executors });
    } catch (error) {
      await gateway.stop();
      throw error;
    }
    return { url: gateway.url, stop };
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SupergraphError(
      `スーパーグラフのファイル ${file} を読めません（${code}）。`,
      `The supergraph file ${file} cannot be read (${code}).`,
      { cause: error },
    );
  }
}

function refuseMissingAddresses(urls: Readonly<Record<string, string>>): void {
  const without = Object.keys(urls).filter((name) => !/^https?:\/\//.test(urls[name] ?? ''));
  if (without.length === 0) return;
  throw new SupergraphError(
    `サブグラフ ${without.join('、')} の URL がスーパーグラフにありません。URL を付けて合成してください。`,
    `The supergraph gives no address for ${without.join(', ')}. Compose it with their URLs.`,
  );
}
