/** The smallest query that still disagrees, so that a person can read it. */
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import type { Question } from './question.js';

/** Leaves out one thing after another as long as `disagrees` says so of what is left. */
export async function shrink(
  question: Question,
  schema: GraphQLSchema,
  disagrees: (question: Question) => Promise<boolean>,
): Promise<Question> {
  let smallest = question;
  for (let position = 0; ; ) {
    const smaller = without(smallest, position);
    if (!smaller) return smallest;
    const valid = isWhole(smaller) && validate(schema, smaller.document).length === 0;
    // engines remember what they know of a node, so each question has nodes of its own
    const fresh = valid && { ...smaller, document: parse(print(smaller.document)) };
    if (fresh && (await disagrees(fresh))) smallest = fresh;
    else position++;
  }
}

/** An operation that selects nothing cannot be written. */
function isWhole({ document }: Question): boolean {
  return document.definitions.every(
    (node) => !('selectionSet' in node) || node.selectionSet.selections.length > 0,
  );
}

/** The question without its nth part; undefined when it has no so many. Outer parts come first. */
function without({ document, variables }: Question, position: number): Question | undefined {
  let left = position;
  let found = false;
  const drop = (): null | undefined => {
    if (found || left-- > 0) return undefined;
    found = true;
    return null;
  };
  const less = visit(document, {
    Field: drop,
    InlineFragment: drop,
    FragmentSpread: drop,
    Directive: drop,
    Argument: drop,
    ObjectField: drop,
  });
  if (!found) return undefined;
  const tidy = withoutUnused(less);
  const names = namesIn(tidy, Kind.VARIABLE_DEFINITION);
  return {
    document: tidy,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name))),
  };
}

/** Without selection sets that became empty, fragments that nothing spreads, variables that nothing uses. */
function withoutUnused(document: DocumentNode): DocumentNode {
  let before = document;
  for (;;) {
    const spreads = namesIn(before, Kind.FRAGMENT_SPREAD);
    const used = new Set<string>();
    visit(before, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
    });
    const after = visit(before, {
      FragmentDefinition: ({ name }) => (spreads.has(name.value) ? undefined : null),
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
      InlineFragment: ({ selectionSet }) => (selectionSet.selections.length > 0 ? undefined : null),
      Field: ({ selectionSet }) => (selectionSet?.selections.length === 0 ? null : undefined),
    } satisfies ASTVisitor);
    if (after === before) return after;
    before = after;
  }
}

function namesIn(document: DocumentNode, kind: Kind): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    enter(node: ASTNode) {
      if (node.kind !== kind) return;
      if (node.kind === Kind.VARIABLE_DEFINITION) names.add(node.variable.name.value);
      if (node.kind === Kind.FRAGMENT_SPREAD) names.add(node.name.value);
    },
  });
  return names;
}
