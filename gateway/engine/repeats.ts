/**
 * A query may ask a field twice in one place, as `{ members { code } members { name } }`
 * or in a fragment and beside it. Hive's executor then joins lists end to end,
 * so that they double with each repetition. Here fields that repeat are merged
 * into the first, or set into a fragment of their own, which it joins rightly.
 */
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The same document when nothing repeats. The document must be valid. */
export function withoutRepeats(document: DocumentNode): DocumentNode {
  const keysOf = keysByFragment(document);
  return visit(document, { SelectionSet: { enter: (set) => mergeRepeats(set, keysOf) } });
}

type KeysOf = (selection: SelectionNode) => ReadonlySet<string>;

const keyOf = ({ alias, name }: FieldNode) => alias?.value ?? name.value;

function mergeRepeats(set: SelectionSetNode, keysOf: KeysOf): SelectionSetNode | undefined {
  // a field by its key, or something that stays where it is
  const order: (string | SelectionNode)[] = [];
  const mergeable = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  let changed = false;
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      for (const key of keysOf(selection)) seen.add(key);
      order.push(selection);
      continue;
    }
    const key = keyOf(selection);
    const conditional = (selection.directives?.length ?? 0) > 0;
    const first = conditional ? undefined : mergeable.get(key);
    if (first) {
      first.push(selection);
      changed = true;
    } else if (seen.has(key)) {
      order.push(alone(selection));
      changed = true;
    } else if (conditional) {
      order.push(selection);
    } else {
      mergeable.set(key, [selection]);
      order.push(key);
    }
    seen.add(key);
  }
  if (!changed) return undefined;
  const selections = order.flatMap((each) =>
    typeof each === 'string' ? joined(mergeable.get(each) ?? []) : [each],
  );
  return { ...set, selections };
}

/** Validation has made sure that fields of one key have the same name and arguments. */
function joined([first, ...others]: readonly FieldNode[]): FieldNode[] {
  if (!first) return [];
  if (!first.selectionSet || others.length === 0) return [first];
  const more = others.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const selections = [...first.selectionSet.selections, ...more];
  return [{ ...first, selectionSet: { ...first.selectionSet, selections } }];
}

function alone(field: FieldNode): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

/** The response keys that a fragment brings to the place where it stands. */
function keysByFragment({ definitions }: DocumentNode): KeysOf {
  const known = new Map<string, ReadonlySet<string>>();
  const keysOfSet = ({ selections }: SelectionSetNode): ReadonlySet<string> =>
    new Set(selections.flatMap((selection) => [...keysOf(selection)]));
  const keysOf: KeysOf = (selection) => {
    if (selection.kind === Kind.FIELD) return new Set([keyOf(selection)]);
    if (selection.kind === Kind.INLINE_FRAGMENT) return keysOfSet(selection.selectionSet);
    const name = selection.name.value;
    let keys = known.get(name);
    if (!keys) {
      const fragment = definitions.find(
        (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
      );
      keys = fragment && 'selectionSet' in fragment ? keysOfSet(fragment.selectionSet) : new Set();
      known.set(name, keys);
    }
    return keys;
  };
  return keysOf;
}
