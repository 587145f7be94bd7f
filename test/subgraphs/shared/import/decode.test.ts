import { describe, expect, it } from 'vitest';
import { decode } from '../../../../subgraphs/shared/import/decode.js';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('decode', () => {
  it('reads UTF-8, and takes its mark off', () => {
    expect(decode(Buffer.from('区分,土木'))).toEqual({ text: '区分,土木', encoding: 'UTF-8' });
    expect(decode(Buffer.from('\uFEFF区分'))).toEqual({ text: '区分', encoding: 'UTF-8 with BOM' });
  });

  it('reads UTF-16 of either order by its mark', () => {
    expect(decode(Buffer.concat([bytes('fffe'), utf16('区分')]))).toEqual({
      text: '区分',
      encoding: 'UTF-16LE',
    });
    expect(decode(Buffer.concat([bytes('feff'), utf16('区分').swap16()]))).toEqual({
      text: '区分',
      encoding: 'UTF-16BE',
    });
  });

  it.each([
    ['fbfc', '髙'],
    ['ed95', '﨑'],
    ['8740', '①'],
    ['878a', '㈱'],
    ['8160', '～'],
    ['817c', '－'],
    ['b6c5', 'ｶﾅ'],
  ])('reads %s of Windows as %s', (hex, text) => {
    expect(decode(bytes(hex))).toEqual({ text, encoding: 'CP932' });
  });

  it('holds to UTF-8 where both would do, for that is the rule and not a guess', () => {
    // these six bytes are "竊" and half-width kana in CP932
    expect(decode(bytes('e58cbae58886'))).toMatchObject({ encoding: 'UTF-8' });
  });

  it.each([
    ['bytes of no encoding', 'fd80ff'],
    ['a text cut in the middle of a character', '8bb68e'],
    ['EUC-JP that is no CP932 either', 'b6e8fdfd'],
    ['UTF-16 without its mark', '3a533100'],
    ['a mark that the bytes belie', 'efbbbf8bb6'],
  ])('refuses %s and says how to save the file', (_, hex) => {
    expect(decode(bytes(hex))).toMatchObject({
      code: 'ENCODING_NOT_UNDERSTOOD',
      mend: { ja: expect.stringContaining('CSV UTF-8'), en: expect.stringContaining('CSV UTF-8') },
    });
  });

  it.each([
    ['a ZIP', '504b0304140006', 'FILE_IS_ANOTHER_FORMAT'],
    ['an XLS', 'd0cf11e0a1b11ae1', 'FILE_IS_OLD_EXCEL'],
    ['a PDF', '255044462d312e37', 'FILE_IS_ANOTHER_FORMAT'],
    ['a web page', '3c68746d6c3e', 'FILE_IS_HTML'],
    ['an XML', '3c3f786d6c20', 'FILE_IS_XML'],
  ])('knows %s by its first bytes, whatever the name', (_, hex, code) => {
    expect(decode(bytes(hex))).toMatchObject({ code });
  });

  it.each(['', '\uFEFF', ' \r\n\t\r\n'])('calls %j empty', (text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ code: 'FILE_EMPTY' });
  });
});
