/** Texts of the queries that a table is made of: the one that was asked, and one for each list that goes on. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { paged, variables } from './helping-fields.js';

/** One step from an object to another: the field with all that is asked below it, and the type it stands on. */
export interface Step {
  readonly field: FieldNode;
  readonly parent: string;
}

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const types: Readonly<Record<string, TypeNode>> = {
  [variables.first]: parseType('Int!', { noLocation: true }),
  [variables.after]: parseType('String', { noLocation: true }),
  [variables.id]: parseType('ID!', { noLocation: true }),
};

/** The query as it was asked, alone with the fragments it uses. */
export function firstText(asked: Asked): string {
  return textOf(asked, asked.operation.selectionSet);
}

/** The next page of the list at the end of `steps`, which begin at the query itself or at an object with an id. */
export function nextText(asked: Asked, steps: readonly Step[], atNode: boolean): string {
  const [outer] = steps;
  if (!outer) throw new Error('a page without a way to it');
  const [last, ...before] = steps.toReversed() as [Step, ...Step[]];
  let field = paged(last.field, true);
  for (const step of before) field = { ...step.field, selectionSet: setOf(field) };
  if (!atNode) return textOf(asked, setOf(field));
  const name = (value: string) => ({ kind: Kind.NAME as const, value });
  const onType: SelectionNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(outer.parent) },
    selectionSet: setOf(field),
  };
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: name('node'),
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: name('id'),
        value: { kind: Kind.VARIABLE, name: name(variables.id) },
      },
    ],
    selectionSet: setOf(onType),
  };
  return textOf(asked, setOf(node));
}

const setOf = (...selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

function textOf({ document, operation }: Asked, selectionSet: SelectionSetNode): string {
  const fragments = fragmentsUsed(document, selectionSet);
  const used = new Set<string>();
  for (const each of [selectionSet, ...fragments]) {
    visit(each, { Variable: ({ name }) => void used.add(name.value) });
  }
  const own = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const added = Object.entries(types).flatMap(([name, type]): VariableDefinitionNode[] =>
    used.has(name)
      ? [
          {
            kind: Kind.VARIABLE_DEFINITION,
            variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
            type,
          },
        ]
      : [],
  );
  return print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(operation.name && { name: operation.name }),
        variableDefinitions: [...own, ...added],
        selectionSet,
      },
      ...fragments,
    ],
  });
}

function fragmentsUsed(document: DocumentNode, set: SelectionSetNode): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const look = (node: SelectionSetNode | FragmentDefinitionNode): void =>
    void visit(node, {
      FragmentSpread({ name: { value } }) {
        if (found.has(value)) return;
        const fragment = fragmentOf(document, value);
        if (!fragment) return;
        found.set(value, fragment);
        look(fragment);
      },
    });
  look(set);
  return [...found.values()];
}

export function fragmentOf(
  document: DocumentNode,
  name: string,
): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (node): node is FragmentDefinitionNode =>
      node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
  );
}
