/**
 * The questions of the council and its subcommittees. Beside each lie its document, its
 * plan, its statements and its answer. What is held of them is their outline: which
 * subgraph is asked when, how many statements it sends, which fields are answered; the
 * rest is for reading, as it was on the day it was written. One that is removed is
 * written anew, and `npx vitest run test/questions -u` writes those whose outline changed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { deployments, type HubAnswer, hubUnderTest } from '../support/hub.js';
import { withoutNoise } from '../support/told.js';
import { expectRight, forReading, type Question, rootsOf } from './question.js';

const folder = join(projectFolder, 'test', 'questions');
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const documentOf = (name: string) =>
  readFile(join(projectFolder, 'schema', 'operations', `${name}.graphql`), 'utf8');
const questionOf = async (name: string): Promise<Question> =>
  ((await import(`./${name}/question.ts`)) as { readonly question: Question }).question;

/** A root field, and two hops from it: to another subgraph, and to a third or back. */
const mostTurns = 3;

const planOf = ({ fetches }: HubAnswer) =>
  [...fetches]
    .sort(
      (a, b) =>
        a.turn - b.turn || (`${a.subgraph}${a.document}` < `${b.subgraph}${b.document}` ? -1 : 1),
    )
    .map(({ turn, subgraph, document }) => `# ${turn} ${subgraph}\n${document}\n`)
    .join('\n');

const statementsOf = ({ statements }: HubAnswer) =>
  statements
    .map(({ subgraph, text }) => `-- ${subgraph}\n${text.replaceAll(/\s*\n\s*/g, '\n  ')};\n`)
    .sort()
    .join('\n');

/** The lines that say which subgraph follows. */
const headings = (text: string) => (text.match(/^(#|--) .*$/gm) ?? []).join('\n');

async function expectBeside(file: string, text: string, outline: (text: string) => string) {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept === null || outline(kept) !== outline(text)) {
    await expect(text).toMatchFileSnapshot(file);
  }
}

/** Answers of the first deployment, which the others must repeat. */
const answers = new Map<string, unknown>();

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const { ask, sql } = hubUnderTest(deployment);
  const isFirst = deployment === deployments[0];
  beforeAll(() => withoutNoise(sql));

  it.each(names)('%s is answered', async (name) => {
    const { variables, fewer, right } = await questionOf(name);
    const document = await documentOf(name);
    const answer = await ask(document, variables);
    expect(answer.errors).toBeUndefined();
    if (!isFirst) {
      expect(answer.data).toEqual(answers.get(name));
      return;
    }
    answers.set(name, answer.data);
    // some figure is shown, else nothing was compared
    expect(expectRight(answer.data, await right(sql))).toBeGreaterThan(0);
    expect(Math.max(...answer.fetches.map(({ turn }) => turn))).toBeLessThanOrEqual(mostTurns);
    const { statements } = await ask(document, { ...variables, ...fewer });
    expect(statements.map(({ subgraph }) => subgraph).sort()).toEqual(
      answer.statements.map(({ subgraph }) => subgraph).sort(),
    );
    await expectBeside(join(folder, name, 'plan.graphql'), planOf(answer), headings);
    await expectBeside(join(folder, name, 'statements.sql'), statementsOf(answer), headings);
    await expectBeside(join(folder, name, 'answer.json'), forReading(answer.data), rootsOf);
    expect(await readFile(join(folder, name, 'document.graphql'), 'utf8')).toBe(document);
  });
});
