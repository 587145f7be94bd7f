/**
 * What can be told of a planned fetch from its document alone. Told once per
 * document, since a plan hands out the same document for each request.
 */
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  OperationTypeNode,
  print,
  type SelectionSetNode,
} from 'graphql';

export interface FetchDocument {
  readonly text: string;
  readonly isQuery: boolean;
  /** Schema coordinates it asks for, such as `MemberOrganization.trainingIntakes` or `Query.areas`. */
  readonly coordinates: readonly string[];
  /** Root fields that every answer must hold: those without a condition. */
  readonly roots: readonly {
    readonly key: string;
    /** The variable that holds the representations, when the field is `_entities`. */
    readonly representations: string | undefined;
  }[];
}

const described = new WeakMap<DocumentNode, FetchDocument>();

export function describeFetch(document: DocumentNode): FetchDocument {
  let known = described.get(document);
  if (!known) {
    known = describe(document);
    described.set(document, known);
  }
  return known;
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

function describe(document: DocumentNode): FetchDocument {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a planned fetch holds no operation');
  const fields = fieldsOf(operation.selectionSet, rootTypes[operation.operation], document);
  return {
    text: print(document),
    isQuery: operation.operation === OperationTypeNode.QUERY,
    coordinates: [
      ...new Set(
        fields.flatMap(({ type, field }) =>
          field.name.value === '_entities' && field.selectionSet
            ? fieldsOf(field.selectionSet, '_Entity', document).map(coordinateOf)
            : [coordinateOf({ type, field })],
        ),
      ),
    ],
    roots: fields
      .filter(({ conditional }) => !conditional)
      .map(({ field }) => ({
        key: field.alias?.value ?? field.name.value,
        representations: field.name.value === '_entities' ? representationsOf(field) : undefined,
      })),
  };
}

interface TypedField {
  readonly type: string;
  readonly field: FieldNode;
  readonly conditional?: boolean;
}

const coordinateOf = ({ type, field }: TypedField) => `${type}.${field.name.value}`;

/** The fields at the top of a selection set, through its fragments, without `__typename`. */
function fieldsOf(
  { selections }: SelectionSetNode,
  type: string,
  document: DocumentNode,
  conditional = false,
): TypedField[] {
  return selections.flatMap((selection): TypedField[] => {
    const here = conditional || (selection.directives?.length ?? 0) > 0;
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '__typename') return [];
      return [{ type, field: selection, conditional: here }];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (node) =>
              node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return [];
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    return fieldsOf(fragment.selectionSet, condition ?? type, document, here);
  });
}

function representationsOf(field: FieldNode): string | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}
