/**
 * Bytes → text. A byte order mark decides; else strict UTF-8; else strict CP932;
 * else the file is refused and the sender asked. Never a statistical guess: what is
 * read wrongly once stands wrongly in the hub for years.
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

/** How an encoding is called by those who are asked for it. */
const labels: Readonly<Record<string, readonly [Encoding, label: string]>> = {
  'UTF-8': ['UTF-8', 'utf-8'],
  CP932: ['CP932', 'shift_jis'],
  SHIFT_JIS: ['CP932', 'shift_jis'],
  'UTF-16LE': ['UTF-16LE', 'utf-16le'],
  'UTF-16BE': ['UTF-16BE', 'utf-16be'],
};

/** The text of a file and its encoding, or the problem that keeps it out; with `said`, in that encoding or not at all. */
export function decode(bytes: Uint8Array, said: string | null = null): Decoded | ImportProblem {
  if (bytes.length === 0) return problem('FILE_EMPTY');
  const other = otherFormat(bytes);
  if (other) return other;
  for (const [encoding, label] of attempts(bytes, said)) {
    const text = strictly(bytes, label);
    if (text !== null) return text.trim() === '' ? problem('FILE_EMPTY') : { text, encoding };
  }
  return said
    ? problem('ENCODING_DISAGREES', {}, { encoding: said })
    : problem('ENCODING_NOT_UNDERSTOOD');
}

function attempts(
  bytes: Uint8Array,
  said: string | null,
): readonly (readonly [Encoding, string])[] {
  if (said) {
    const named = labels[said.toUpperCase()];
    return named ? [named] : [];
  }
  const mark = marks.find(([, , start]) => beginsWith(bytes, start));
  return mark
    ? [[mark[0], mark[1]]]
    : [
        ['UTF-8', 'utf-8'],
        ['CP932', 'shift_jis'],
      ];
}

/** Files of other programs, by their first bytes; people rename them or send them by mistake. */
const kinds: readonly (readonly [kind: string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GZIP', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** The problem of a file that is no text; null when it may be one. */
export function otherFormat(bytes: Uint8Array): ImportProblem | null {
  if (beginsWith(bytes, compoundFile)) {
    // Excel puts an encrypted workbook into the same container as its old format
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    );
    return problem(encrypted ? 'FILE_HAS_PASSWORD' : 'FILE_IS_OLD_EXCEL');
  }
  const kind = kinds.find(([, start]) => beginsWith(bytes, start));
  if (kind) return problem('FILE_IS_ANOTHER_FORMAT', {}, { kind: kind[0] });
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  if (/^[^<]{0,4}\s*(<!doctype html|<html|<head|<meta|<table|<body)/i.test(start)) {
    return problem('FILE_IS_HTML');
  }
  return /^[^<]{0,4}<\?xml/i.test(start) ? problem('FILE_IS_XML') : null;
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
