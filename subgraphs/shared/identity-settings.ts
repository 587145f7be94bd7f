/**
 * The settings about who asks: the OpenID Connect issuer, how its claims become
 * roles, and the keys with which the parts of the hub know each other.
 */
import { z } from 'zod';
import { Role } from './viewer.js';

/** A plain-http issuer or hub is taken only on the machine itself. */
const secureUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => isSecure(new URL(text)))
  .transform((text) => text.replace(/\/+$/, ''));
const word = z.string().min(1).max(512);

/** Words with commas between them. */
function listOf(fits: (each: string) => boolean) {
  return z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((each) => each.trim() || []))
    .refine((all) => all.every(fits));
}

export const identitySettings = {
  PUBLIC_URL: { schema: secureUrl.optional(), example: 'https://hub.example.lg.jp' },
  CORS_ORIGINS: {
    schema: listOf((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    example: 'https://analysis.example.lg.jp',
  },
  TRUSTED_PROXIES: {
    schema: listOf((address) => /^[\da-f.:/]+$/i.test(address)),
    example: '10.0.0.5',
  },
  OIDC_ISSUER: { schema: secureUrl.optional(), example: 'https://login.example.lg.jp/realms/hub' },
  OIDC_AUDIENCE: { schema: word.optional(), example: 'hitozukuri-hub' },
  OIDC_TOKEN_TYPE: { schema: word.default('at+jwt'), example: 'at+jwt' },
  OIDC_ROLE_CLAIM: { schema: word.default('roles'), example: 'realm_access.roles' },
  OIDC_ROLE_NAMES: {
    schema: z
      .string()
      .default('')
      .transform(roleNames)
      .refine((names) => names !== undefined),
    example: 'kikaku-bukai=PLANNING,jimukyoku=SECRETARIAT',
  },
  OIDC_ORGANIZATION_CLAIM: { schema: word.default('organization'), example: 'organization_code' },
  OIDC_CLIENT_ID: { schema: word.optional(), example: 'hitozukuri-hub' },
  OIDC_SCOPE: { schema: word.default('openid'), example: 'openid roles' },
  OIDC_CLIENT_SECRET_FILE: { schema: word.optional(), example: '/run/secrets/oidc-client' },
  DEMO_IDENTITY: { schema: z.enum(['on', 'off']).optional(), example: 'off' },
  SESSION_HOURS: { schema: z.coerce.number().min(0.1).max(24).default(8), example: '8' },
  AUDIT_FOLDER: { schema: word.optional(), example: '/mnt/audit' },
  AUDIT_RETENTION_DAYS: {
    schema: z.coerce.number().int().min(30).max(36_500).default(1_825),
    example: '1825',
  },
  SUBGRAPH_KEY_FILE: { schema: word.optional(), example: '/run/secrets/subgraph-keys' },
} as const;

export interface Issuer {
  /** As it stands in `iss`, without a slash at the end. */
  readonly url: string;
  readonly audience: string;
  /** The `typ` of its access tokens: `at+jwt` (RFC 9068), or `JWT` for issuers that know no other. */
  readonly tokenType: string;
  /** For signing in with a browser; without it only bearer tokens are taken. */
  readonly client: SignInClient | undefined;
}

/** What the hub is to the issuer when somebody signs in with a browser. */
export interface SignInClient {
  readonly id: string;
  /** Read at each sign-in; a client without secret is a public one, which PKCE protects. */
  readonly secretFile: string | undefined;
  readonly scope: string;
}

/** How an issuer's claims become a viewer. */
export interface ClaimNames {
  /** Path of the claim that holds roles, such as `realm_access.roles`. */
  readonly role: string;
  /** Path of the claim that holds the member organisation's code. */
  readonly organization: string;
  /** The hub's role by the issuer's word for it. */
  readonly roles: ReadonlyMap<string, Role>;
}

export interface IdentityConfig {
  /** Where browsers reach the hub; unknown where it is reached as it listens. */
  readonly publicUrl: string | undefined;
  /** Origins whose pages may ask. */
  readonly origins: readonly string[];
  /** Addresses of proxies in front of the hub. */
  readonly proxies: readonly string[];
  readonly issuer: Issuer | undefined;
  readonly claims: ClaimNames;
  /** The built-in provider with its invented people. */
  readonly demo: boolean;
  readonly sessionHours: number;
  /** Where the audit trail's keys and heads lie; without it, in the data folder. */
  readonly auditFolder: string | undefined;
  readonly auditRetentionDays: number;
  /** Keys of the signed context; without it they lie in the data folder. */
  readonly subgraphKeyFile: string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Adds to `problems` what does not fit together. */
export function identityOf(values: Values, problems: string[], invented: boolean): IdentityConfig {
  const text = (name: string) => values[name] as string | undefined;
  const url = text('OIDC_ISSUER');
  const audience = text('OIDC_AUDIENCE');
  const id = text('OIDC_CLIENT_ID');
  if (url !== undefined && audience === undefined) {
    problems.push(
      'OIDC_ISSUER には OIDC_AUDIENCE も必要です。例: OIDC_AUDIENCE=hitozukuri-hub / OIDC_ISSUER also needs OIDC_AUDIENCE. Example: OIDC_AUDIENCE=hitozukuri-hub',
    );
  }
  const wanted = text('DEMO_IDENTITY');
  if (wanted === 'on' && !invented) {
    problems.push(
      'DEMO_IDENTITY=on（デモ用の利用者）は、本番では使えず、合成データも必要です。OIDC_ISSUER を設定してください。 / DEMO_IDENTITY=on (invented people) is not for production and needs synthetic data. Set OIDC_ISSUER instead.',
    );
  }
  if (wanted === 'on' && url !== undefined) {
    problems.push(
      'DEMO_IDENTITY=on と OIDC_ISSUER は同時に使えません。どちらか一方にしてください。 / DEMO_IDENTITY=on and OIDC_ISSUER exclude each other. Set one of them.',
    );
  }
  return {
    publicUrl: text('PUBLIC_URL'),
    origins: (values['CORS_ORIGINS'] ?? []) as readonly string[],
    proxies: (values['TRUSTED_PROXIES'] ?? []) as readonly string[],
    issuer:
      url === undefined || audience === undefined
        ? undefined
        : {
            url,
            audience,
            tokenType: values['OIDC_TOKEN_TYPE'] as string,
            client:
              id === undefined
                ? undefined
                : {
                    id,
                    secretFile: text('OIDC_CLIENT_SECRET_FILE'),
                    scope: values['OIDC_SCOPE'] as string,
                  },
          },
    claims: {
      role: values['OIDC_ROLE_CLAIM'] as string,
      organization: values['OIDC_ORGANIZATION_CLAIM'] as string,
      roles: (values['OIDC_ROLE_NAMES'] ?? ownNames) as ReadonlyMap<string, Role>,
    },
    demo: wanted !== 'off' && invented && url === undefined,
    sessionHours: values['SESSION_HOURS'] as number,
    auditFolder: text('AUDIT_FOLDER'),
    auditRetentionDays: values['AUDIT_RETENTION_DAYS'] as number,
    subgraphKeyFile: text('SUBGRAPH_KEY_FILE'),
  };
}

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/** Whether only the machine itself is reached under this name. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** A role's own word: `council-member` for `COUNCIL_MEMBER`. */
export const wordOf = (role: Role): string => role.toLowerCase().replaceAll('_', '-');

const ownNames: ReadonlyMap<string, Role> = new Map(
  Object.values(Role).map((role) => [wordOf(role), role]),
);

/** `word=ROLE,…`; a word of one's own beside the roles' own words. Nothing when it is not understood. */
function roleNames(text: string): ReadonlyMap<string, Role> | undefined {
  const names = new Map(ownNames);
  for (const pair of text.split(',').filter((each) => each.trim() !== '')) {
    const [name = '', role = ''] = pair.split('=').map((each) => each.trim());
    if (name === '' || !Object.hasOwn(Role, role)) return undefined;
    names.set(name, role as Role);
  }
  return names;
}
