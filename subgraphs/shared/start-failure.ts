/** Why a program cannot start, for the person at the terminal: one sentence in both languages, or the stack of a defect. */
import { ConfigError } from './config.js';

/** `say` knows sentences for errors of its own, such as a taken port. */
export function startFailure(
  error: unknown,
  say: (error: unknown) => string | undefined = () => undefined,
): string {
  if (error instanceof ConfigError) return error.problems.join('\n');
  const sentence = say(error);
  if (sentence !== undefined) return sentence;
  if (!(error instanceof Error)) return String(error);
  const { messageJa } = error as { readonly messageJa?: unknown };
  return typeof messageJa === 'string'
    ? `${messageJa}\n${error.message}`
    : (error.stack ?? error.message);
}

/** The project brings its own Node.js through npm; an older one would fail in ways that nobody understands. */
export function refuseOldNode(version: string = process.versions.node): string | undefined {
  return Number(version.split('.')[0]) >= 24
    ? undefined
    : `Node.js ${version} では動きません。npm start のように npm から起動してください（Node.js 24 が付属しています）。\nNode.js ${version} is too old. Start through npm, such as npm start, which brings Node.js 24.`;
}
