// The API schema by graphql-eslint's rules for schemas and for Relay; TypeScript is linted by Biome.
// Each exception says why it is one.
import graphql from '@graphql-eslint/eslint-plugin';

export default [
  {
    files: ['schema/api.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/api.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // pages go forward: nobody reads a list of the office from its end, and `orderBy` turns it round
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // lists of values, figures and keys are no connections (test/architecture/graph/lists.ts says which
      // lists are); a cell is no node (docs/decisions/0009-the-cube-is-cells.md), and a source is told
      // by the subgraph that used it
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // figures, counts and rates have no identity; that what has one is a node is kept by
      // test/architecture/graph/entities.ts
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
