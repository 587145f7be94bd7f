/** The command line of `npm run token`. */
import { parseArgs } from 'node:util';
import { wordOf } from '../../subgraphs/shared/identity-settings.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { type DemoPerson, demoPeople } from './demo/people.js';

export interface Wanted {
  readonly person: DemoPerson;
  /** Where the hub is reached, when it is not where the settings say. */
  readonly url: string | undefined;
  readonly hours: number;
}

const words = Object.values(Role).map(wordOf).join(' | ');

export const usage = `使い方 / Usage:
  npm run token -- --as ROLE [--organization CODE] [--hours N] [--url URL]

  --as ROLE            ${words}
  --organization CODE  団体コード（council-member と clerk に。既定 111007） / for council-member and clerk (default 111007)
  --hours N            有効時間 0.1〜24（既定 8） / how long it holds (default 8)
  --url URL            ハブのアドレス（既定は設定の HOST と PORT） / the hub's address (default by HOST and PORT)

デモ用の架空の利用者です。スクリプトでの使い方: / An invented person, for scripts:
  curl -H "authorization: Bearer $(npm run -s token -- --as planning)" …
`;

/** Why the arguments are not understood: one sentence in Japanese and one in English. */
export class TokenArgumentsError extends Error {
  override readonly name = 'TokenArgumentsError';
}

/** `'help'` when help is asked. Throws `TokenArgumentsError`. */
export function readTokenArguments(given: readonly string[]): Wanted | 'help' {
  const values = parse(given);
  if (values.help) return 'help';
  const role = Object.values(Role).find((each) => wordOf(each) === values.as);
  const known = demoPeople.find(({ roles }) => role !== undefined && roles.includes(role));
  if (!known) {
    throw new TokenArgumentsError(
      `--as に役割を指定してください: ${words} / Give a role with --as: ${words}`,
    );
  }
  const organization = values.organization ?? known.organization;
  if (organization !== null && (known.organization === null || !/^\d{6}$/.test(organization))) {
    throw new TokenArgumentsError(
      '--organization は council-member と clerk に6桁の団体コードで指定してください。 / --organization takes a six-digit code, for council-member and clerk.',
    );
  }
  const hours = Number(values.hours ?? 8);
  if (!(hours >= 0.1 && hours <= 24)) {
    throw new TokenArgumentsError(
      `--hours は 0.1 から 24 までです（${values.hours}）。 / --hours is from 0.1 to 24, not ${values.hours}.`,
    );
  }
  const id = `demo-${values.as}${organization === null ? '' : `-${organization}`}`;
  return { person: { ...known, id, organization }, hours, url: values.url?.replace(/\/+$/, '') };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: {
        as: text,
        organization: text,
        hours: text,
        url: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const problem = (error as Error).message.split('\n')[0];
    throw new TokenArgumentsError(
      `引数が正しくありません（${problem}）。 / The arguments are not understood (${problem})`,
    );
  }
}
