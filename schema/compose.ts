/**
 * Subgraphs → supergraph. What composition complains of is told in words that
 * say which file to open, for the few mistakes that people make.
 */
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, lexicographicSortSchema, print, printSchema } from 'graphql';

export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

export interface Composition {
  /** For routers: every subgraph's part marked with join directives. */
  readonly supergraph: string;
  /** For clients: the graph as they see it, sorted. */
  readonly api: string;
  /** What composed, but may surprise; one sentence each. */
  readonly hints: readonly string[];
}

/** The subgraphs do not fit together; `problems` has one entry for each reason. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n\n'));
    this.problems = problems;
  }
}

export function compose(subgraphs: readonly ComposedSubgraph[]): Composition {
  const { supergraph, hints } = supergraphOf(subgraphs);
  const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  return { supergraph, api: `${printSchema(lexicographicSortSchema(api)).trim()}\n`, hints };
}

/** Throws `CompositionError`. */
export function supergraphOf(
  subgraphs: readonly ComposedSubgraph[],
): Pick<Composition, 'supergraph' | 'hints'> {
  const result = composeServices(
    subgraphs.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })),
  );
  if (result.errors) {
    throw new CompositionError(
      result.errors.map((error) => explained(String(error.extensions['code']), error.message)),
    );
  }
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    hints: result.hints
      .filter(({ definition }) => !expected.has(definition.code))
      .map(
        ({ definition, message, element }) =>
          `${explained(definition.code, message)}${element ? `\n  at ${element.coordinate}` : ''}`,
      ),
  };
}

/** The sorted text of one subgraph as it is committed. */
export function subgraphText({ typeDefs }: Pick<ComposedSubgraph, 'typeDefs'>): string {
  return `${print(typeDefs).trim()}\n`;
}

/**
 * Hints about what we do on purpose. An interface may be told in parts: its owner says what a
 * thing is, another subgraph what it knows of it. That every type has all of them,
 * composition itself makes sure of.
 */
const expected: ReadonlySet<string> = new Set(['INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD']);

/** What to do about a code of composition, in both languages; codes that nobody met yet speak for themselves. */
const advice: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  INVALID_FIELD_SHARING: {
    en: 'Two subgraphs answer the same field. Leave it to the owner and keep only the key in borrowed/, or, for a value type, mark the class @shareable in all of them.',
    ja: '二つのサブグラフが同じ項目を答えています。持ち主に任せて borrowed/ にはキーだけを残すか、値の型なら全てで @shareable にしてください。',
  },
  SATISFIABILITY_ERROR: {
    en: 'A field cannot be reached from some path. Give the type a key that both subgraphs have (@EntityKey) and a reference resolver in subgraph.ts.',
    ja: 'ある経路からたどり着けない項目があります。両方のサブグラフが持つキー（@EntityKey）と、subgraph.ts の references を用意してください。',
  },
  FIELD_TYPE_MISMATCH: {
    en: 'A field has different types in different subgraphs. Take the type of the owner.',
    ja: '同じ項目の型がサブグラフごとに違います。持ち主の型に合わせてください。',
  },
  ENUM_VALUE_MISMATCH: {
    en: 'An enum differs between subgraphs. Put it into subgraphs/shared/vocabulary and use that one.',
    ja: '列挙型がサブグラフごとに違います。subgraphs/shared/vocabulary に置いた一つを使ってください。',
  },
  INCONSISTENT_DESCRIPTION: {
    en: 'The same thing is described differently in different subgraphs. Use one text.',
    ja: '同じものの説明がサブグラフごとに違います。一つの文にそろえてください。',
  },
  INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE: {
    en: 'A field is nullable in one subgraph and not in another; the graph takes the nullable one. Make them alike.',
    ja: '同じ項目の null 可否がサブグラフごとに違います（null 可になります）。そろえてください。',
  },
};

function explained(code: string, message: string): string {
  const known = advice[code];
  return known ? `${code}: ${message}\n  → ${known.ja}\n  → ${known.en}` : `${code}: ${message}`;
}
