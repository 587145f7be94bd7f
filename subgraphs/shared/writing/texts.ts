/** Texts that a person wrote. */
import type { RecordKind } from './record-kind.js';
import type { Values, Writing } from './writing.js';

const longest = 4000;

/** Every text among the values must say something, and fit its column. */
export function refuseTexts({ em, refuse }: Writing, { entity }: RecordKind, values: Values): void {
  const properties = em.getMetadata(entity).properties as Readonly<
    Record<string, { readonly length?: number } | undefined>
  >;
  for (const [name, value] of Object.entries(values)) {
    const limit = properties[name]?.length ?? longest;
    for (const text of textsIn(value)) {
      if (!isUsable(text, limit)) refuse('TEXT_NOT_USABLE', { limit }, name);
    }
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Line breaks and tabs are no harm; PostgreSQL refuses the null character. */
function isUsable(text: string, limit: number): boolean {
  const length = [...text].length;
  return text.trim() !== '' && length <= limit && !/[^\P{Cc}\n\r\t]/u.test(text);
}
