/**
 * What a typed document becomes for urql: hooks that ask for the document's
 * variables exactly where it demands them. Generated code calls these once for
 * each document.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useMemo, useState } from 'react';
import {
  type AnyVariables,
  type OperationResult,
  type UseMutationResponse,
  type UseQueryArgs,
  type UseQueryResponse,
  useClient,
  useMutation,
  useQuery,
} from 'urql';
import { connectionIn, type KeyOfConnection, type NodeOf } from './pages.js';

/** Options may be left out only where the document demands no variable. */
type Given<Variables, Options> =
  Record<never, never> extends Variables
    ? [options?: Options & { readonly variables?: Variables }]
    : [options: Options & { readonly variables: Variables }];

type Options = Omit<UseQueryArgs, 'query' | 'variables'>;

export type QueryHook<Data, Variables extends AnyVariables> = (
  ...given: Given<Variables, Options>
) => UseQueryResponse<Data, Variables>;

/** Asks when the component is shown; `pause: true` asks nothing. */
export function queryHook<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
): QueryHook<Data, Variables> {
  return (...[options]) => useQuery({ ...options, query } as UseQueryArgs<Variables, Data>);
}

/** Like `queryHook`, and suspends until the answer has arrived; `data` is there unless `error` is. */
export function suspenseQueryHook<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
): QueryHook<Data, Variables> {
  return (...[options]) => {
    const context = useMemo(() => ({ suspense: true, ...options?.context }), [options?.context]);
    return useQuery({ ...options, query, context } as UseQueryArgs<Variables, Data>);
  };
}

export type LazyQueryHook<Data, Variables extends AnyVariables> = () => (
  ...given: Given<Variables, object>
) => Promise<OperationResult<Data, Variables>>;

/** Answers a function that asks when it is called. */
export function lazyQueryHook<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
): LazyQueryHook<Data, Variables> {
  return () => {
    const client = useClient();
    return useCallback(
      (...[given]) => client.query(query, (given?.variables ?? {}) as Variables).toPromise(),
      [client],
    );
  };
}

export type MutationHook<Data, Variables extends AnyVariables> = () => UseMutationResponse<
  Data,
  Variables
>;

/** Answers a function that changes something; its variables are given there. */
export function mutationHook<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationHook<Data, Variables> {
  return () => useMutation(document);
}

export interface Pages<Node> {
  /** The rows of all pages so far. */
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  readonly fetching: boolean;
  /** Brings the next page; nothing when there is none. */
  readonly fetchNextPage: () => void;
}

export type PagesHook<Data, Variables, Key extends KeyOfConnection<Data>> = (
  ...given: Given<Omit<Variables, 'after'>, Options>
) => Pages<NodeOf<Data, Key>>;

/** Pages a connection: `fetchNextPage` brings the next one, `nodes` are all rows so far. */
export function pagesHook<Data, Variables extends AnyVariables, Key extends KeyOfConnection<Data>>(
  query: TypedDocumentNode<Data, Variables>,
  key: Key,
): PagesHook<Data, Variables, Key> {
  const connectionOf = (data: Data) => connectionIn(data, key);
  return (...[options]) => {
    const client = useClient();
    const [first] = useQuery({ ...options, query } as unknown as UseQueryArgs<Variables, Data>);
    const [more, setMore] = useState<{
      readonly of: Data | undefined;
      readonly pages: readonly Data[];
    }>({
      of: undefined,
      pages: [],
    });
    const [fetching, setFetching] = useState(false);
    // pages after another first page are of another question
    const later = more.of === first.data ? more.pages : [];
    const all = first.data ? [first.data, ...later] : [];
    const last = all.at(-1);
    const { hasNextPage = false, endCursor } = last ? connectionOf(last).pageInfo : {};
    const fetchNextPage = () => {
      if (!hasNextPage || fetching) return;
      setFetching(true);
      const variables = { ...options?.variables, after: endCursor } as unknown as Variables;
      void client
        .query(query, variables)
        .toPromise()
        .then(({ data }) => {
          if (data) setMore({ of: first.data, pages: [...later, data] });
          setFetching(false);
        });
    };
    const nodes = all.flatMap((page) => connectionOf(page).nodes) as NodeOf<Data, Key>[];
    return { nodes, hasNextPage, fetching: fetching || first.fetching, fetchNextPage };
  };
}
