import type { Context } from '../../shared/context.js';

/** What the steps of an import need of a request; they outlive it. */
export type Works = Pick<Context, 'database' | 'imports' | 'log'>;
