import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { keepWebRules } from '../../gateway/web-rules.js';
import { serveWelcomePage } from '../../gateway/welcome-page.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

const http = fastify();
keepWebRules(http, { https: false, origins: [] });
serveWelcomePage(http);
afterAll(() => http.close());

describe('the page a newcomer opens', () => {
  it.each([
    ['/', 'text/html'],
    ['/welcome/welcome.css', 'text/css'],
    ['/welcome/welcome.js', 'text/javascript'],
  ])('is served at %s, and may load nothing from elsewhere', async (url, type) => {
    const answer = await http.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body).not.toMatch(/https?:|\/\/[a-z]+\./);
  });

  it('offers only questions that the graph can answer', async () => {
    const schema = buildSchema(
      await readFile(join(projectFolder, 'schema', 'api.graphql'), 'utf8'),
    );
    const script = (await http.inject('/welcome/welcome.js')).body;
    const questions = [...script.matchAll(/query: `([^`]+)`/g)].map(([, text]) => text ?? '');
    expect(questions).toHaveLength(3);
    for (const question of questions) expect(validate(schema, parse(question))).toEqual([]);
  });
});
