/** Where SQL may stand. */
import type { Rule } from '../rule.js';
import { type SourceTree, sourceOf, textsIn } from '../source-tree.js';

/** The ground that makes SQL from entities, tables, summing queries, and whatever fills or keeps the database itself. */
const homes = [
  /^subgraphs\/shared\/(rows|condition|filter|order|keyset|pages|fold-name|database|row-policy|upsert)\.ts$/,
  /^subgraphs\/shared\/import\/source-row\.ts$/,
  /^subgraphs\/[^/]+\/migrations\//,
  /^subgraphs\/[^/]+\/(synthetic|reference)\//,
  /^subgraphs\/[^/]+\/reference-data\.ts$/,
  /\.(queries|load)\.ts$/,
  /^database\//,
];

const statement =
  /^\s*(with\s+\w+\s+as\s*\(|select\s[\s\S]*\bfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|schema|role|view|policy|type|function)\s|truncate\s|grant\s)/i;

export const sqlInItsPlaces: Rule<SourceTree> = {
  says: 'SQL stands in migrations, queries, generators and the ground',
  because:
    'Whoever tunes or audits the database reads those files and no others. A sum or a ranking goes into <concept>.queries.ts as a loader; a condition or an order is written with property names for pageOf, pagesByParent or rowsAmong.',
  offences: (sources) =>
    sources
      .filter(({ path }) => !homes.some((home) => home.test(path)))
      .filter((source) => textsIn(source).some((text) => statement.test(text)))
      .map(({ path }) => path),
  faults: {
    'a statement in a resolver': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        'read(context, sql`select code from exchange.placement where id = 1`);',
      ),
    ],
    'a statement in a plain text': [
      sourceOf('gateway/gateway.ts', `client.query('INSERT INTO hub.log VALUES (1)');`),
    ],
    'a statement over lines, in a loader': [
      sourceOf(
        'subgraphs/exchange/placement/placement.loaders.ts',
        'sql`\n  with asked as (select 1)\n  select * from asked`;',
      ),
    ],
  },
  innocent: {
    'a sum in its place': [
      sourceOf(
        'subgraphs/exchange/placement/placement.queries.ts',
        'sql`select 1 from placement`;',
      ),
    ],
    'a sentence about selecting': [
      sourceOf(
        'gateway/gateway.ts',
        `throw new Error('Select fewer fields, or update the query.');`,
      ),
    ],
  },
};
