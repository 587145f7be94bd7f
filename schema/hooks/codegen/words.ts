/** Plugin of graphql-codegen: what each enum value is called in Japanese and English, from its description in the schema. */
import { type GraphQLSchema, isEnumType } from 'graphql';

export function plugin(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
  const words = Object.fromEntries(
    enums.map((type) => [
      type.name,
      Object.fromEntries(
        type.getValues().map(({ name, description }) => [name, halves(description)]),
      ),
    ]),
  );
  return `export const words = ${JSON.stringify(words, null, 2)} as const;\n`;
}

/** "English. / 日本語。" without the full stops. */
function halves(description: string | null | undefined): {
  readonly en: string;
  readonly ja: string;
} {
  const text = (description ?? '').replaceAll(/\s+/g, ' ').trim();
  const at = text.lastIndexOf(' / ');
  return {
    en: text.slice(0, at).replace(/\.$/, ''),
    ja: text.slice(at + 3).replace(/。$/, ''),
  };
}
