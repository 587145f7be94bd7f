/**
 * Files over HTTP. `POST /imports` takes a file as the whole body or as a part of a
 * form and hands it to the subgraph `imports`; templates and marked files come back
 * from `/imports/…`. See docs/import-api.md.
 */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { HubError } from '../subgraphs/shared/errors.js';
import { refuse } from './refusals.js';

/** Asks the graph as the viewer of the request would, without its limits on the length of values. */
export type AskGraph = (
  request: FastifyRequest,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLError[];
}>;

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

interface DoorOptions {
  readonly ask: AskGraph;
  /** Who asks, and whether anybody can be answered yet. */
  readonly onRequest: Hook[];
  /** Bytes of a file. */
  readonly limit: number;
}

interface SentFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

const start = parse(`mutation StartImport(
  $fileName: String!, $contentBase64: String!, $form: String, $encoding: String, $confirm: Boolean!
) {
  startImport(fileName: $fileName, contentBase64: $contentBase64, form: $form, encoding: $encoding, confirm: $confirm) {
    batch { id code form fileName sha256 bytes status }
    userErrors { code message messageJa }
  }
}`);
const template = parse(`query ImportTemplate($form: ID!, $format: FileFormat!) {
  file: importTemplate(form: $form, format: $format) { fileName mediaType contentBase64 }
}`);
const marked = parse(`query MarkedFile($id: ID!) {
  file: markedImport(id: $id) { fileName mediaType contentBase64 }
}`);

/** Adds the routes. */
export async function serveImports(http: FastifyInstance, options: DoorOptions): Promise<void> {
  const { ask, onRequest, limit } = options;
  await http.register(async (door) => {
    await door.register(multipart, { limits: { fileSize: limit, files: 1, fields: 8, parts: 9 } });
    door.addContentTypeParser(
      ['application/octet-stream', 'text/csv', xlsx],
      { parseAs: 'buffer', bodyLimit: limit },
      (_request, body, done) => done(null, body),
    );
    door.route({
      url: '/imports',
      method: 'POST',
      bodyLimit: limit,
      onRequest,
      handler: async (request, reply) => {
        const sent = await fileIn(request);
        if (!sent) return refuse(request, reply, [new HubError('IMPORT_BODY_NOT_UNDERSTOOD')]);
        const { fileName, bytes, fields } = sent;
        const { data, errors } = await ask(request, start, {
          fileName,
          contentBase64: bytes.toString('base64'),
          form: fields['form'] || null,
          encoding: fields['encoding'] || null,
          confirm: /^(1|true)$/.test(fields['confirm'] ?? ''),
        });
        if (errors?.length) return refuse(request, reply, errors);
        return reply.code(202).send(data?.['startImport']);
      },
    });
    const download = (url: string, document: DocumentNode, read: (path: Path) => Path) =>
      door.route({
        url,
        method: 'GET',
        onRequest,
        handler: async (request, reply) => {
          const { data, errors } = await ask(request, document, read(request.params as Path));
          if (errors?.length) return refuse(request, reply, errors);
          const file = data?.['file'] as Readonly<Record<string, string>> | null | undefined;
          if (!file) return refuse(request, reply, [new HubError('NOT_FOUND')]);
          return send(reply, file);
        },
      });
    download('/imports/templates/:form.:ending', template, ({ form = '', ending = '' }) => ({
      form,
      format: ending.toUpperCase() === 'CSV' ? 'CSV' : 'XLSX',
    }));
    download('/imports/:id/marked', marked, ({ id = '' }) => ({ id }));
  });
}

type Path = Readonly<Record<string, string>>;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file of a request; nothing when it holds none. Throws what Fastify throws of too large ones. */
async function fileIn(request: FastifyRequest): Promise<SentFile | undefined> {
  const query = request.query as Readonly<Record<string, string>>;
  if (!request.isMultipart()) {
    const bytes = request.body;
    if (!Buffer.isBuffer(bytes)) return undefined;
    return { fileName: query['name'] ?? 'file', bytes, fields: query };
  }
  const fields: Record<string, string> = { ...query };
  let file: Omit<SentFile, 'fields'> | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else file = { fileName: part.filename, bytes: await part.toBuffer() };
  }
  return file && { ...file, fields };
}

function send(reply: FastifyReply, { fileName = '', mediaType = '', contentBase64 = '' }: Path) {
  const plain = fileName.replaceAll(/[^\w.-]/g, '_');
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(contentBase64, 'base64'));
}
