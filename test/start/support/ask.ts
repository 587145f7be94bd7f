/** Asks a running hub over HTTP. */
import { expect } from 'vitest';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  readonly body: any;
}

export async function get(url: string): Promise<Answer> {
  return read(await fetch(url));
}

/** As whoever the token tells; without one as anybody. */
export async function ask(url: string, query: string, token?: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify({ query });
  return read(await fetch(`${url}/graphql`, { method: 'POST', headers, body }));
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json() };
}

/** Asks and expects an answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
export async function dataOf(url: string, query: string, token?: string): Promise<any> {
  const { status, body } = await ask(url, query, token);
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  return body.data;
}
