/** The command line of the gateway on its own. */
import { parseArgs } from 'node:util';
import type { EngineName } from '../engine/engine.js';

export interface Arguments {
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  readonly engine: EngineName;
}

export const usage = `使い方 / Usage:
  npm run gateway -- --supergraph FILE [--port N] [--host HOST] [--engine hive|apollo]

  --supergraph FILE  合成済みスーパーグラフ（Federation 2）。サブグラフの URL もここから読みます。
                     A composed supergraph; the subgraphs' addresses are read from it.
  --port N           待ち受けポート（既定 4000、0 は自動） / port, 0 lets the system choose (default 4000)
  --host HOST        待ち受けアドレス（既定 127.0.0.1） / address (default 127.0.0.1)
  --engine NAME      hive（既定） / apollo
  --help             この説明 / this text

認証はありません。誰でも問い合わせられます。 / Access is open: anybody who reaches it may ask.
`;

/** The command line is not understood. The message is one sentence in Japanese and one in English. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

/** `'help'` when help is asked. Throws `ArgumentsError`. */
export function readArguments(
  words: readonly string[],
  defaults: Pick<Arguments, 'host' | 'port' | 'engine'>,
): Arguments | 'help' {
  const values = parse(words);
  if (values.help) return 'help';
  const { supergraph, host = defaults.host } = values;
  if (!supergraph) {
    throw new ArgumentsError(
      '--supergraph にファイルを指定してください。 / Give a file with --supergraph.',
    );
  }
  const port = values.port === undefined ? defaults.port : Number(values.port);
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535) {
    throw new ArgumentsError(
      `--port には 0 から 65535 までの数を指定してください（${values.port}）。 / Give --port a number from 0 to 65535, not ${values.port}.`,
    );
  }
  // what the hub itself runs with by default needs subgraphs in its process
  const engine = values.engine ?? (defaults.engine === 'direct' ? 'hive' : defaults.engine);
  if (engine !== 'hive' && engine !== 'apollo') {
    throw new ArgumentsError(
      `--engine には hive か apollo を指定してください（${engine}）。 / Give --engine hive or apollo, not ${engine}.`,
    );
  }
  return { supergraph, host, port, engine };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        supergraph: text,
        host: text,
        port: text,
        engine: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const problem = (error as Error).message.split('\n')[0];
    throw new ArgumentsError(
      `引数が正しくありません（${problem}）。--help で使い方を表示します。 / The arguments are not understood (${problem}) --help shows how.`,
    );
  }
}
