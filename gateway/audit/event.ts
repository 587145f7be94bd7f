/** What the audit trail says of one request: who asked what and about whom, never what came back. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { GatewayContext } from '../subgraph-executor.js';

/** Takes note of a request; must not throw and not wait. */
export type Audit = (event: AuditEvent) => void;

export interface AuditEvent extends Readonly<Record<string, unknown>> {
  readonly kind: 'request';
  readonly requestId: string;
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly organization: string | null;
  readonly operation: string | undefined;
  readonly hash: string | undefined;
  /** Such as `MemberOrganization.examFunnels`; the document's, whether or not a condition left one out. */
  readonly fields: readonly string[];
  /** Codes of the organisations that it names; none means that it asks of all. */
  readonly organizations: readonly string[];
  /** As the client gave it in `x-purpose`, or the document of the contract that it used. */
  readonly purpose: string | null;
  readonly status: number;
  readonly codes: readonly string[];
  /** What left the hub as a file: in which format, how many rows of it, and whether to the end. */
  readonly table?: { readonly format: string; readonly rows: number; readonly whole: boolean };
}

/** What was asked, once it is known. */
export interface AskedDocument {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables: unknown;
}

export function eventOf(
  { requestId, viewer, operation, purpose, trusted }: GatewayContext,
  asked: AskedDocument | undefined,
  status: number,
): AuditEvent {
  const { subject, roles, organization } = viewer;
  const read = asked && readingOf(asked);
  const variables = asked?.variables;
  return {
    kind: 'request',
    requestId,
    subject,
    roles,
    organization,
    operation: operation.name,
    hash: operation.hash,
    fields: read?.fields ?? [],
    organizations: [...new Set([...(read?.organizations ?? []), ...codesIn(variables)])].sort(),
    purpose: purpose ?? (trusted ? `document ${operation.name}` : null),
    status,
    codes: operation.codes,
    ...(operation.table && { table: { ...operation.table } }),
  };
}

interface Reading {
  readonly fields: readonly string[];
  readonly organizations: readonly string[];
}

const readings = new WeakMap<DocumentNode, Reading>();

function readingOf({ document, schema }: AskedDocument): Reading {
  const known = readings.get(document);
  if (known) return known;
  const fields = new Set<string>();
  const organizations: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }: FieldNode) {
        fields.add(`${types.getParentType()?.name}.${name.value}`);
      },
      [Kind.STRING]: ({ value }) => void organizations.push(...codesIn(value)),
    }),
  );
  const reading = { fields: [...fields].sort(), organizations };
  readings.set(document, reading);
  return reading;
}

const code = /^(?:MemberOrganization:)?(\d{6})$/;

/** Codes of organisations, wherever they stand in a value; walked without recursion, for nobody has limited its depth yet. */
function codesIn(value: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each === 'string') {
      const match = code.exec(each)?.[1];
      if (match !== undefined) found.push(match);
    } else if (typeof each === 'object' && each !== null) {
      waiting.push(...Object.values(each));
    }
  }
  return found;
}
