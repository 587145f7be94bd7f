/** Cursor paging, the same for every client. */

export interface AnyConnection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The keys of an answer that hold a connection with its `pageInfo`. */
export type KeyOfConnection<Data> = {
  [Key in keyof Data & string]: NonNullable<Data[Key]> extends AnyConnection ? Key : never;
}[keyof Data & string];

export type Connection<Data, Key extends KeyOfConnection<Data>> = NonNullable<Data[Key]> &
  AnyConnection;

const noRows: AnyConnection = { nodes: [], pageInfo: { hasNextPage: false } };

/** An answer's connection; without rows where the hub refused or could not answer it. */
export function connectionIn<Data, Key extends KeyOfConnection<Data>>(
  data: Data,
  key: Key,
): Connection<Data, Key> {
  return (data[key] ?? noRows) as Connection<Data, Key>;
}

/** A row of the connection. */
export type NodeOf<Data, Key extends KeyOfConnection<Data>> =
  NonNullable<Data[Key]> extends {
    readonly nodes: readonly (infer Node)[];
  }
    ? Node
    : never;
