/** The supergraph file: read, checked, and refused in one clear sentence. */
import {
  buildASTSchema,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

export interface Supergraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Address of each subgraph by its name, as the file gives it; may be empty. */
  readonly urls: Readonly<Record<string, string>>;
}

/** The text is no supergraph. The message is one sentence in Japanese and one in English. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';

  constructor(ja: string, en: string, options?: ErrorOptions) {
    super(`${ja} / ${en}`, options);
  }
}

/** Throws `SupergraphError` when the text is not GraphQL, not a supergraph, or does not hold together. */
export function readSupergraph(sdl: string): Supergraph {
  const document = attempt(() => parse(sdl, { noLocation: true }), 'GraphQL');
  const urls = urlsIn(document);
  const schema = attempt(
    () => buildASTSchema(document, { assumeValidSDL: true, assumeValid: true }),
    'a schema',
  );
  if (!schema.getQueryType()) throw refused('Query 型がありません', 'it has no Query type');
  return { sdl, schema, urls };
}

function urlsIn(document: DocumentNode): Record<string, string> {
  const graphs = document.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const urls: Record<string, string> = {};
  for (const value of graphs?.values ?? []) {
    const graph = value.directives?.find(({ name }) => name.value === 'join__graph');
    const argument = (wanted: string) => {
      const node = graph?.arguments?.find(({ name }) => name.value === wanted)?.value;
      return node ? String(valueFromASTUntyped(node)) : undefined;
    };
    const name = argument('name');
    if (name !== undefined) urls[name] = argument('url') ?? '';
  }
  if (Object.keys(urls).length === 0) {
    throw refused(
      'サブグラフの一覧（enum join__Graph）がありません',
      'it does not list its subgraphs (enum join__Graph)',
    );
  }
  return urls;
}

function attempt<Value>(make: () => Value, what: string): Value {
  try {
    return make();
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw refused(
      `${what}として読めません（${problem}）`,
      `it does not read as ${what} (${problem})`,
      error,
    );
  }
}

/** `ja` and `en` say what is wrong, as a clause. */
export function refused(ja: string, en: string, cause?: unknown): SupergraphError {
  return new SupergraphError(
    `スーパーグラフを使えません: ${ja}。合成し直したファイルを指定してください。`,
    `This supergraph cannot be used: ${en}. Give a freshly composed file.`,
    { cause },
  );
}
