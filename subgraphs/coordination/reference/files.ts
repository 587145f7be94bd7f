/** Reads the files that ship. They are ours, so a mistake in one stops the loading with the file and the place. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** The content of a JSON file in the form that `schema` wants. */
export async function readJson<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  return checked(file, schema, JSON.parse(await readFile(join(folder, file), 'utf8')));
}

/** The rows of a CSV file by its first line's names; an empty cell is null. */
export async function readTable<Schema extends z.ZodType>(
  folder: string,
  file: string,
  row: Schema,
): Promise<z.output<Schema>[]> {
  const rows = parse(await readFile(join(folder, file), 'utf8'), {
    columns: true,
    cast: (value) => (value === '' ? null : value),
  }) as unknown[];
  return rows.map((each, index) => checked(`${file}:${index + 2}`, row, each));
}

function checked<Schema extends z.ZodType>(
  place: string,
  schema: Schema,
  content: unknown,
): z.output<Schema> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new Error(`${place}\n${z.prettifyError(result.error)}`);
}
