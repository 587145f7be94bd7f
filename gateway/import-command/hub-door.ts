/** The running hub, as a sender of files reaches it: the same door as the page's and other systems'. */
import { z } from 'zod';

const finding = z.object({
  severity: z.enum(['ERROR', 'WARNING']),
  problem: z.string(),
  sheet: z.string().nullable(),
  line: z.number().nullable(),
  columnName: z.string().nullable(),
  came: z.string().nullable(),
  wantedJa: z.string(),
  wantedEn: z.string(),
  mendJa: z.string(),
  mendEn: z.string(),
});
const batch = z.object({
  code: z.string(),
  form: z.string().nullable(),
  encoding: z.string().nullable(),
  status: z.string(),
  rowsRead: z.number(),
  rowsTotal: z.number().nullable(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  errors: z.number(),
  warnings: z.number(),
  findings: z.object({ nodes: z.array(finding) }).optional(),
});
const userErrors = z.array(
  z.object({ code: z.string(), message: z.string(), messageJa: z.string() }),
);
const payload = z.object({ batch: z.object({ code: z.string() }).nullable(), userErrors });

export type Finding = z.infer<typeof finding>;
export type SentBatch = z.infer<typeof batch>;

/** What the hub said in place of doing it, or why it was not reached. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
}

const fields = `code form encoding status rowsRead rowsTotal added changed unchanged removed errors warnings`;
/** Findings that are printed for one file. */
export const mostFindings = 100;
const allFields = `${fields} findings(first: ${mostFindings}) {
  nodes { severity problem sheet line columnName came wantedJa wantedEn mendJa mendEn } }`;

export class HubDoor {
  readonly #url: string;
  readonly #token: string | undefined;
  readonly #language: 'ja' | 'en';

  constructor(url: string, token: string | undefined, language: 'ja' | 'en') {
    this.#url = url;
    this.#token = token;
    this.#language = language;
  }

  /** Hands a file over and answers its number. Throws `DoorError`. */
  async send(
    bytes: Uint8Array<ArrayBuffer>,
    said: {
      readonly name: string;
      readonly form?: string | undefined;
      readonly encoding?: string | undefined;
    },
  ): Promise<string> {
    const asked = new URLSearchParams(
      Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const answer = await this.#fetch(`/imports?${asked}`, 'application/octet-stream', bytes);
    return this.#codeOf(answer);
  }

  /** A batch as it is now, with its findings when `whole`. Throws `DoorError`. */
  async see(code: string, whole = false): Promise<SentBatch> {
    const query = `query ($id: ID!) { importBatch(id: $id) { ${whole ? allFields : fields} } }`;
    const { importBatch } = z.object({ importBatch: batch }).parse(await this.#ask(query, code));
    return importBatch;
  }

  /** Throws `DoorError`, also for what the hub will not do. */
  async change(what: 'confirm' | 'cancel', code: string): Promise<void> {
    const name = `${what}Import`;
    const query = `mutation ($id: ID!) { ${name}(id: $id) { batch { code } userErrors { code message messageJa } } }`;
    const data = (await this.#ask(query, code)) as Record<string, unknown>;
    this.#codeOf(data[name]);
  }

  #codeOf(answer: unknown): string {
    const { batch: kept, userErrors: errors } = payload.parse(answer);
    const [error] = errors;
    if (error) throw new DoorError(this.#language === 'ja' ? error.messageJa : error.message);
    return kept?.code ?? '';
  }

  async #ask(query: string, id: string): Promise<unknown> {
    const body = JSON.stringify({ query, variables: { id } });
    const { data } = z
      .object({ data: z.unknown() })
      .parse(await this.#fetch('/graphql', 'application/json', body));
    return data;
  }

  async #fetch(path: string, type: string, body: BodyInit): Promise<unknown> {
    let answer: Response;
    try {
      answer = await fetch(`${this.#url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': type,
          accept: 'application/json',
          ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
        },
        body,
      });
    } catch (error) {
      const { cause } = error as { readonly cause?: { readonly code?: string } };
      const why = cause?.code ?? (error as Error).message;
      throw new DoorError(
        this.#language === 'ja'
          ? `${this.#url} のハブに届きません（${why}）。npm start で起動しているか、--url を確かめてください。`
          : `The hub at ${this.#url} is not reached (${why}). Is it running (npm start)? Check --url.`,
      );
    }
    const read: unknown = await answer.json().catch(() => null);
    const { errors } = (read ?? {}) as {
      readonly errors?: readonly { message: string; extensions?: { messageJa?: string } }[];
    };
    const [error] = errors ?? [];
    if (!error) return read;
    throw new DoorError((this.#language === 'ja' && error.extensions?.messageJa) || error.message);
  }
}
