/** Every word of the graph explains itself to both readers. */
import type { StringValueNode } from 'graphql';
import {
  enumsIn,
  fieldsIn,
  type Graph,
  inputsIn,
  type SubgraphText,
  subgraphOf,
  typesIn,
} from '../graph.js';
import type { Rule } from '../rule.js';

interface Described {
  readonly at: string;
  readonly description?: StringValueNode | undefined;
}

function everythingIn(subgraph: SubgraphText): readonly Described[] {
  const { name } = subgraph;
  return [
    ...typesIn(subgraph)
      .filter((type) => type.name.value !== 'Query' && type.name.value !== 'Mutation')
      .map(({ name: type, description }) => ({ at: `${name}: ${type.value}`, description })),
    ...fieldsIn(subgraph).flatMap(({ at, field: { description, arguments: given } }) => [
      { at, description },
      ...(given ?? []).map((each) => ({
        at: `${at}(${each.name.value})`,
        description: each.description,
      })),
    ]),
    ...[
      ...enumsIn(subgraph).map((type) => ({ type, parts: type.values ?? [] })),
      ...inputsIn(subgraph).map((type) => ({ type, parts: type.fields ?? [] })),
    ].flatMap(({ type, parts }) =>
      parts.map((part) => ({
        at: `${name}: ${type.name.value}.${part.name.value}`,
        description: part.description,
      })),
    ),
  ];
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What is wrong with a description; null when it is an English sentence, ` / `, and a Japanese one. */
export function complaint(description: string | undefined): string | null {
  if (!description?.trim()) return 'has no description';
  const halves = description.split(' / ');
  if (halves.length !== 2) return `has ${halves.length} parts divided by " / " and not two`;
  const [english = '', other = ''] = halves;
  if (!/^[^\p{L}]*\p{Script=Latin}/u.test(english)) return 'does not begin in English';
  if (!/^[^\p{Ll}]/u.test(english)) return 'does not begin with a capital letter';
  if (!/[.!?]$/.test(english)) return 'has an English half that does not end in a full stop';
  if (!japanese.test(other)) return 'has no Japanese half';
  if (/(?:\p{Script=Latin}{2,}[ ,]+){3}/u.test(other)) return 'has English in its Japanese half';
  if (!other.endsWith('。')) return 'has a Japanese half that does not end in 。';
  return null;
}

export const bothLanguages: Rule<Graph> = {
  says: 'every type, field, argument and value is described in English and Japanese',
  because:
    'The graph is read by offices that work in Japanese and by engineers anywhere. Write "English sentence. / 日本語の文。": what it means, its unit, its edge.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      everythingIn(subgraph).flatMap(({ at, description }) => {
        const problem = complaint(description?.value);
        return problem === null ? [] : [`${at} ${problem}`];
      }),
    ),
  faults: {
    'a type without description': [subgraphOf('type A { "Its code. / 識別子。" code: ID! }')],
    'a field without description': [subgraphOf('"A thing. / もの。" type A { code: ID! }')],
    'an argument without description': [
      subgraphOf('type Query { "All. / 全て。" all(first: Int): Int }'),
    ],
    'an enum value without description': [subgraphOf('"Kinds. / 区分。" enum Kind { ONE }')],
    'an input field without description': [
      subgraphOf('"A range. / 範囲。" input Range { from: Int! }'),
    ],
    'a scalar without description': [subgraphOf('scalar Day')],
    'English alone': [subgraphOf('"A day." scalar Day')],
    'Japanese alone': [subgraphOf('"日付。" scalar Day')],
    'Japanese twice': [subgraphOf('"日付. / 日付。" scalar Day')],
    'English twice': [subgraphOf('"A day. / The day of an event。" scalar Day')],
    'a Japanese half that is English with one word': [
      subgraphOf('"A day. / The day of an 催し event 。" scalar Day'),
    ],
    'English without its full stop': [subgraphOf('"A day / 日付。" scalar Day')],
    'Japanese without its full stop': [subgraphOf('"A day. / 日付" scalar Day')],
    'an empty half': [subgraphOf('"A day. / 。" scalar Day')],
    'English in small letters': [subgraphOf('"a day. / 日付。" scalar Day')],
  },
  innocent: {
    'place names by their characters': [
      subgraphOf('"South: 川口, 蕨, 戸田. / 南部地域。" scalar South'),
    ],
    'words of the other language as examples': [
      subgraphOf('"A year such as 令和6年度. / 年度（R6、FY2024 など）。" scalar Year'),
    ],
    'numbers and marks in front': [
      subgraphOf(
        '"1 to 1,000 rows. / 1～1,000件。" scalar Size "`X` when hidden. / 秘匿は「X」。" scalar Mark',
      ),
    ],
  },
};
