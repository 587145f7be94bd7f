/**
 * The settings, read once by each `main.ts` and nowhere else. All problems are
 * told at once, each with an example, before anything is started.
 */
import { z } from 'zod';
import { type SubgraphName, subgraphList } from '../list.js';
import { type IdentityConfig, identityOf, identitySettings } from './identity-settings.js';

const port = z.coerce.number().int().min(0).max(65535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const httpUrl = z.url({ protocol: /^https?$/ });

/** One line per setting: what it takes, its default, and an example for the message. */
const settings = {
  HOST: { schema: z.string().min(1).default('127.0.0.1'), example: '127.0.0.1' },
  PORT: { schema: port.default(4000), example: '4000' },
  NODE_ENV: {
    schema: z.enum(['production', 'development', 'test']).default('development'),
    example: 'production',
  },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    example: 'postgres://hub:secret@db.example.lg.jp:5432/hub',
  },
  DATABASE_ROLE_SECRET: {
    schema: z.string().min(16).optional(),
    example: 'at-least-16-characters',
  },
  DATA_FOLDER: { schema: z.string().min(1).default('var'), example: 'var' },
  SYNTHETIC_DATA: { schema: z.enum(['on', 'off']).optional(), example: 'off' },
  SMALLEST_SHOWN: { schema: z.coerce.number().int().min(3).max(100).default(5), example: '5' },
  SYNTHETIC_SCALE: { schema: z.coerce.number().min(0.001).max(100).default(1), example: '1' },
  ENGINE: { schema: z.enum(['direct', 'hive', 'apollo']).optional(), example: 'direct' },
  SUBGRAPHS: {
    schema: z.enum(['in-process', 'http']).default('in-process'),
    example: 'in-process',
  },
  SUBGRAPH_DEADLINE_MS: {
    schema: z.coerce.number().int().min(50).max(600_000).default(8000),
    example: '8000',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
    example: 'info',
  },
  ...identitySettings,
  IMPORT_KEY_FILE: { schema: z.string().min(1).optional(), example: '/run/secrets/import-keys' },
  IMPORT_KEEP_DAYS: {
    schema: z.coerce.number().int().min(0).max(3650).default(90),
    example: '90',
  },
  ...Object.fromEntries(
    subgraphList.map(({ name, port: own }) => [
      `${name.toUpperCase()}_URL`,
      {
        schema: httpUrl.default(`http://127.0.0.1:${own}/graphql`),
        example: `http://127.0.0.1:${own}/graphql`,
      },
    ]),
  ),
} as const;

export interface Config {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly production: boolean;
  /** Errors may propose names of the schema. */
  readonly development: boolean;
  /** A given PostgreSQL, with a role that may create schemas and roles; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** From it the passwords of the subgraphs' roles are derived; without it, from the password in `databaseUrl`. */
  readonly databaseRoleSecret: string | undefined;
  /** Where the embedded PostgreSQL keeps its data, relative to the project's folder. */
  readonly dataFolder: string;
  readonly syntheticData: boolean;
  /** 1 is about 250,000 enrolments; tests use a small fraction. */
  readonly syntheticScale: number;
  /** `direct` unless the subgraphs are elsewhere: it calls them in this process. */
  readonly engine: 'direct' | 'hive' | 'apollo';
  /** Fewer people than this, in a figure that is not published, are hidden. */
  readonly smallestShown: number;
  readonly subgraphs: 'in-process' | 'http';
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** Milliseconds after which a subgraph's part is given up. */
  readonly subgraphDeadline: number;
  readonly identity: IdentityConfig;
  readonly imports: {
    /** Keys of pseudonyms and of kept originals; without it they lie in the data folder. */
    readonly keyFile: string | undefined;
    /** Days after which the original of an imported file is deleted. */
    readonly keepOriginalDays: number;
  };
  readonly logLevel: string;
}

/** Wrong settings. `problems` holds one sentence each, in both languages. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads all settings from `environment`; an empty value counts as not given. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const read = (name: string): unknown => {
    const setting = (settings as Record<string, { schema: z.ZodType; example: string }>)[name];
    if (!setting) throw new Error(`no setting is called ${name}`);
    const came = environment[name] === '' ? undefined : environment[name];
    const result = setting.schema.safeParse(came);
    if (result.success) return result.data;
    const shown = /URL|SECRET/.test(name) ? '' : ` (${came})`;
    problems.push(
      `${name}${shown} の値が正しくありません。例: ${name}=${setting.example} / ${name}${shown} is not valid. Example: ${name}=${setting.example}`,
    );
    return undefined;
  };
  const values = Object.fromEntries(Object.keys(settings).map((name) => [name, read(name)]));
  const production = values.NODE_ENV === 'production';
  if (production && values.SYNTHETIC_DATA === 'on') {
    problems.push(
      '本番（NODE_ENV=production）では合成データを読み込めません。SYNTHETIC_DATA=off にしてください。 / Synthetic data is not loaded in production. Set SYNTHETIC_DATA=off.',
    );
  }
  const syntheticData = (values.SYNTHETIC_DATA ?? (production ? 'off' : 'on')) === 'on';
  const identity = identityOf(values, problems, syntheticData && !production);
  const elsewhere = values.SUBGRAPHS === 'http';
  if (elsewhere && values.ENGINE === 'direct') {
    problems.push(
      'ENGINE=direct はサブグラフが同じプロセスで動くときだけ使えます。SUBGRAPHS=http では ENGINE=hive にしてください。 / ENGINE=direct only works where the subgraphs run in the same process. With SUBGRAPHS=http, set ENGINE=hive.',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: values.HOST as string,
    port: values.PORT as number,
    production,
    development: values.NODE_ENV === 'development',
    databaseUrl: values.DATABASE_URL as string | undefined,
    databaseRoleSecret: values.DATABASE_ROLE_SECRET as string | undefined,
    dataFolder: values.DATA_FOLDER as string,
    syntheticData,
    syntheticScale: values.SYNTHETIC_SCALE as number,
    engine: (values.ENGINE ?? (elsewhere ? 'hive' : 'direct')) as Config['engine'],
    smallestShown: values.SMALLEST_SHOWN as number,
    subgraphs: values.SUBGRAPHS as Config['subgraphs'],
    subgraphUrls: Object.fromEntries(
      subgraphList.map(({ name }) => [name, values[`${name.toUpperCase()}_URL`] as string]),
    ) as Record<SubgraphName, string>,
    subgraphDeadline: values.SUBGRAPH_DEADLINE_MS as number,
    identity,
    imports: {
      keyFile: values.IMPORT_KEY_FILE as string | undefined,
      keepOriginalDays: values.IMPORT_KEEP_DAYS as number,
    },
    logLevel: values.LOG_LEVEL as string,
  };
}
