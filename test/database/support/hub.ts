/** A hub that does nothing but hold the database: says when it has it, stops at SIGTERM. Run as a process of its own. */
import { type EmbeddedOptions, startEmbedded } from '../../../database/embedded.js';
import { DatabaseError } from '../../../database/problems.js';

const say = (word: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(word)}\n`);
};

try {
  const began = performance.now();
  const options: EmbeddedOptions = {
    folder: process.argv[2] ?? '',
    ephemeral: process.argv[3] === 'ephemeral',
    onRestart: (failure) => say({ restarted: failure === undefined, failure: String(failure) }),
  };
  const server = await startEmbedded(options);
  const { adopted, firstStart, version } = server;
  const ms = Math.round(performance.now() - began);
  process.once('SIGTERM', async () => {
    await server.stop();
    process.exit(0);
  });
  // a hub listens; this one only stays
  setInterval(() => {}, 60_000);
  say({ url: server.url('postgres'), adopted, firstStart, version, ms });
} catch (error) {
  say(
    error instanceof DatabaseError
      ? { code: error.code, en: error.message, ja: error.messageJa }
      : { crash: String((error as Error).stack) },
  );
  process.exit(1);
}
