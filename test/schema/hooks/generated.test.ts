import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate, loadContext } from '@graphql-codegen/cli';
import { buildSchema, type DocumentNode, Kind, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as hooks from '../../../schema/hooks/generated/hooks.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';

const run = promisify(execFile);

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

const kindOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.operation] : [],
  )[0];

describe('the generated hooks', () => {
  it('are what the operations and the schema say', async () => {
    const context = await loadContext(join(projectFolder, 'codegen.yml'));
    context.cwd = projectFolder;
    context.updateConfig({ silent: true });
    const files: readonly GeneratedFile[] = await generate(context, false);
    expect(files.length).toBeGreaterThan(6);
    for (const { filename, content } of files) {
      const committed = await readFile(join(projectFolder, filename), 'utf8');
      expect(
        committed === content,
        `${filename}: Run npm run codegen and commit the difference.`,
      ).toBe(true);
    }
  });

  it('compile, and refuse what they must refuse', async () => {
    const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', 'schema/hooks', '--noEmit'], {
      cwd: projectFolder,
    }).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  });

  it('are functions, three for each query and one for each mutation', () => {
    const functions = Object.entries(hooks).filter(([name]) => name.startsWith('use'));
    const asked = Object.entries(hooks).filter(([name]) => name.endsWith('Document'));
    const of = (kind: string) =>
      asked.filter(([, document]) => kindOf(document as DocumentNode) === kind).length;
    expect(functions.every(([, hook]) => typeof hook === 'function')).toBe(true);
    expect(functions.filter(([name]) => name.endsWith('Query'))).toHaveLength(3 * of('query'));
    expect(functions.filter(([name]) => name.endsWith('Mutation'))).toHaveLength(of('mutation'));
  });

  it('ask what the API answers', async () => {
    const api = buildSchema(await readFile(join(projectFolder, 'schema/api.graphql'), 'utf8'));
    const documents = Object.values(hooks).filter(
      (each): each is DocumentNode & typeof each =>
        typeof each === 'object' && each.kind === Kind.DOCUMENT,
    );
    const operations = documents.filter(({ definitions }) =>
      definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    );
    expect(operations.length).toBeGreaterThanOrEqual(3);
    for (const document of operations) expect(validate(api, document)).toEqual([]);
  });
});
