/**
 * `npm run schema` writes the contract into this folder; `npm run schema:check`
 * only says whether what is committed still fits the code; `npm run -s schema:standard`
 * prints the supergraph for other routers.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildSchema } from 'graphql';
import { allDefinitions } from '../subgraphs/definitions.js';
import { subgraphList } from '../subgraphs/list.js';
import { buildSubgraph } from '../subgraphs/shared/build-subgraph.js';
import { projectFolder } from '../subgraphs/shared/project-folder.js';
import { accessMatrix } from './access-matrix.js';
import { CompositionError, compose, subgraphText, supergraphOf } from './compose.js';
import { nodeSubgraphOf } from './node-subgraph.js';
import { withStandardAccess } from './standard-access.js';
import { trustedDocumentsIn } from './trusted-documents.js';

/** The files of the contract, path from schema/ → text. */
export async function contract(): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
}> {
  const subgraphs = await builtSubgraphs();
  const { supergraph, api, hints } = compose([...subgraphs, nodeSubgraphOf(subgraphs)]);
  const trusted = await trustedDocumentsIn(join(projectFolder, 'schema', 'operations'));
  const files = new Map([
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
    [
      '../docs/access-matrix.md',
      accessMatrix(buildSchema(supergraph, { assumeValidSDL: true, assumeValid: true })),
    ],
    ['trusted-documents.json', `${JSON.stringify(trusted, null, 2)}\n`],
    ...subgraphs.map((each): [string, string] => [
      `subgraphs/${each.name}.graphql`,
      subgraphText(each),
    ]),
  ]);
  return { files, hints };
}

async function builtSubgraphs() {
  const definitions = await allDefinitions();
  return definitions.map((definition) => {
    const entry = subgraphList.find(({ name }) => name === definition.name);
    return {
      name: definition.name,
      url: `http://127.0.0.1:${entry?.port}/graphql`,
      ...buildSubgraph(definition),
    };
  });
}

/** For routers of another make: the policy in the directives that they know, and without what only our gateway answers (`node`). */
export async function standardSupergraph(): Promise<string> {
  const subgraphs = await builtSubgraphs();
  return supergraphOf(
    subgraphs.map((each) => ({ ...each, typeDefs: withStandardAccess(each.typeDefs) })),
  ).supergraph;
}

async function main(check: boolean): Promise<number> {
  const { files, hints } = await contract();
  for (const hint of hints) console.warn(hint);
  const stale: string[] = [];
  for (const [name, text] of files) {
    const path = join(projectFolder, 'schema', name);
    const before = await readFile(path, 'utf8').catch(() => '');
    if (before === text) continue;
    stale.push(name);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (stale.length === 0) console.log('schema/ は最新です。 / schema/ is up to date.');
  else if (check) {
    console.error(
      `schema/ が古くなっています（${stale.join(', ')}）。npm run schema を実行し、差分を確かめてコミットしてください。 / schema/ is stale. Run npm run schema, read the difference and commit it.`,
    );
    return 1;
  } else console.log(`schema/ に書きました / written: ${stale.join(', ')}`);
  return 0;
}

if (process.argv[1]?.endsWith('schema/main.js')) {
  try {
    if (process.argv.includes('--standard')) process.stdout.write(await standardSupergraph());
    else process.exitCode = await main(process.argv.includes('--check'));
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    console.error(
      `サブグラフを合成できません（${error.problems.length}件）。 / The subgraphs do not compose:\n\n${error.message}`,
    );
    process.exitCode = 1;
  }
}
