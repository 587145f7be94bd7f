import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges, validateSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineName } from '../../gateway/engine/engine.js';
import { HubGateway } from '../../gateway/hub-gateway.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import { contract } from '../../schema/main.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

/** What composition may say without being wrong, each with the reason. Nothing at present. */
const acceptedHints: readonly string[] = [];

let made: Awaited<ReturnType<typeof contract>>;
beforeAll(async () => {
  made = await contract();
});

const textOf = (name: string) => made.files.get(name) ?? '';

describe('the committed contract', () => {
  it('is what the code says', async () => {
    const stale: string[] = [];
    for (const [name, text] of made.files) {
      const committed = await readFile(join(projectFolder, 'schema', name), 'utf8').catch(() => '');
      if (committed !== text) stale.push(name);
    }
    expect(stale, 'Run npm run schema, read the difference, commit it.').toEqual([]);
  });

  it('holds no subgraph that is gone', async () => {
    const files = await readdir(join(projectFolder, 'schema/subgraphs'));
    expect(files.map((name) => `subgraphs/${name}`).sort()).toEqual(
      [...made.files.keys()].filter((name) => name.startsWith('subgraphs/')).sort(),
    );
  });

  it('composes without a hint', () => {
    expect(made.hints.filter((hint) => !acceptedHints.includes(hint))).toEqual([]);
  });
});

describe('the API schema', () => {
  it('is a valid schema', () => {
    expect(validateSchema(buildSchema(textOf('api.graphql')))).toEqual([]);
  });

  it('shows nothing of federation', () => {
    expect(textOf('api.graphql')).not.toMatch(
      /@(key|join__|link|shareable)|_entities|_service|link__/,
    );
  });

  it('is sorted, so that a difference is a change', () => {
    const names = [
      ...textOf('api.graphql').matchAll(/^(?:type|enum|input|interface|scalar|union) (\w+)/gm),
    ].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names).toEqual([...names].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)));
  });
});

const engines: readonly EngineName[] = ['hive', 'apollo'];

describe.each(engines)('the engine %s', (engine) => {
  it('takes the supergraph and shows the same API', async () => {
    const gateway = new HubGateway({
      engine,
      foreignErrors: 'mask',
      limits: defaultLimits,
      log: openLog('silent', 'gateway'),
    });
    const shown = await gateway.use(textOf('supergraph.graphql'), () => async () => ({
      data: null,
    }));
    await gateway.stop();
    const api = buildSchema(textOf('api.graphql'));
    expect(findBreakingChanges(api, shown)).toEqual([]);
    expect(findBreakingChanges(shown, api)).toEqual([]);
  });
});
