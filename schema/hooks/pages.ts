/** Cursor paging, the same for every client. */

export interface AnyConnection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The keys of an answer that hold a connection with its `pageInfo`. */
export type KeyOfConnection<Data> = {
  [Key in keyof Data & string]: Data[Key] extends AnyConnection ? Key : never;
}[keyof Data & string];

export type Connection<Data, Key extends KeyOfConnection<Data>> = Data[Key] & AnyConnection;

/** A row of the connection. */
export type NodeOf<Data, Key extends KeyOfConnection<Data>> = Data[Key] extends {
  readonly nodes: readonly (infer Node)[];
}
  ? Node
  : never;
