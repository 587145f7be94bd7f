/** Japanese words for what the graph calls by names: taken from its descriptions, `English. / 日本語（補足）。`. */
import { type GraphQLEnumType, type GraphQLNamedType, isEnumType } from 'graphql';

/** The first words of the Japanese half, without what explains them; nothing where there is no such half. */
export function japaneseOf(description: string | null | undefined): string | undefined {
  const half = description?.split(' / ').slice(1).join(' / ');
  const words = half?.split(/[。（]/, 1)[0]?.trim();
  return words === '' ? undefined : words;
}

const known = new WeakMap<GraphQLEnumType, ReadonlyMap<string, string>>();

/** The values of an enum in Japanese words; nothing for another type. */
export function valueWordsOf(type: GraphQLNamedType): ReadonlyMap<string, string> | undefined {
  if (!isEnumType(type)) return undefined;
  let words = known.get(type);
  if (!words) {
    words = new Map(
      type.getValues().map(({ name, description }) => [name, japaneseOf(description) ?? name]),
    );
    known.set(type, words);
  }
  return words;
}
