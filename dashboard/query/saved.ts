/**
 * Saved queries and the history, on this device: each name keeps its versions,
 * and belongs to a person or to a body. What a link carries is the document; it
 * always runs with the rights of whoever opens it.
 */
export interface SavedQuery {
  readonly name: string;
  /** 'me', or a subcommittee's kind. */
  readonly owner: string;
  /** Oldest first. */
  readonly versions: readonly {
    readonly text: string;
    readonly variables: string;
    readonly at: string;
  }[];
}

export interface Asked {
  readonly text: string;
  readonly variables: string;
  readonly at: string;
  readonly ms: number;
}

const savedKey = 'hitozukuri-saved-queries';
const historyKey = 'hitozukuri-query-history';
const longest = 50;

export const readSaved = (): readonly SavedQuery[] => read(savedKey);
export const readHistory = (): readonly Asked[] => read(historyKey);

/** Adds a version under the name; the same text twice is one version. */
export function save(
  name: string,
  owner: string,
  text: string,
  variables: string,
): readonly SavedQuery[] {
  const all = readSaved();
  const known = all.find((each) => each.name === name && each.owner === owner);
  const last = known?.versions.at(-1);
  if (last?.text === text && last.variables === variables) return all;
  const version = { text, variables, at: new Date().toISOString() };
  const fresh = { name, owner, versions: [...(known?.versions ?? []), version] };
  return keep(savedKey, [fresh, ...all.filter((each) => each !== known)]);
}

export function remove({ name, owner }: SavedQuery): readonly SavedQuery[] {
  return keep(
    savedKey,
    readSaved().filter((each) => each.name !== name || each.owner !== owner),
  );
}

export function remember(asked: Asked): readonly Asked[] {
  return keep(
    historyKey,
    [asked, ...readHistory().filter(({ text }) => text !== asked.text)].slice(0, longest),
  );
}

function read<Row>(key: string): readonly Row[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Row[];
  } catch {
    return [];
  }
}

function keep<Row>(key: string, rows: readonly Row[]): readonly Row[] {
  try {
    localStorage.setItem(key, JSON.stringify(rows));
  } catch {
    // a browser that keeps nothing still runs queries
  }
  return rows;
}
