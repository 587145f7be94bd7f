/** The command line of `npm run import`. */
import { parseArgs } from 'node:util';

export interface WantedImport {
  readonly files: readonly string[];
  /** Checked and shown; nothing is written, nothing is kept. */
  readonly dryRun: boolean;
  /** Name of the form; else the headings tell. */
  readonly form: string | undefined;
  readonly encoding: string | undefined;
  /** Where the hub is, when it is not where the settings say. */
  readonly url: string | undefined;
  readonly language: 'ja' | 'en';
}

export const usage = `使い方 / Usage:
  npm run import -- FILE… [--dry-run] [--form NAME] [--encoding NAME] [--url URL] [--lang ja|en]

  FILE…            取り込むファイル（CSV・Excel ブック） / files to take in, CSV or .xlsx
  --dry-run        確認だけして書き込まない / check only, write nothing
  --form NAME      様式の名前（なければ見出しから判定） / name of the form (else the headings tell)
  --encoding NAME  文字コード（求められたときだけ） / only where the hub asked for it
  --url URL        動いているハブのアドレス（既定は設定の HOST と PORT） / the running hub
  --lang ja|en     指摘の言語（既定 ja） / language of the findings

権限のトークンは環境変数 HUB_TOKEN に置きます。デモ用の利用者が使えるハブでは、なければ事務局として送ります。
The token goes into the environment variable HUB_TOKEN; a hub with demo people takes the secretariat's without it.

終了コード / Exit codes: 0 すべて書き込んだ（確認した・変更なし） / all written, checked or unchanged;
  1 誤りのあるファイルがあった / a file has errors; 2 使い方・接続・権限 / usage, connection, rights;
  130 取りやめた（Ctrl-C） / cancelled
`;

/** Why the arguments are not understood: one sentence in Japanese and one in English. */
export class ImportArgumentsError extends Error {
  override readonly name = 'ImportArgumentsError';
}

/** `'help'` when help is asked. Throws `ImportArgumentsError`. */
export function readImportArguments(given: readonly string[]): WantedImport | 'help' {
  const { values, positionals: files } = parse(given);
  if (values.help) return 'help';
  if (files.length === 0) {
    throw new ImportArgumentsError('ファイルを指定してください。 / Name at least one file.');
  }
  const { lang = 'ja' } = values;
  if (lang !== 'ja' && lang !== 'en') {
    throw new ImportArgumentsError(
      `--lang は ja か en です（${lang}）。 / --lang is ja or en, not ${lang}.`,
    );
  }
  return {
    files,
    dryRun: values['dry-run'] ?? false,
    form: values.form,
    encoding: values.encoding,
    url: values.url?.replace(/\/+$/, ''),
    language: lang,
  };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        'dry-run': yes,
        form: text,
        encoding: text,
        url: text,
        lang: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const problem = (error as Error).message.split('\n')[0];
    throw new ImportArgumentsError(
      `引数が正しくありません（${problem}）。 / The arguments are not understood (${problem})`,
    );
  }
}
