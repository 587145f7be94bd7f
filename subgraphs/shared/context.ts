/** What a resolver may reach: one object per request and subgraph. */
import type { Asked } from './asked.js';
import type { Database } from './database.js';
import type { ImportSetup } from './import/import-setup.js';
import type { Logger } from './log.js';
import type { Viewer } from './viewer.js';

export interface Context {
  readonly requestId: string;
  readonly log: Logger;
  readonly viewer: Viewer;
  /** Fewer people than this, in a figure that is not published, are hidden. */
  readonly smallestShown: number;
  readonly database: Database;
  readonly imports: ImportSetup;
  /** Which fields of each type this request asks for. */
  readonly asked: Asked;
  /** Fields that were refused and said so. */
  readonly refused: Set<string>;
  /** Loaders of this request, by the function that made them. */
  readonly loaders: Map<unknown, unknown>;
  /** Which kinds of data the answer rests on; filled as rows are read. */
  readonly datasetKinds: Set<string>;
}
