/** The rows that belong to a record: made, changed and taken away until they are what was sent. */
import type { PartRows } from './content.js';
import type { Part, RecordKind } from './record-kind.js';
import type { Values, Writing } from './writing.js';

/** Only the parts that `values` names. */
export async function putParts(
  writing: Writing,
  { parts }: RecordKind,
  code: string,
  values: Values,
  rows: PartRows,
): Promise<void> {
  for (const [name, part] of Object.entries(parts)) {
    const wanted = values[name] as readonly unknown[] | undefined;
    if (wanted) await putPart(writing, name, part, code, wanted, rows.get(name) ?? []);
  }
}

async function putPart(
  { em, refuse }: Writing,
  name: string,
  { entity, parent, key, pointing }: Part,
  code: string,
  wanted: readonly unknown[],
  rows: readonly object[],
): Promise<void> {
  const left = new Map(
    wanted.map((each): [unknown, object] =>
      each && typeof each === 'object' ? [(each as Values)[key], each] : [each, { [key]: each }],
    ),
  );
  for (const row of rows as readonly Record<string, unknown>[]) {
    const values = left.get(row[key]);
    left.delete(row[key]);
    if (values) em.assign(row, values as never);
    else if (pointing) row[parent] = null;
    else em.remove(row);
  }
  for (const [value, values] of left) {
    if (!pointing) {
      em.persist(em.create(entity, { ...values, [parent]: code } as never));
      continue;
    }
    const row = await em.findOne(entity, { [key]: value } as never);
    if (row) (row as Record<string, unknown>)[parent] = code;
    else refuse('REFERENCE_NOT_FOUND', { wanted: entity.name, came: String(value) }, name);
  }
}
