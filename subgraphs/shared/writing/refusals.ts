/** What PostgreSQL refuses, in the words of the graph. */
import {
  CheckConstraintViolationException,
  type EntityManager,
  ForeignKeyConstraintViolationException,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { RecordKind } from './record-kind.js';
import { Refused, UserError } from './user-error.js';

/** The refusal behind an error of the database; undefined when it is a defect of ours. */
export function refusalOf(
  error: unknown,
  em: EntityManager,
  kind: RecordKind,
  code: string | null,
): Refused | undefined {
  if (error instanceof UniqueConstraintViolationException) {
    return refused(new UserError('RECORD_EXISTS', { type: kind.entity.name }));
  }
  if (error instanceof CheckConstraintViolationException) {
    const { constraint } = error as unknown as { readonly constraint?: string };
    return refused(new UserError('VALUES_DO_NOT_FIT', { rule: String(constraint) }));
  }
  if (error instanceof ForeignKeyConstraintViolationException) {
    const { detail = '' } = error as unknown as { readonly detail?: string };
    const still = /is still referenced from table "(\w+)"/.exec(detail);
    if (still) {
      const by = typeOf(em, String(still[1]));
      return refused(new UserError('STILL_REFERRED_TO', { code: String(code), by }));
    }
    const [, column = '', came = '', table = ''] =
      /^Key \((\w+)\)=\((.*)\) is not present in table "(\w+)"/.exec(detail) ?? [];
    return refused(
      new UserError(
        'REFERENCE_NOT_FOUND',
        { wanted: typeOf(em, table), came },
        fieldOf(em, kind, column),
      ),
    );
  }
  return undefined;
}

const refused = (error: UserError) => new Refused([error]);

function typeOf(em: EntityManager, table: string): string {
  const all = [...em.getMetadata().getAll().values()];
  // a clause is a row of `clause`, and read through the view `plan_clause`
  const found = all.find(({ tableName }) => tableName === table || tableName === `plan_${table}`);
  return found?.className ?? table;
}

/** The field of the input whose column it is: the record's own, or the part's name. */
function fieldOf(em: EntityManager, { entity, parts }: RecordKind, column: string): string | null {
  const has = (type: RecordKind['entity']) =>
    em.getMetadata(type).props.find(({ fieldNames }) => fieldNames?.includes(column));
  return (
    has(entity)?.name ??
    Object.entries(parts).find(([, part]) => has(part.entity as RecordKind['entity']))?.[0] ??
    null
  );
}
