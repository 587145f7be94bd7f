/**
 * What a typed document becomes: hooks of Apollo Client 4 that ask for the
 * document's variables exactly where it demands them, and answer its data whole
 * or not at all. Generated code calls these once for each document.
 */
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import {
  type SkipToken,
  useFragment,
  useLazyQuery,
  useMutation,
  useQuery,
  useSuspenseFragment,
  useSuspenseQuery,
} from '@apollo/client/react';
import { connectionIn, type KeyOfConnection, type NodeOf } from './pages.js';

/** Options may be left out only where the document demands no variable. */
type Given<Variables, Options> =
  Record<never, never> extends Variables ? [options?: Options] : [options: Options];

/** `returnPartialData` would make every field of the data optional; whoever wants that uses Apollo's own hook with the document. */
type Whole<Options> = Options & { readonly returnPartialData?: never };

type QueryOptions<Data, Variables extends OperationVariables> = Whole<
  useQuery.Options<Data, Variables>
>;

export interface QueryHook<Data, Variables extends OperationVariables> {
  (
    ...given: Given<Variables, QueryOptions<Data, Variables>>
  ): useQuery.Result<Data, Variables, 'empty' | 'complete'>;
  /** `skipToken` asks nothing, for example while a variable is not known yet. */
  (
    options: QueryOptions<Data, Variables> | SkipToken,
  ): useQuery.Result<Data, Variables, 'empty' | 'complete', Partial<Variables>>;
}

/** Asks when the component is shown; `data` is undefined until it has arrived. */
export function queryHook<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): QueryHook<Data, Variables> {
  const hook = (options?: QueryOptions<Data, Variables> | SkipToken) =>
    useQuery(document, options as useQuery.Options<Data, Variables>);
  return hook as QueryHook<Data, Variables>;
}

export interface Pages<Node> {
  /** The rows of all pages so far. */
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  /** Brings the next page; nothing when there is none. */
  readonly fetchNextPage: () => Promise<void>;
}

export type PagesHook<
  Data,
  Variables extends OperationVariables,
  Key extends KeyOfConnection<Data>,
> = (
  ...given: Given<Omit<Variables, 'after'>, QueryOptions<Data, Omit<Variables, 'after'>>>
) => useQuery.Result<Data, Variables, 'empty' | 'complete'> & Pages<NodeOf<Data, Key>>;

/** Pages a connection: `fetchNextPage` brings the next one, `nodes` are all rows so far. */
export function pagesHook<
  Data,
  Variables extends OperationVariables,
  Key extends KeyOfConnection<Data>,
>(document: TypedDocumentNode<Data, Variables>, key: Key): PagesHook<Data, Variables, Key> {
  const connectionOf = (data: Data) => connectionIn(data, key);
  const hook = (options?: object) => {
    const result = useQuery(document, options as useQuery.Options<Data, Variables>);
    const connection = result.data && connectionOf(result.data as Data);
    const { hasNextPage = false, endCursor } = connection?.pageInfo ?? {};
    const fetchNextPage = async () => {
      if (!hasNextPage) return;
      await result.fetchMore({
        variables: { after: endCursor } as unknown as Partial<Variables>,
        updateQuery: (before, { fetchMoreResult }) => {
          const page = connectionOf(fetchMoreResult as Data);
          const nodes = [...connectionOf(before as Data).nodes, ...page.nodes];
          return { ...fetchMoreResult, [key]: { ...page, nodes } } as never;
        },
      });
    };
    return { ...result, nodes: connection?.nodes ?? [], hasNextPage, fetchNextPage };
  };
  return hook as unknown as PagesHook<Data, Variables, Key>;
}

export type LazyQueryHook<Data, Variables extends OperationVariables> = (
  options?: Whole<useLazyQuery.Options<Data, Variables>>,
) => useLazyQuery.ResultTuple<Data, Variables, 'empty' | 'complete'>;

/** Asks when the function that it answers is called, with the variables given there. */
export function lazyQueryHook<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): LazyQueryHook<Data, Variables> {
  const hook = (options?: useLazyQuery.Options<Data, Variables>) => useLazyQuery(document, options);
  return hook as LazyQueryHook<Data, Variables>;
}

type SuspenseOptions<Variables extends OperationVariables> = Whole<
  useSuspenseQuery.Options<Variables>
>;

export interface SuspenseQueryHook<Data, Variables extends OperationVariables> {
  (
    ...given: Given<
      Variables,
      SuspenseOptions<Variables> & { readonly errorPolicy?: 'none'; readonly skip?: false }
    >
  ): useSuspenseQuery.Result<Data, Variables, 'complete'>;
  /** Skipped, or with errors that are not thrown, the data may be missing. */
  (
    options: SuspenseOptions<Variables> | SkipToken,
  ): useSuspenseQuery.Result<Data, Variables, 'empty' | 'complete'>;
}

/** Suspends the component until the data has arrived, so that `data` is always there. */
export function suspenseQueryHook<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): SuspenseQueryHook<Data, Variables> {
  const hook = (options?: useSuspenseQuery.Options<Variables> | SkipToken) =>
    useSuspenseQuery(document, (options ?? {}) as useSuspenseQuery.Options<Variables>);
  return hook as SuspenseQueryHook<Data, Variables>;
}

export type MutationHook<Data, Variables extends OperationVariables> = (
  options?: Omit<useMutation.Options<Data, Variables>, 'variables'>,
) => useMutation.ResultTuple<Data, Variables>;

/** Answers a function that changes something; its variables are given there, in one place. */
export function mutationHook<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationHook<Data, Variables> {
  const hook = (options?: object) => useMutation(document, options);
  return hook as unknown as MutationHook<Data, Variables>;
}

export interface FragmentOptions<Data> {
  /** The thing whose part is wanted, as another hook answered it, or its key in the cache; null for none. */
  readonly from: useFragment.FromOptionValue<Data> | null;
  readonly optimistic?: boolean;
}

export type FragmentHook<Data> = (options: FragmentOptions<Data>) => useFragment.Result<Data>;

/** Reads a part of a thing that is in the cache, and shows its changes; asks the hub nothing. */
export function fragmentHook<Data, Variables extends OperationVariables>(
  fragment: TypedDocumentNode<Data, Variables>,
): FragmentHook<Data> {
  const fragmentName = nameOf(fragment);
  const hook = (options: FragmentOptions<Data>) =>
    useFragment({ ...options, fragment, fragmentName } as useFragment.Options<Data, Variables>);
  return hook as FragmentHook<Data>;
}

export type SuspenseFragmentHook<Data> = (
  options: FragmentOptions<Data>,
) => useSuspenseFragment.Result<Data>;

/** The same, and suspends until the part is whole. */
export function suspenseFragmentHook<Data, Variables extends OperationVariables>(
  fragment: TypedDocumentNode<Data, Variables>,
): SuspenseFragmentHook<Data> {
  const fragmentName = nameOf(fragment);
  const hook = (options: FragmentOptions<Data>) =>
    useSuspenseFragment({ ...options, fragment, fragmentName } as useSuspenseFragment.Options<
      Data,
      Variables
    >);
  return hook as unknown as SuspenseFragmentHook<Data>;
}

/** The first fragment of a document is the one it is called by; those it spreads follow. */
function nameOf({ definitions }: TypedDocumentNode<unknown, never>): string | undefined {
  const [first] = definitions;
  return first?.kind === 'FragmentDefinition' ? first.name.value : undefined;
}
