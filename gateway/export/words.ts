/** Japanese words for what the graph calls by names: taken from its descriptions, `English. / 日本語（補足）。`. */
import { type GraphQLEnumType, type GraphQLNamedType, isEnumType } from 'graphql';

/** The first words of the Japanese half, without what explains them; nothing where there is no such half. */
export function japaneseOf(description: string | null | undefined): string | undefined {
  return sentenceOf(description)?.split('（', 1)[0]?.trim() || undefined;
}

function sentenceOf(description: string | null | undefined): string | undefined {
  return description?.split(' / ').slice(1).join(' / ').split('。', 1)[0]?.trim() || undefined;
}

const known = new WeakMap<GraphQLEnumType, ReadonlyMap<string, string>>();

/** The values of an enum in Japanese words, whole where the first ones do not tell them apart: 消防, 消防（救急救命士）. Nothing for another type. */
export function valueWordsOf(type: GraphQLNamedType): ReadonlyMap<string, string> | undefined {
  if (!isEnumType(type)) return undefined;
  let words = known.get(type);
  if (!words) {
    const values = type.getValues();
    const short = values.map(({ name, description }) => japaneseOf(description) ?? name);
    words = new Map(
      values.map(({ name, description }, at) => {
        const word = short[at] ?? name;
        const alone = short.indexOf(word) === short.lastIndexOf(word);
        return [name, alone ? word : (sentenceOf(description) ?? name)];
      }),
    );
    known.set(type, words);
  }
  return words;
}
