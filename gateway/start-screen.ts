/** The screen with which start-up ends: what runs where, what data it holds, where to click, what to ask first. */
import { subgraphList } from '../subgraphs/list.js';
import type { Config } from '../subgraphs/shared/config.js';

export interface ScreenFacts {
  /** Where the gateway listens, such as http://127.0.0.1:4000. */
  readonly url: string;
  readonly config: Pick<
    Config,
    'engine' | 'subgraphs' | 'subgraphUrls' | 'production' | 'identity'
  >;
  /** What is known of the database; without it the subgraphs run elsewhere. */
  readonly database?: {
    readonly place: string;
    readonly version: string;
    readonly loaded: readonly LoadedFacts[];
  };
  readonly milliseconds: number;
}

export interface LoadedFacts {
  readonly subgraph: string;
  readonly kind: 'REAL' | 'SYNTHETIC';
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

const questions = [
  '{ memberOrganizations(first: 3) { nodes { nameJa region population { value } } } }',
  '{ planClauses(kind: POLICY) { nodes { number titleJa trainingCourseTotal } } }',
  '{ memberOrganization(code: "111007") { nameJa examFunnels(fiscalYears: { from: "R4" }) { competitionRatio { display } datasetKind } } }',
];

const engines = {
  direct: 'direct（直接実行 / calls the subgraphs)',
  hive: 'Hive router runtime',
  apollo: 'Apollo Gateway',
} as const;

export function startScreen({ url, config, database, milliseconds }: ScreenFacts): string {
  const subgraphs =
    config.subgraphs === 'in-process'
      ? [`${subgraphList.map(({ name }) => name).join('・')}（このプロセス内 / in this process）`]
      : Object.entries(config.subgraphUrls).map(([name, at]) => `${name}  ${at}`);
  return [
    '',
    `  人づくりデータハブ / hitozukuri-hub   ${(milliseconds / 1000).toFixed(1)} s`,
    '',
    section('動いているもの / what runs where', [
      `はじめに / open  ${url}`,
      `GraphQL       ${url}/graphql`,
      `状態 / state  ${url}/health  ${url}/ready`,
      `サインイン / sign in  ${signIn(url, config.identity)}`,
      `engine        ${engines[config.engine]}`,
      ...subgraphs.map(
        (each, index) => `${index === 0 ? 'subgraphs    ' : '             '} ${each}`,
      ),
      ...(database ? [`PostgreSQL    ${database.version}  ${database.place}`] : []),
    ]),
    ...(database ? [section('データ / data', dataLines(database.loaded))] : []),
    section(
      '最初の問い / three queries to try',
      questions.map((each, index) => `${index + 1}. ${each}`),
    ),
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ memberOrganizations(first: 3) { nodes { nameJa } } }"}'`,
    '',
    '  止めるには Ctrl+C / stop with Ctrl+C',
    '',
  ].join('\n');
}

function signIn(url: string, { demo, issuer }: Config['identity']): string {
  if (demo)
    return `${url}/session/sign-in（デモ用の架空の利用者 / invented people: npm run token -- --as planning）`;
  return issuer?.client ? `${url}/session/sign-in` : 'なし（公表値のみ） / none, what is published';
}

function section(title: string, lines: readonly string[]): string {
  return [`  ── ${title}`, ...lines.map((line) => `     ${line}`), ''].join('\n');
}

function dataLines(loaded: readonly LoadedFacts[]): string[] {
  const lines = loaded
    .map(({ subgraph, kind, tables }) => ({
      kind,
      subgraph,
      text: tables
        .filter(({ rows }) => rows > 0)
        .map(({ table, rows }) => `${table} ${rows.toLocaleString('en-US')}`)
        .join(', '),
    }))
    .filter(({ text }) => text !== '');
  const of = (kind: LoadedFacts['kind']) =>
    lines.filter((line) => line.kind === kind).map((line) => `  ${line.subgraph}: ${line.text}`);
  const synthetic = of('SYNTHETIC');
  return [
    '実データ / real（出典は各レコードの source）:',
    ...of('REAL'),
    ...(synthetic.length > 0
      ? [
          '合成データ / SYNTHETIC（実在の団体の実績ではない / says nothing about a real organisation）:',
          ...synthetic,
        ]
      : ['合成データなし / no synthetic data']),
  ];
}
