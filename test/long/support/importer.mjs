/** A hub that only takes files in, to be killed: `node importer.mjs DATABASE_URL`, then one line of JSON for each file. */
import { createInterface } from 'node:readline';
import { parse } from 'graphql';
import { allDefinitions, definitionOf } from '../../../dist/subgraphs/definitions.js';
import { openLog } from '../../../dist/subgraphs/shared/log.js';
import { openSubgraph } from '../../../dist/subgraphs/shared/subgraph.js';

const definitions = await allDefinitions();
const log = openLog('silent', 'imports');
const subgraph = await openSubgraph(await definitionOf('imports'), {
  databaseUrl: process.argv[2],
  log,
  imports: {
    forms: definitions.flatMap(({ forms = [] }) => forms),
    readKeys: async () => [Buffer.from('a key of imports for tests only, long enough')],
    keepOriginalDays: 30,
  },
});
const document = parse(`mutation ($fileName: String!, $content: String!) {
  startImport(fileName: $fileName, contentBase64: $content, confirm: true) { batch { code } } }`);
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { fileName, content } = JSON.parse(line);
  await subgraph.execute({
    document,
    variables: { fileName, content: Buffer.from(content).toString('base64') },
    requestId: 'kill',
    log,
    viewer: { subject: 'office', roles: ['SECRETARIAT'], organization: null },
  });
  process.stdout.write('received\n');
}
