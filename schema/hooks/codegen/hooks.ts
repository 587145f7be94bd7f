/**
 * Plugin of graphql-codegen: typed React hooks for the client that `config.client` names.
 *
 *     query    → use<Name>Query, use<Name>LazyQuery, use<Name>SuspenseQuery, and
 *                use<Name>Pages where it pages: a root field with `after: $after`
 *                that asks for its pageInfo
 *     mutation → use<Name>Mutation
 *     fragment → use<Name>Fragment, use<Name>SuspenseFragment (Apollo only), where
 *                its type has an `id` by which the client's cache finds it
 *
 * What such a hook takes and answers is written once for each client, in
 * apollo.ts, urql.ts and tanstack.ts. Apollo and urql take the typed documents
 * of typed-document-node; TanStack Query takes the text itself.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { hashOf, textOf } from './texts.ts';

export interface DocumentFile {
  readonly location?: string;
  readonly document?: DocumentNode;
}

export interface HooksConfig {
  readonly client: 'apollo' | 'urql' | 'tanstack';
  /** Module with the functions that make hooks; for another team `@hitozukuri/hooks/make/<client>`. */
  readonly makeFrom: string;
}

export interface Written {
  /** Lines for the head of the file. */
  readonly prepend: readonly string[];
  readonly content: string;
}

interface Hook {
  readonly name: string;
  /** The function that makes it. */
  readonly maker: string;
  /** What it is made of, and further arguments. */
  readonly given: string;
}

/** graphql-codegen calls this for each file that its configuration names. Throws when an operation cannot be a hook. */
export function plugin(
  schema: GraphQLSchema,
  files: readonly DocumentFile[],
  { client, makeFrom }: HooksConfig,
): Written {
  const definitions = files.flatMap(({ document, location = 'a document' }) =>
    (document?.definitions ?? []).map((definition) => ({ definition, location })),
  );
  const fragments = definitions.flatMap(({ definition }) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [definition] : [],
  );
  const operations = definitions.flatMap(({ definition, location }) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return [{ definition, name: nameOf(definition, location) }];
  });
  const hooks = [
    ...operations.flatMap(({ definition, name }) => ofOperation(definition, name, client)),
    ...(client === 'apollo' ? fragments.flatMap((each) => ofFragment(each, schema)) : []),
  ];
  const texts =
    client === 'tanstack'
      ? operations.map(({ definition, name }) => textLine(definition, name, fragments))
      : [];
  const makers = [
    ...new Set([...(texts.length > 0 ? ['operation'] : []), ...hooks.map(({ maker }) => maker)]),
  ].sort();
  return {
    prepend: makers.length > 0 ? [`import { ${makers.join(', ')} } from '${makeFrom}';`] : [],
    content: [
      ...texts,
      ...hooks.map(
        ({ name, maker, given }) => `export const ${name} = /* @__PURE__ */ ${maker}(${given});`,
      ),
    ].join('\n'),
  };
}

function nameOf({ name, operation }: OperationDefinitionNode, location: string): string {
  const written = name?.value ?? '';
  if (!/^[A-Z][A-Za-z0-9]*$/.test(written)) {
    throw new Error(
      `${location}: 操作に名前を PascalCase で付けてください。フックの名前になります。 / Name the operation in PascalCase; its hook is called by that name.`,
    );
  }
  if (operation !== 'query' && operation !== 'mutation') {
    throw new Error(
      `${location}: ${operation} のフックはありません。 / There are no hooks for a ${operation}.`,
    );
  }
  return written;
}

function ofOperation(
  definition: OperationDefinitionNode,
  name: string,
  client: HooksConfig['client'],
): readonly Hook[] {
  const given = client === 'tanstack' ? name : `Documents.${name}Document`;
  if (definition.operation === 'mutation') {
    return [{ name: `use${name}Mutation`, maker: 'mutationHook', given }];
  }
  const paged = pagedField(definition);
  return [
    { name: `use${name}Query`, maker: 'queryHook', given },
    { name: `use${name}LazyQuery`, maker: 'lazyQueryHook', given },
    { name: `use${name}SuspenseQuery`, maker: 'suspenseQueryHook', given },
    ...(paged
      ? [{ name: `use${name}Pages`, maker: 'pagesHook', given: `${given}, '${paged}'` }]
      : []),
  ];
}

/** The key under which the answer holds the connection that `$after` pages. */
function pagedField({ selectionSet }: OperationDefinitionNode): string | undefined {
  for (const field of selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const pages = field.arguments?.some(
      ({ name, value }) =>
        name.value === 'after' && value.kind === Kind.VARIABLE && value.name.value === 'after',
    );
    const tells = field.selectionSet?.selections.some(
      (each) => each.kind === Kind.FIELD && each.name.value === 'pageInfo',
    );
    if (pages && tells) return field.alias?.value ?? field.name.value;
  }
  return undefined;
}

function ofFragment(
  { name: { value: name }, typeCondition }: FragmentDefinitionNode,
  schema: GraphQLSchema,
): readonly Hook[] {
  const type = schema.getType(typeCondition.name.value);
  if (!type || !('getFields' in type) || !type.getFields()['id']) return [];
  const given = `Documents.${name}FragmentDoc`;
  return [
    { name: `use${name}Fragment`, maker: 'fragmentHook', given },
    { name: `use${name}SuspenseFragment`, maker: 'suspenseFragmentHook', given },
  ];
}

function textLine(
  definition: OperationDefinitionNode,
  name: string,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const kind = definition.operation === 'mutation' ? 'Mutation' : 'Query';
  const text = textOf(definition, fragments);
  return `export const ${name} = /* @__PURE__ */ operation<Types.${name}${kind}, Types.${name}${kind}Variables>('${name}', '${hashOf(text)}', ${JSON.stringify(text)});`;
}
