/**
 * What can be wrong with the database at start-up, in one table: the code is
 * stable, the sentence says what is wrong and how to mend it, in both
 * languages. `{fact}` is filled from the facts given to `DatabaseError`. No fact
 * ever holds a password, nor a connection URL that may contain one.
 */
interface Problem {
  readonly en: string;
  readonly ja: string;
}

const table = {
  PROGRAMS_MISSING: {
    en: 'No PostgreSQL is bundled for {platform}. Give a PostgreSQL 15 or newer in DATABASE_URL.',
    ja: '{platform} 用の PostgreSQL は同梱されていません。DATABASE_URL で PostgreSQL 15 以上を指定してください。',
  },
  PROGRAMS_DO_NOT_RUN: {
    en: 'The bundled PostgreSQL does not run on this machine: {detail}. Run "npm ci" again, or give a PostgreSQL in DATABASE_URL.',
    ja: '同梱の PostgreSQL がこのマシンで動きません（{detail}）。"npm ci" をやり直すか、DATABASE_URL で PostgreSQL を指定してください。',
  },
  ROOT_NOT_ALLOWED: {
    en: 'PostgreSQL refuses to run as root, and no other user may enter {folder} or the folder of this program. Start the hub as an ordinary user, or move both to a place that the user "nobody" can read.',
    ja: 'PostgreSQL は root では動かず、ほかのユーザーは {folder} またはこのプログラムのフォルダに入れません。一般ユーザーで起動するか、両方を nobody が読める場所に移してください。',
  },
  USER_NOT_KNOWN: {
    en: 'The user id {uid} has no entry in /etc/passwd, and PostgreSQL needs one. Start the hub as a known user, or give a PostgreSQL in DATABASE_URL.',
    ja: 'ユーザー ID {uid} が /etc/passwd にないため、PostgreSQL を起動できません。登録済みのユーザーで起動するか、DATABASE_URL で PostgreSQL を指定してください。',
  },
  FOLDER_NOT_WRITABLE: {
    en: 'The data folder {folder} cannot be written ({detail}). Give this user the right to write there, or name another folder in DATA_FOLDER.',
    ja: 'データフォルダ {folder} に書き込めません（{detail}）。書き込み権限を付けるか、DATA_FOLDER で別のフォルダを指定してください。',
  },
  FOLDER_HOLDS_OTHER_FILES: {
    en: 'The data folder {folder} holds other files, such as {name}, and no database of this hub. Name an empty or new folder in DATA_FOLDER.',
    ja: 'データフォルダ {folder} には {name} などほかのファイルがあり、このハブのデータベースがありません。DATA_FOLDER で空のフォルダか新しいフォルダを指定してください。',
  },
  FOLDER_DAMAGED: {
    en: 'The database in {folder} is not whole: {missing} is missing. Put the backup back, or name an empty folder in DATA_FOLDER.',
    ja: '{folder} のデータベースが完全ではありません（{missing} がありません）。バックアップを戻すか、DATA_FOLDER で空のフォルダを指定してください。',
  },
  FOLDER_BUSY: {
    en: 'Another hub has been starting or stopping on {folder} for {seconds} seconds. Wait until it is done, or stop it.',
    ja: '別のハブが {folder} で {seconds} 秒間、起動または停止の途中です。終わるまで待つか、そのハブを止めてください。',
  },
  OTHER_VERSION: {
    en: 'The data folder {folder} was made by PostgreSQL {came}, and this hub brings PostgreSQL {wanted}. Move the data with pg_dump and pg_restore, or name another folder in DATA_FOLDER.',
    ja: 'データフォルダ {folder} は PostgreSQL {came} のもので、このハブの PostgreSQL は {wanted} です。pg_dump と pg_restore で移すか、DATA_FOLDER で別のフォルダを指定してください。',
  },
  DISK_FULL: {
    en: 'There is no room left on the disk of {folder}. Free some space (1 GB is enough to start) and start the hub again.',
    ja: '{folder} のディスクに空きがありません。空きを作って（起動には 1 GB で足ります）もう一度起動してください。',
  },
  DID_NOT_START: {
    en: 'The bundled PostgreSQL did not start: {detail}. Its log is {log}.',
    ja: '同梱の PostgreSQL が起動しませんでした（{detail}）。ログは {log} にあります。',
  },
  CONNECTION_REFUSED: {
    en: 'No PostgreSQL answers at {host}:{port}. Check that it runs, and the host and port in DATABASE_URL.',
    ja: '{host}:{port} で PostgreSQL が応答しません。起動しているか、DATABASE_URL のホストとポートを確かめてください。',
  },
  HOST_UNKNOWN: {
    en: 'The host {host} in DATABASE_URL is not known to this network. Check its name.',
    ja: 'DATABASE_URL のホスト {host} が見つかりません。名前を確かめてください。',
  },
  CONNECTION_TIMED_OUT: {
    en: 'PostgreSQL at {host}:{port} did not answer within {seconds} seconds. Check the host and port in DATABASE_URL, and the firewall between.',
    ja: '{host}:{port} の PostgreSQL が {seconds} 秒以内に応答しませんでした。DATABASE_URL のホストとポート、途中のファイアウォールを確かめてください。',
  },
  CONNECTION_FAILED: {
    en: 'The connection to PostgreSQL at {host}:{port} failed: {detail}. Check DATABASE_URL.',
    ja: '{host}:{port} の PostgreSQL に接続できません（{detail}）。DATABASE_URL を確かめてください。',
  },
  CONNECTION_LOST: {
    en: 'PostgreSQL went away while the hub was preparing its tables and data. Start the hub again when the server runs; what was not finished is done anew.',
    ja: '表とデータを準備している途中で PostgreSQL との接続が切れました。サーバーが動いていることを確かめて、もう一度起動してください（終わっていない部分はやり直します）。',
  },
  PASSWORD_REFUSED: {
    en: 'PostgreSQL at {host}:{port} refused the password of the user {user}. Check the user and password in DATABASE_URL.',
    ja: '{host}:{port} の PostgreSQL が、ユーザー {user} のパスワードを受け付けませんでした。DATABASE_URL のユーザーとパスワードを確かめてください。',
  },
  LOGIN_REFUSED: {
    en: 'PostgreSQL at {host}:{port} does not let the user {user} into the database {database}. Allow it in pg_hba.conf, and check that the role may log in.',
    ja: '{host}:{port} の PostgreSQL は、ユーザー {user} がデータベース {database} に入ることを許していません。pg_hba.conf で許可し、ログインできるロールか確かめてください。',
  },
  DATABASE_UNKNOWN: {
    en: 'PostgreSQL at {host}:{port} has no database {database}. Create it (CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0), or correct its name in DATABASE_URL.',
    ja: '{host}:{port} の PostgreSQL にデータベース {database} がありません。作成する（CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0）か、DATABASE_URL の名前を直してください。',
  },
  TOO_MANY_CONNECTIONS: {
    en: 'PostgreSQL at {host}:{port} has no connection left. Raise max_connections, or close other programs that use it.',
    ja: '{host}:{port} の PostgreSQL の接続数が上限に達しています。max_connections を増やすか、ほかの利用を減らしてください。',
  },
  TOO_OLD: {
    en: 'PostgreSQL {came} is too old: {wanted} or newer is wanted. Upgrade it, or leave DATABASE_URL away to use the bundled one.',
    ja: 'PostgreSQL {came} は古すぎます（{wanted} 以上が必要です）。更新するか、DATABASE_URL を外して同梱のものを使ってください。',
  },
  NOT_UTF8: {
    en: 'The database {database} has the encoding {came}; UTF8 is wanted. Create one with CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0.',
    ja: 'データベース {database} の文字コードが {came} です（UTF8 が必要です）。CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0 で作成してください。',
  },
  NO_RIGHT_TO_CREATE_SCHEMAS: {
    en: 'The user {user} may not create schemas in the database {database}. As its owner, run: GRANT CREATE ON DATABASE "{database}" TO "{user}".',
    ja: 'ユーザー {user} はデータベース {database} にスキーマを作れません。所有者で GRANT CREATE ON DATABASE "{database}" TO "{user}" を実行してください。',
  },
  NO_RIGHT_TO_CREATE_ROLES: {
    en: 'The user {user} may not create or change the role {role}. As a superuser, run: ALTER ROLE "{user}" CREATEROLE, and if the role exists already: GRANT "{role}" TO "{user}" WITH ADMIN OPTION.',
    ja: 'ユーザー {user} はロール {role} を作成・変更できません。スーパーユーザーで ALTER ROLE "{user}" CREATEROLE を、ロールが既にあれば GRANT "{role}" TO "{user}" WITH ADMIN OPTION も実行してください。',
  },
  SCHEMA_OF_ANOTHER: {
    en: 'The schema {schema} belongs to {owner}, not to the user {user}. Use a database of the hub\'s own, or run as its owner: ALTER SCHEMA "{schema}" OWNER TO "{user}".',
    ja: 'スキーマ {schema} の所有者は {owner} で、ユーザー {user} ではありません。ハブ専用のデータベースを使うか、所有者で ALTER SCHEMA "{schema}" OWNER TO "{user}" を実行してください。',
  },
  SYNTHETIC_DATA_IN_PRODUCTION: {
    en: 'This database holds synthetic data, and production (NODE_ENV=production) does not run on it. Use an empty database, or start without NODE_ENV=production.',
    ja: 'このデータベースには合成データが入っているため、本番（NODE_ENV=production）では起動しません。空のデータベースを使うか、NODE_ENV=production を外してください。',
  },
  PRODUCTION_DATABASE: {
    en: 'This database has been in production, so no synthetic data is loaded into it. Start with NODE_ENV=production, or with SYNTHETIC_DATA=off, or use another database.',
    ja: 'このデータベースは本番で使われているため、合成データを読み込みません。NODE_ENV=production か SYNTHETIC_DATA=off で起動するか、別のデータベースを使ってください。',
  },
  ROLE_SECRET_MISSING: {
    en: "DATABASE_URL has no password, so the passwords of the subgraphs' roles cannot be derived. Give DATABASE_ROLE_SECRET (at least 16 characters, always the same).",
    ja: 'DATABASE_URL にパスワードがないため、サブグラフ用ロールのパスワードを作れません。DATABASE_ROLE_SECRET（16 文字以上、常に同じ値）を指定してください。',
  },
} as const satisfies Record<string, Problem>;

/** The stable code in `DatabaseError.code`. */
export type DatabaseProblem = keyof typeof table;

/** The table as data, for the manual's page and for tests. */
export const databaseProblems: Readonly<Record<DatabaseProblem, Problem>> = table;

type Facts = Readonly<Record<string, string | number>>;

const fill = (sentence: string, facts: Facts): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(facts[name] ?? placeholder),
  );

/** The database cannot be started, reached or used. `message` is English, `messageJa` Japanese: one sentence or two each. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseProblem;
  readonly messageJa: string;

  constructor(code: DatabaseProblem, facts: Facts = {}, options: ErrorOptions = {}) {
    super(fill(databaseProblems[code].en, facts), options);
    this.code = code;
    this.messageJa = fill(databaseProblems[code].ja, facts);
  }
}
