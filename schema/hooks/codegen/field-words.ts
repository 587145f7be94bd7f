/** Plugin of graphql-codegen: what each type with an id, and each of its plain fields, is called in Japanese and English, from the descriptions in the schema. */
import { type GraphQLSchema, isObjectType } from 'graphql';
import { halves } from './halves.ts';

export function plugin(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
  const words = Object.fromEntries(
    types.map((type) => [
      type.name,
      {
        ...name(type.description),
        fields: Object.fromEntries(
          Object.values(type.getFields())
            .filter(({ name: field }) => field !== 'id')
            .map(({ name: field, description }) => [field, name(description)]),
        ),
      },
    ]),
  );
  return `export const fieldWords = ${JSON.stringify(words, null, 2)} as const;\n`;
}

/** The first sentence, without what it adds after a semicolon, a comma of explanation or in brackets. */
function name(description: string | null | undefined) {
  const { en, ja } = halves(description);
  return { en: en.split(/[.;:(]/)[0]?.trim() ?? en, ja: ja.split(/[。（：]/)[0]?.trim() ?? ja };
}
