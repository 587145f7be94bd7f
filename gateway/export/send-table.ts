/**
 * The answer to a GraphQL request as a table: asked by the same viewer, under the same
 * limits, page after page, and sent as it comes. See docs/export.md.
 */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { KnownDocuments } from '../documents.js';
import type { Limits } from '../limits/limit.js';
import { refuse } from '../refusals.js';
import type { GatewayContext, SentTable } from '../subgraph-executor.js';
import { headingsOf, kindHeading } from './column-path.js';
import { csvOf } from './csv.js';
import { variables as own, withHelp } from './helping-fields.js';
import { jsonOf } from './json.js';
import { fileNameOf, Notes } from './notes.js';
import { firstText } from './page-document.js';
import { type AskPage, PageFailed, Pages } from './pages.js';
import { type Row, rowsOf } from './rows.js';
import { type Table, tableOf } from './shape.js';
import type { TableToWrite } from './table-to-write.js';
import { type WantedTable, workbookType } from './wanted.js';
import { workbookOf } from './xlsx.js';

export interface ExportGround {
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  readonly documents: KnownDocuments;
  readonly limits: Limits;
  readonly ask: AskPage;
}

/** What fails before the first row is refused as GraphQL errors; what fails later cuts the answer off. */
export async function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: WantedTable,
  ground: ExportGround,
): Promise<FastifyReply> {
  const context = request.gatewayContext as GatewayContext;
  try {
    const { table, variables, query, name, text } = readRequest(request, wanted, ground);
    const { pageSize, duration } = ground.limits;
    const pages = new Pages({ ask: ground.ask, context, variables, pageSize, duration });
    const first = await pages.page(text);
    const notes = new Notes(query, variables);
    const from = {
      next: ({ text: next, id, after }: { text: string; id: string | null; after: string }) =>
        pages.page(next, { [own.id]: id, [own.after]: after }),
      source: (source: Readonly<Record<string, unknown>>) => notes.source(source),
    };
    const rows = rowsOf(table, first, from, wanted.headings === 'ja');
    context.operation.table = { format: wanted.format, rows: 0, whole: false };
    const file = fileNameOf(name, wanted.format, notes, pages.kinds);
    return reply
      .headers({
        'content-type': mediaTypeOf(wanted),
        'content-disposition': `attachment; filename="${file}"`,
        ...(pages.kinds.size > 0 && { 'hub-dataset-kinds': [...pages.kinds].sort().join(', ') }),
      })
      .send(written(logged(rows, { notes, pages, context }), table, wanted, { notes, pages }));
  } catch (error) {
    if (error instanceof PageFailed) return refuse(request, reply, error.errors);
    if (error instanceof HubError) return refuse(request, reply, [error]);
    throw error;
  }
}

const sentOperation = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function readRequest(
  request: FastifyRequest,
  { format }: WantedTable,
  { schema, documents }: ExportGround,
) {
  const { query, variables, operationName } = operationIn(request);
  const known = documents.of(query);
  const document = withHelp(known.document, schema, { sources: format !== 'csv' });
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new HubError('BAD_REQUEST', {
      problem: 'operationName names no operation of the query.',
    });
  }
  if (operation.operation !== OperationTypeNode.QUERY) throw new HubError('EXPORT_ONLY_QUERIES');
  const asked = { document, operation };
  const name = operation.name?.value;
  Object.assign((request.gatewayContext as GatewayContext).operation, { name, hash: known.hash });
  const table = tableOf(asked, schema, variables);
  return { table, variables, query, name: name ?? 'export', text: firstText(asked) };
}

function operationIn({ method, body, query }: FastifyRequest) {
  const from = (method === 'GET' ? { ...(query as object) } : body) as Record<
    string,
    unknown
  > | null;
  if (method === 'GET' && typeof from?.['variables'] === 'string') {
    from['variables'] = parsed(from['variables']);
  }
  const read = sentOperation.safeParse(from);
  if (!read.success) {
    const problem = 'a table needs query as text, and variables, if any, as an object.';
    throw new HubError('BAD_REQUEST', { problem });
  }
  return { ...read.data, variables: read.data.variables ?? {} };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

interface Told {
  readonly notes: Notes;
  readonly pages: Pages;
}

async function* logged(
  rows: AsyncGenerator<Row>,
  { pages, context: { log, operation } }: Told & { readonly context: GatewayContext },
): AsyncGenerator<Row> {
  const sent = operation.table as SentTable;
  try {
    for await (const row of rows) {
      sent.rows += 1;
      yield row;
    }
    sent.whole = true;
  } catch (error) {
    log.warn({ err: error, rows: sent.rows }, 'an export broke off');
    throw error;
  } finally {
    log.info({ ...sent, pages: pages.asked }, 'export');
  }
}

function written(
  rows: AsyncGenerator<Row>,
  { columns }: Table,
  wanted: WantedTable,
  { notes, pages }: Told,
): Readable {
  const names = headingsOf(columns, wanted.headings);
  const kind = kindHeading[wanted.headings];
  // a query may ask it itself
  const headings = names.includes(kind) ? names : [...names, kind];
  const cells = async function* (): AsyncGenerator<readonly unknown[]> {
    for await (const row of rows) {
      notes.row(row.hidden);
      const told = kindOf(row, pages.kinds);
      const word = wanted.headings === 'ja' ? kindWords[told] : told;
      yield headings === names ? row.cells : [...row.cells, word];
    }
  };
  const table: TableToWrite = { headings, rows: cells() };
  switch (wanted.format) {
    case 'csv':
      return Readable.from(csvOf(table, wanted), { objectMode: false });
    case 'json':
      return Readable.from(jsonOf(table, notes, pages.kinds), { objectMode: false });
    case 'xlsx':
      return workbookOf(table, notes, pages.kinds);
  }
}

const kindWords = { REAL: '実データ', SYNTHETIC: '合成データ', '': '' } as const;

/** Of a row without a record that says, what is said of all that was read for it. */
function kindOf({ kind }: Row, kinds: ReadonlySet<string>): keyof typeof kindWords {
  if (kind) return kind;
  return kinds.has('SYNTHETIC') ? 'SYNTHETIC' : kinds.has('REAL') ? 'REAL' : '';
}

function mediaTypeOf({ format, charset }: WantedTable): string {
  if (format === 'xlsx') return workbookType;
  if (format === 'json') return 'application/json; charset=utf-8; profile=rows';
  return `text/csv; charset=${charset}; header=present`;
}
