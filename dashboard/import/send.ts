/** Hands a file to the hub as any sender does, and learns the number under which it was received. */

export interface FileToSend {
  readonly file: File;
  /** Null lets the headings tell. */
  readonly form: string | null;
  /** Null lets the bytes tell. */
  readonly encoding: string | null;
}

interface Said {
  readonly message?: string;
  readonly messageJa?: string;
  readonly extensions?: { readonly messageJa?: string };
}

interface Reply {
  readonly batch?: { readonly code: string } | null;
  readonly userErrors?: readonly Said[];
  readonly errors?: readonly Said[];
}

/** What the hub said in place of taking it, in both languages; empty when it was not reached. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly ja: string;

  constructor(said: Said | undefined) {
    super(said?.message ?? '');
    this.ja = said?.messageJa ?? said?.extensions?.messageJa ?? '';
  }
}

/** Throws `NotSent`. `progress` is told the share that has left, 0 to 1. */
export function sendFile(
  { file, form, encoding }: FileToSend,
  progress: (share: number) => void,
): Promise<string> {
  const asked = new URLSearchParams({ name: file.name });
  if (form) asked.set('form', form);
  if (encoding) asked.set('encoding', encoding);
  return new Promise((resolve, reject) => {
    // not fetch: that does not tell how much has been sent
    const request = new XMLHttpRequest();
    request.open('POST', `/imports?${asked}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new NotSent(undefined));
    request.onload = () => {
      const reply = (request.response ?? {}) as Reply;
      const [said] = [...(reply.userErrors ?? []), ...(reply.errors ?? [])];
      if (reply.batch && !said) resolve(reply.batch.code);
      else reject(new NotSent(said));
    };
    request.send(file);
  });
}
