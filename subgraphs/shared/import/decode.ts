/**
 * Bytes → text. A byte order mark decides; else strict UTF-8; else strict CP932;
 * else the file is refused. Never a statistical guess: what is read wrongly once
 * stands wrongly in the hub for years.
 */
import { type ImportProblem, problem } from './problem.js';

/** What the file turned out to be written in; told on the receipt. */
export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'CP932' | 'UTF-16LE' | 'UTF-16BE';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Byte order marks; `TextDecoder` takes them off itself. */
const marks: readonly (readonly [Encoding, label: string, readonly number[]])[] = [
  ['UTF-8 with BOM', 'utf-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', 'utf-16le', [0xff, 0xfe]],
  ['UTF-16BE', 'utf-16be', [0xfe, 0xff]],
];

/** Office files that people rename or send by mistake, by their first bytes. */
const otherFormats: readonly (readonly [kind: string, readonly number[]])[] = [
  ['XLSX (ZIP)', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

/** The text of a file and its encoding, or the problem that keeps it out. */
export function decode(bytes: Uint8Array): Decoded | ImportProblem {
  if (bytes.length === 0) return problem('FILE_EMPTY');
  const other = otherFormats.find(([, start]) => beginsWith(bytes, start));
  if (other) return problem('FILE_NOT_CSV', {}, { kind: other[0] });
  const mark = marks.find(([, , start]) => beginsWith(bytes, start));
  const attempts = mark
    ? [[mark[0], mark[1]] as const]
    : ([
        ['UTF-8', 'utf-8'],
        ['CP932', 'shift_jis'],
      ] as const);
  for (const [encoding, label] of attempts) {
    const text = strictly(bytes, label);
    if (text !== null) return text.trim() === '' ? problem('FILE_EMPTY') : { text, encoding };
  }
  return problem('ENCODING_NOT_UNDERSTOOD');
}

/** Null when a byte does not fit, or when what comes out is no text: NUL stands in no table that people write. */
function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
