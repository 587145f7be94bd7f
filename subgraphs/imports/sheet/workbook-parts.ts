/** The small parts of a workbook: its sheets, its shared texts, and which formats are dates. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { problem } from '../../shared/import/problem.js';
import { type Archive, damaged, whole } from './archive.js';
import { Unreadable } from './messages.js';

type Attributes = Readonly<Record<string, string>>;

export interface Watch {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A parser that knows XML without document types; names come without their prefix. */
export function xmlParser(
  part: string,
  { open, close, text }: Watch,
): { write(text: string): void; close(): void } {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new Unreadable(problem('WORKBOOK_DECLARES_A_DTD'));
  });
  parser.on('error', () => {
    throw damaged(part);
  });
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(bare(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(bare(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return { write: (chunk) => void parser.write(chunk), close: () => void parser.close() };
}

async function parsePart(archive: Archive, part: string, watch: Watch): Promise<void> {
  const parser = xmlParser(part, watch);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of whole(await archive.stream(part), part)) {
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface WorkbookParts {
  /** Those that are not hidden, in their order. */
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** By the number of a cell's format: whether it shows a day. */
  readonly datesByStyle: readonly boolean[];
}

export async function readParts(archive: Archive): Promise<WorkbookParts> {
  const named: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await parsePart(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      named.push({
        name: attributes['name'] ?? '',
        relation:
          attributes['r:id'] ??
          Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ??
          '',
        hidden: /^(hidden|veryHidden)$/.test(attributes['state'] ?? ''),
      });
    },
  });
  const partOf = new Map<string, string>();
  await parsePart(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      partOf.set(
        Id,
        Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`,
      );
    },
  });
  const sheets = named
    .filter(({ hidden, relation }) => !hidden && archive.has(partOf.get(relation) ?? ''))
    .map(({ name, relation }) => ({ name, part: partOf.get(relation) as string }));
  if (sheets.length === 0) throw new Unreadable(problem('WORKBOOK_WITHOUT_SHEET'));
  return {
    sheets,
    from1904,
    texts: await readTexts(archive),
    datesByStyle: await readStyles(archive),
  };
}

/** Characters of all shared texts together. */
const mostText = 64 * 1024 * 1024;

async function readTexts(archive: Archive): Promise<readonly string[]> {
  const part = 'xl/sharedStrings.xml';
  if (!archive.has(part)) return [];
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let reading = 0;
  let size = 0;
  await parsePart(archive, part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') reading += 1;
    },
    // readings above the characters (ふりがな) are no part of the cell
    text: (text) => {
      if (inText && reading === 0) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading -= 1;
      else if (name === 'si') {
        size += current.length;
        if (size > mostText)
          throw new Unreadable(problem('WORKBOOK_EXPANDS', {}, { limit: mostText }));
        texts.push(unescaped(current));
      }
    },
  });
  return texts;
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

async function readStyles(archive: Archive): Promise<readonly boolean[]> {
  const part = 'xl/styles.xml';
  if (!archive.has(part)) return [];
  const own = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  await parsePart(archive, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), isDate(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells)
        dates.push(own.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** The formats that need not be written out: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Japan. */
function builtIn(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/** Whether a format shows a year, month or day: letters outside of quoted text and brackets. */
function isDate(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return (
    /[ymdge]/i.test(bare) &&
    !/^general$/i.test(bare) &&
    !/[0#?]/.test(bare.replaceAll(/[ymdhsge:/.\-年月日時分秒\s]/gi, ''))
  );
}
