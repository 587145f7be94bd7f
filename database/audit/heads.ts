/**
 * The last seal of each chain, in files outside the database: what the database
 * must still hold. A backup that is put back, or a cut tail, falls short of it.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { noSeal } from './chain.js';

/** An entry by its place and its seal. */
export interface Place {
  readonly ordinal: number;
  readonly seal: string;
}

export interface Head extends Place {
  /** The last entry that was removed because its time was over; ordinal 0 when none was. */
  readonly removed: Place;
}

/** Written by the hub that writes the chain, and by whoever removes old entries. */
type Kind = 'head' | 'removed';

export class Heads {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** On the disk when the promise resolves; another process sees the old one or the new one whole. */
  async write(chain: string, kind: Kind, { ordinal, seal }: Place): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.#path(chain, kind);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ ordinal, seal })}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }

  async all(): Promise<ReadonlyMap<string, Head>> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const chains = names.filter((name) => name.endsWith('.head')).map((name) => name.slice(0, -5));
    const heads = await Promise.all(
      chains.map(async (chain): Promise<[string, Head]> => {
        const head = await this.#read(chain, 'head');
        const removed = names.includes(`${chain}.removed`)
          ? await this.#read(chain, 'removed')
          : { ordinal: 0, seal: noSeal };
        return [chain, { ...head, removed }];
      }),
    );
    return new Map(heads);
  }

  /** For a chain of which nothing is kept any more. */
  async remove(chain: string): Promise<void> {
    for (const kind of ['head', 'removed'] as const)
      await rm(this.#path(chain, kind), { force: true });
  }

  #path = (chain: string, kind: Kind): string => join(this.#folder, `${chain}.${kind}`);

  async #read(chain: string, kind: Kind): Promise<Place> {
    return JSON.parse(await readFile(this.#path(chain, kind), 'utf8')) as Place;
  }
}
