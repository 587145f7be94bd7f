/**
 * A form: which columns a file has, how their cells are read, which rules hold
 * between them, and which row of the database comes of it. Twelve offices spell a
 * heading in twelve ways; a form lists them all.
 */
import type { Reader, Refused } from './cells.js';

export interface Column<Value> {
  /** Headings, compared without width and spaces. The first is the one that messages show. */
  readonly spellings: readonly string[];
  readonly read: Reader<Value>;
  /** True: the file may leave the column out; its cells then read as blank. */
  readonly optional?: boolean;
  /** A cell as it should look, for the example line in messages. */
  readonly example: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each column has a value type of its own
export type Columns = Readonly<Record<string, Column<any>>>;

/** What a row's cells read as, by the column's key. */
export type Values<Form extends Columns> = {
  readonly [Key in keyof Form]: Form[Key] extends Column<infer Value> ? Value : never;
};

/** What a rule between cells found, and in which column. */
export interface Finding<Key> {
  readonly column: Key;
  readonly refused: Refused;
}

export interface Form<Fields extends Columns, Row> {
  /** Stable name, such as `recruitment-exam`. */
  readonly name: string;
  readonly columns: Fields;
  /** Rules between the cells of one row; asked only when each cell is readable. */
  readonly check?: (values: Values<Fields>) => Iterable<Finding<keyof Fields & string>>;
  readonly rowOf: (values: Values<Fields>) => Row;
  /** The business key, by which a row is recognised when it comes again. */
  readonly keyOf: (row: Row) => string;
}
