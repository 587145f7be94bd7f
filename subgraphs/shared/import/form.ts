/**
 * A form: which columns a file has, how their cells are read, which rules hold
 * between them, and which records of the database come of it. Twelve offices spell
 * a heading in twelve ways; a form lists them all.
 */
import type { SubgraphName } from '../../list.js';
import type { Reader, Refused } from './cells.js';

export interface Column<Value> {
  /** Headings, compared without width and spaces. The first is the one that messages and templates show. */
  readonly spellings: readonly string[];
  readonly read: Reader<Value>;
  /** True: the file may leave the column out; its cells then read as blank. */
  readonly optional?: boolean;
  /** A cell as it should look: in messages, and in the example row of the template. */
  readonly example: string;
  /** The words that may stand in it, where they are few: a drop-down in the template. */
  readonly choices?: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: each column has a value type of its own
export type Columns = Readonly<Record<string, Column<any>>>;

/** What a row's cells read as, by the column's key. */
export type Values<Fields extends Columns> = {
  readonly [Key in keyof Fields]: Fields[Key] extends Column<infer Value> ? Value : never;
};

/** What a rule between cells found, and in which column. */
export interface Finding<Key> {
  readonly column: Key;
  readonly refused: Refused;
}

/** A record of one of the form's tables, by the entity's property names. */
export interface TargetRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows of sums in a table: dropped, and compared with what they sum. */
export interface Subtotals<Key> {
  /** The column in which 小計, 合計 or 計 stands. */
  readonly label: Key;
  readonly summed: readonly Key[];
}

/** A form as it reads one file; a new one for each file, for it may sum rows up. */
export interface Form<Fields extends Columns = Columns> {
  /** Stable name, such as `recruitment-exam`. */
  readonly name: string;
  readonly columns: Fields;
  readonly tables: readonly TargetTable[];
  /** Rules between the cells of one row; asked only when each cell is readable. */
  readonly check?: (values: Values<Fields>) => Iterable<Finding<keyof Fields & string>>;
  readonly recordsOf: (values: Values<Fields>) => readonly TargetRow[];
  /** Records that sum rows up, once all are read. */
  readonly summary?: () => readonly TargetRow[];
  /** Codes of the organisations that a row is about: a clerk may write only of its own. */
  readonly organizationsOf: (values: Values<Fields>) => readonly string[];
  readonly subtotals?: Subtotals<keyof Fields & string>;
}

/** A table that a form writes, in the schema of the form's subgraph. */
export interface TargetTable {
  readonly table: string;
  /** The properties that tell one record from another; the database keeps them unique. */
  readonly key: readonly string[];
  /** The file replaces all records that agree with one of its own in these: a list of names sent again. */
  readonly replacesWithin?: readonly string[];
  /** Records of persons: counted, and shown to nobody. */
  readonly personal?: boolean;
}

/** What forms may ask of the hub while they are opened. */
export interface FormGround {
  /** The members of today by code. */
  readonly members: ReadonlyMap<string, string>;
  /** Former organisations: the code, its name, and the member that took it up. */
  readonly successors: ReadonlyMap<string, { readonly name: string; readonly successor: string }>;
  /** Folder of the files that ship, absolute. */
  readonly dataFolder: string;
  /** The codes that stand in a column of the form's own schema, such as `training_session.code`. */
  known(table: string, column: string): Promise<ReadonlySet<string>>;
  /** A person's pseudonym, a UUID: an HMAC of organisation and staff number with a key outside the database. */
  pseudonym(organization: string, staffNumber: string): string;
  /** The source that imported rows name. */
  readonly sourceId: string;
}

/** What a subgraph exports of a form. */
export interface ImportForm {
  readonly name: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** The subgraph whose tables it writes. */
  readonly subgraph: SubgraphName;
  /** About what the union itself does: only the secretariat sends it. */
  readonly ofTheUnion?: boolean;
  open(ground: FormGround): Promise<Form>;
}

/** A form as those see it who know none of its columns. */
export function anyForm<Fields extends Columns>(form: Form<Fields>): Form {
  return form as unknown as Form;
}

/** Where imported rows come from, in each subgraph's table of sources; see the migrations 0080 and 0092. */
export const memberReport = 'member-report';
/** Of the forms about what the union itself does. */
export const unionRecord = 'union-record';
