/**
 * Text → Shift_JIS as Windows has it (CP932). What it cannot hold is written as 〓, the
 * printers' mark for a missing type, and listed; never a silent `?`.
 */
import iconv from 'iconv-lite';

/** Characters that Windows keeps at another place of Unicode than other makers. */
const sameSigns: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};
const otherPlaces = new RegExp(`[${Object.keys(sameSigns).join('')}]`, 'g');
const missingType = '〓';
const question = 0x3f;

export interface LostCharacter {
  /** From 1, without the headings. */
  readonly row: number;
  readonly heading: string;
  /** `U+20BB7` */
  readonly character: string;
}

const mostListed = 1000;

export class ShiftJisText {
  readonly lost: LostCharacter[] = [];
  /** Of all that were lost, those included that are not listed. */
  lostCharacters = 0;

  /** A cell as it can be written; row 0 is that of the headings. */
  cell(text: string, row: number, heading: string): string {
    const plain = text
      .replaceAll(otherPlaces, (sign) => sameSigns[sign] ?? sign)
      // か and its mark as two characters; the rest of NFC would change old forms of characters
      .replaceAll(/[\u3041-\u30ff][\u3099\u309a]/g, (pair) => pair.normalize('NFC'));
    if (/^[ -~]*$/.test(plain) || fits(plain)) return plain;
    let kept = '';
    for (const character of plain) {
      if (fits(character)) kept += character;
      else {
        // a variation selector is no character of its own
        if (!/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)) kept += missingType;
        this.#note(character, row, heading);
      }
    }
    return kept;
  }

  bytes(text: string): Buffer {
    return iconv.encode(text, 'cp932');
  }

  #note(character: string, row: number, heading: string): void {
    this.lostCharacters += 1;
    if (this.lost.length >= mostListed) return;
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    this.lost.push({ row, heading, character: `U+${code}` });
  }
}

/** No second byte of a character is a question mark, so each of them is one that was there. */
function fits(text: string): boolean {
  const came = text.split('?').length - 1;
  let went = 0;
  for (const byte of iconv.encode(text, 'cp932')) if (byte === question) went += 1;
  return came === went;
}

/** Lines for the end of the file, which the forms read as notes. */
export function lostLines({ lost, lostCharacters }: ShiftJisText): string[] {
  if (lostCharacters === 0) return [];
  const more = lostCharacters - lost.length;
  return [
    `※ Shift_JIS で表せない文字が ${lostCharacters} 字あり、「${missingType}」に置き換えました（異体字セレクタは除きました）。UTF-8 で書き出せば、そのまま残ります。`,
    ...lost.map(
      ({ row, heading, character }) =>
        `※ ${row === 0 ? '見出し' : `データの${row}件目`}「${heading}」: ${character}`,
    ),
    ...(more > 0 ? [`※ ほか ${more} 字`] : []),
  ];
}
