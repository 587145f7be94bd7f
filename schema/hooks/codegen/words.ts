/** Plugin of graphql-codegen: what each enum value is called in Japanese and English, from its description in the schema. */
import { type GraphQLSchema, isEnumType } from 'graphql';
import { halves } from './halves.ts';

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
