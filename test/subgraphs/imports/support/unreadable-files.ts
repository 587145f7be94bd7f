/** Files that cannot be read, or not as what their sender says they are. */
import iconv from 'iconv-lite';
import type { BrokenFile } from './broken-file.js';
import { file, good } from './exam-files.js';

export const unreadableFiles: readonly BrokenFile[] = [
  { name: 'nothing at all', content: '', codes: ['FILE_EMPTY'] },
  { name: 'a byte order mark only', content: '\ufeff', codes: ['FILE_EMPTY'] },
  { name: 'empty lines only', content: ',,,\n,,,\n', codes: ['FILE_EMPTY'] },
  { name: 'a PDF', content: '%PDF-1.7 ...', codes: ['FILE_IS_ANOTHER_FORMAT'] },
  {
    name: 'a picture',
    content: Buffer.from('89504e470d0a1a0a', 'hex'),
    codes: ['FILE_IS_ANOTHER_FORMAT'],
  },
  {
    name: 'a packed file',
    content: Buffer.from('1f8b0800', 'hex'),
    codes: ['FILE_IS_ANOTHER_FORMAT'],
  },
  { name: 'rich text', content: '{\\rtf1\\ansi', codes: ['FILE_IS_ANOTHER_FORMAT'] },
  {
    name: 'a web page called a workbook',
    content: '<html><table><tr><td>団体コード',
    codes: ['FILE_IS_HTML'],
  },
  { name: 'bare XML', content: '<?xml version="1.0"?><Workbook/>', codes: ['FILE_IS_XML'] },
  {
    name: 'a workbook of Excel 97',
    content: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    codes: ['FILE_IS_OLD_EXCEL'],
  },
  {
    name: 'a workbook with a password',
    content: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    codes: ['FILE_HAS_PASSWORD'],
  },
  {
    name: 'UTF-16 without a mark',
    content: Buffer.from(file(good), 'utf16le'),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'two encodings in one file',
    content: Buffer.concat([
      Buffer.from(file(good)),
      iconv.encode('\n髙橋', 'cp932'),
      Buffer.from([0x81]),
    ]),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'EUC-JP',
    content: iconv.encode(file(good), 'euc-jp'),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'another encoding than was said',
    content: iconv.encode(file(good), 'cp932'),
    encoding: 'UTF-8',
    codes: ['ENCODING_DISAGREES'],
  },
  {
    name: 'a quotation mark that is never closed',
    content: file(good, '111007,2023,"土木,1,1,1,1,1,1'),
    codes: ['QUOTE_BROKEN'],
  },
  {
    name: 'a form that there is none of',
    content: file(good),
    form: 'nonsense',
    codes: ['FORM_UNKNOWN'],
  },
  {
    name: 'headings of another form than was said',
    content: '氏名,住所\n甲,乙',
    form: 'vacancy',
    codes: ['HEADER_NOT_FOUND'],
  },
  { name: 'headings of no form', content: '氏名,住所\n甲,乙', codes: ['FORM_NOT_RECOGNISED'] },
];
