/** Files as senders send them, and what becomes of them. */
import { expect } from 'vitest';
import { Role, type Viewer } from '../../../../subgraphs/shared/viewer.js';
import type { SubgraphUnderTest } from '../../../support/ask.js';

export const secretariat: Viewer = {
  subject: 'office',
  roles: [Role.SECRETARIAT],
  organization: null,
};

export const clerkOf = (organization: string): Viewer => ({
  subject: `clerk of ${organization}`,
  roles: [Role.CLERK],
  organization,
});

export interface Sent {
  readonly name?: string;
  readonly form?: string;
  readonly encoding?: string;
  readonly confirm?: boolean;
  readonly viewer?: Viewer;
}

export interface FoundProblem {
  readonly problem: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly sheet: string | null;
  readonly line: number | null;
  readonly columnName: string | null;
  readonly came: string | null;
  readonly wantedEn: string;
  readonly wantedJa: string;
  readonly mendEn: string;
  readonly mendJa: string;
}

export interface Taken {
  readonly code: string;
  readonly form: string | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly status: string;
  readonly sha256: string;
  readonly sameFile: { readonly code: string } | null;
  readonly rowsTotal: number | null;
  readonly progress: number | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly FoundProblem[];
  readonly records: readonly {
    readonly key: string;
    readonly line: number | null;
    readonly change: string;
    readonly fields: readonly { field: string; before: string | null; after: string | null }[];
  }[];
}

const batchFields = `code form format encoding status sha256 sameFile { code } rowsTotal progress
  added changed unchanged removed errors warnings
  findings(first: 1000) { nodes { problem severity sheet line columnName came wantedEn wantedJa mendEn mendJa } }
  records(first: 1000) { nodes { key line change fields { field before after } } }`;

export function sender(hub: SubgraphUnderTest) {
  const start = async (
    content: string | Uint8Array,
    { name = 'exams.csv', form, encoding, confirm = false, viewer = secretariat }: Sent = {},
  ): Promise<string> => {
    const { data, errors } = await hub.ask(
      `mutation ($fileName: String!, $content: String!, $form: String, $encoding: String, $confirm: Boolean!) {
        startImport(fileName: $fileName, contentBase64: $content, form: $form, encoding: $encoding, confirm: $confirm) {
          batch { code } userErrors { code } } }`,
      {
        fileName: name,
        content: Buffer.from(content).toString('base64'),
        form,
        encoding,
        confirm,
      },
      viewer,
    );
    expect(errors).toBeUndefined();
    return data.startImport.batch.code;
  };
  const see = async (code: string, viewer: Viewer = secretariat): Promise<Taken> => {
    const { data, errors } = await hub.ask(
      `query ($id: ID!) { importBatch(id: $id) { ${batchFields} } }`,
      { id: code },
      viewer,
    );
    expect(errors).toBeUndefined();
    const { findings, records, ...batch } = data.importBatch;
    return { ...batch, findings: findings.nodes, records: records.nodes };
  };
  /** As it is when nothing goes on any more. */
  const settled = async (code: string, viewer?: Viewer): Promise<Taken> => {
    await hub.subgraph.database.idle();
    return see(code, viewer);
  };
  const take = async (content: string | Uint8Array, sent: Sent = {}): Promise<Taken> =>
    settled(await start(content, { confirm: true, ...sent }), sent.viewer);
  const change = async (
    what: 'confirm' | 'cancel' | 'undo',
    code: string,
    viewer = secretariat,
  ) => {
    const { data, errors } = await hub.ask(
      `mutation ($id: ID!) { ${what}Import(id: $id) { batch { status } userErrors { code message messageJa } } }`,
      { id: code },
      viewer,
    );
    expect(errors).toBeUndefined();
    return data[`${what}Import`] as {
      readonly batch: { readonly status: string } | null;
      readonly userErrors: readonly { code: string; message: string; messageJa: string }[];
    };
  };
  return { start, see, settled, take, change };
}
