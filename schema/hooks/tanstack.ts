/**
 * What an operation becomes for TanStack Query: hooks that ask for its variables
 * exactly where it demands them. The trusted document's hash is sent by itself;
 * a hub that does not know it yet is sent the text.
 */
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  type UseSuspenseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { connectionIn, type KeyOfConnection, type NodeOf } from './pages.js';

export interface Operation<Data, Variables> {
  readonly name: string;
  /** SHA-256 of the text, in hex. */
  readonly hash: string;
  readonly text: string;
  /** Never there; it carries the types. */
  readonly types?: (variables: Variables) => Data;
}

export function operation<Data, Variables>(
  name: string,
  hash: string,
  text: string,
): Operation<Data, Variables> {
  return { name, hash, text };
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & {
    readonly code?: string;
    readonly messageJa?: string;
  };
}

/** What the hub answered. With errors beside the data, some nullable fields are null because of them. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly AnswerError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The hub answered no data, or did not answer (`status` 0). */
export class HubFailure extends Error {
  override readonly name = 'HubFailure';
  readonly status: number;
  readonly errors: readonly AnswerError[];

  constructor(status: number, errors: readonly AnswerError[]) {
    super(errors[0]?.message ?? 'the hub did not answer');
    this.status = status;
    this.errors = errors;
  }
}

export interface Hub {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the hub is; `/graphql` of the page's own host unless a provider says otherwise. */
export const HubContext = createContext<Hub>({ url: '/graphql' });

/** Asks once, without React. Throws `HubFailure`. */
export async function askHub<Data, Variables>(
  hub: Hub,
  { name, hash, text }: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const persistedQuery = { version: 1, sha256Hash: hash };
  const asked = { operationName: name, variables, extensions: { persistedQuery } };
  const answer = await post<Data>(hub, asked, signal);
  const code = answer.errors[0]?.extensions?.code;
  if (code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'PERSISTED_QUERY_NOT_SUPPORTED') {
    const { data, ...rest } = await post<Data>(
      hub,
      { operationName: name, variables, query: text },
      signal,
    );
    return whole({ data, ...rest });
  }
  return whole(answer);
}

interface Came<Data> extends Omit<Answer<Data>, 'data'> {
  readonly data: Data | null;
  readonly status: number;
}

async function post<Data>(hub: Hub, body: object, signal?: AbortSignal): Promise<Came<Data>> {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...hub.headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new HubFailure(0, []);
  });
  const came = (await response.json().catch(() => ({}))) as Partial<Answer<Data>>;
  const { data = null, errors = [], extensions = {} } = came;
  return { data, errors, extensions, status: response.status };
}

function whole<Data>({ data, errors, extensions, status }: Came<Data>): Answer<Data> {
  if (data === null) throw new HubFailure(status, errors);
  return { data, errors, extensions };
}

/** Variables may be left out only where the operation demands none. */
type Given<Variables> =
  Record<never, never> extends Variables
    ? { readonly variables?: Variables }
    : { readonly variables: Variables };

type Options<Data, Variables> = Given<Variables> &
  Omit<UseQueryOptions<Answer<Data>, HubFailure>, 'queryKey' | 'queryFn'>;

type Arguments<Variables, Options> =
  Record<never, never> extends Variables ? [options?: Options] : [options: Options];

function askOptions<Data, Variables>(
  hub: Hub,
  asked: Operation<Data, Variables>,
  variables: unknown = {},
) {
  return {
    queryKey: [asked.hash, variables] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      askHub(hub, asked, variables as Variables, signal),
  };
}

export type QueryHook<Data, Variables> = (
  ...given: Arguments<Variables, Options<Data, Variables>>
) => UseQueryResult<Answer<Data>, HubFailure>;

/** Asks when the component is shown; `enabled: false` asks nothing. */
export function queryHook<Data, Variables>(
  asked: Operation<Data, Variables>,
): QueryHook<Data, Variables> {
  return (...[options]) => {
    const { variables, ...rest } = options ?? ({} as Options<Data, Variables>);
    const hub = useContext(HubContext);
    return useQuery({
      ...(rest as Omit<UseQueryOptions<Answer<Data>, HubFailure>, 'queryKey' | 'queryFn'>),
      ...askOptions(hub, asked, variables),
    });
  };
}

export type LazyQueryHook<Data, Variables> = () => (
  ...given: Arguments<Variables, Given<Variables>>
) => Promise<Answer<Data>>;

/** Answers a function that asks when it is called, or hands out what is known and fresh. */
export function lazyQueryHook<Data, Variables>(
  asked: Operation<Data, Variables>,
): LazyQueryHook<Data, Variables> {
  return () => {
    const hub = useContext(HubContext);
    const client = useQueryClient();
    return useCallback(
      (...[given]) => client.fetchQuery(askOptions(hub, asked, given?.variables)),
      [hub, client],
    );
  };
}

export type SuspenseQueryHook<Data, Variables> = (
  ...given: Arguments<Variables, Given<Variables>>
) => UseSuspenseQueryResult<Answer<Data>, HubFailure>;

/** Suspends the component until the data has arrived; a failure goes to the error boundary. */
export function suspenseQueryHook<Data, Variables>(
  asked: Operation<Data, Variables>,
): SuspenseQueryHook<Data, Variables> {
  return (...[given]) =>
    useSuspenseQuery(askOptions(useContext(HubContext), asked, given?.variables));
}

export type MutationHook<Data, Variables> = (
  options?: Omit<UseMutationOptions<Answer<Data>, HubFailure, Variables>, 'mutationFn'>,
) => UseMutationResult<Answer<Data>, HubFailure, Variables>;

/** Changes something; its variables are given to `mutate`. */
export function mutationHook<Data, Variables>(
  asked: Operation<Data, Variables>,
): MutationHook<Data, Variables> {
  return (options) => {
    const hub = useContext(HubContext);
    return useMutation({
      ...options,
      mutationFn: (variables: Variables) => askHub(hub, asked, variables),
    });
  };
}

export type PagesHook<Data, Variables, Key extends KeyOfConnection<Data>> = (
  ...given: Arguments<Omit<Variables, 'after'>, Given<Omit<Variables, 'after'>>>
) => UseInfiniteQueryResult<InfiniteData<Answer<Data>>, HubFailure> & {
  /** The rows of all pages so far. */
  readonly nodes: readonly NodeOf<Data, Key>[];
};

/** Pages a connection: `fetchNextPage` brings the next one, `nodes` are all rows so far. */
export function pagesHook<Data, Variables, Key extends KeyOfConnection<Data>>(
  asked: Operation<Data, Variables>,
  key: Key,
): PagesHook<Data, Variables, Key> {
  const connectionOf = ({ data }: Answer<Data>) => connectionIn(data, key);
  return (...[given]) => {
    const hub = useContext(HubContext);
    const variables = given?.variables ?? {};
    const result = useInfiniteQuery({
      queryKey: [asked.hash, variables, 'pages'] as const,
      queryFn: ({ pageParam, signal }) =>
        askHub(hub, asked, { ...variables, after: pageParam } as Variables, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page: Answer<Data>) => {
        const { hasNextPage, endCursor } = connectionOf(page).pageInfo;
        return hasNextPage ? (endCursor ?? undefined) : undefined;
      },
    });
    const nodes = (result.data?.pages ?? []).flatMap((page) => connectionOf(page).nodes);
    return { ...result, nodes } as never;
  };
}
