/** The one place that knows the engines; only the one that is asked for is loaded. */
import { refused } from '../supergraph.js';
import type { Engine, EngineName, EngineOptions } from './engine.js';
import { withPlainRequests } from './plain-requests.js';

/** Throws `SupergraphError` when the engine does not take the supergraph. */
export async function openEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  try {
    if (name === 'direct') return await (await import('./direct.js')).openDirectEngine(options);
    const engine =
      name === 'apollo'
        ? await (await import('./apollo.js')).openApolloEngine(options)
        : await (await import('./hive.js')).openHiveEngine(options);
    const visible = options.visible?.(engine.apiSchema) ?? (() => engine.apiSchema);
    return withPlainRequests(engine, visible);
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw refused(
      `エンジン ${name} が受け付けません（${problem}）`,
      `the engine ${name} does not take it (${problem})`,
      error,
    );
  }
}
