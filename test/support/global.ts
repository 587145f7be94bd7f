/** One throw-away PostgreSQL for the whole run, with a template database that each test file copies. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../database/embedded.js';
import { loadData } from '../../database/load.js';
import { prepareDatabase } from '../../database/prepare.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { migrate } from '../../subgraphs/shared/migrate.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

/** Enough rows that pages turn and small counts occur, and few enough to load in seconds. */
export const testScale = 0.02;
export const templateDatabase = 'hub_template';
export const roleSecret = 'a secret for tests only';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const definitions = await allDefinitions();
  const folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-test-'));
  const server = await startEmbedded({ folder, ephemeral: true });
  clearUpAfter(folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await fillTemplate(server.url(templateDatabase), definitions);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgres', server.url('{database}'));
  return stop;
}

/** A run that is killed stops nothing; this shell waits for its end, whatever the end is, and leaves no server behind. */
function clearUpAfter(folder: string): void {
  const script = `cat > /dev/null
    pid=$(head -n 1 "$1/cluster/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" && sleep 1
    rm -rf "$1"`;
  const shell = spawn('sh', ['-c', script, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  (shell.stdin as Socket).unref();
}

async function fillTemplate(
  adminUrl: string,
  definitions: Awaited<ReturnType<typeof allDefinitions>>,
): Promise<void> {
  await prepareDatabase({
    adminUrl,
    createDatabase: true,
    subgraphs: definitions.map(({ name }) => name),
    secret: roleSecret,
    actsForOthers: definitions.find((each) => each.actsForOthers)?.name,
    migrate: async (name) => {
      const definition = definitions.find((each) => each.name === name);
      if (definition) await migrate(definition, adminUrl);
    },
  });
  await loadData({
    adminUrl,
    definitions,
    dataFolder: join(projectFolder, 'data'),
    syntheticScale: testScale,
    production: false,
    report: () => {},
  });
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}
