/** How far a file is on its way, and what it does to a record. */
import { registerEnumType } from 'type-graphql';

export enum ImportStatus {
  RECEIVED = 'RECEIVED',
  CHECKING = 'CHECKING',
  INTERRUPTED = 'INTERRUPTED',
  REFUSED = 'REFUSED',
  CHECKED = 'CHECKED',
  UNCHANGED = 'UNCHANGED',
  WRITING = 'WRITING',
  WRITTEN = 'WRITTEN',
  CANCELLED = 'CANCELLED',
  UNDONE = 'UNDONE',
}

registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an imported file is on its way. / 取込みの進み具合。',
  valuesConfig: {
    RECEIVED: { description: 'Kept, and not looked into yet. / 受け取った。まだ調べていない。' },
    CHECKING: { description: 'Being read and compared. / 読み取りと照合の途中。' },
    INTERRUPTED: {
      description:
        'The hub stopped while it was read: nothing was written; confirm it to have it read again. / 読み取り中にハブが止まった。何も書き込まれていない。確定すればもう一度読み取る。',
    },
    REFUSED: { description: 'It has errors; nothing is written. / 誤りがあり、何も書き込まない。' },
    CHECKED: {
      description: 'Without errors; waits to be confirmed. / 誤りなし。確定を待っている。',
    },
    UNCHANGED: {
      description: 'Everything it says stands there already. / すべて登録済みの内容だった。',
    },
    WRITING: { description: 'Being written. / 書き込みの途中。' },
    WRITTEN: { description: 'Written, all of it. / すべて書き込んだ。' },
    CANCELLED: { description: 'Cancelled before it was written. / 書き込む前に取りやめた。' },
    UNDONE: { description: 'Written, and taken back. / 書き込んだ後に取り消した。' },
  },
});

export enum FileFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}

registerEnumType(FileFormat, {
  name: 'FileFormat',
  description: 'What an office file is. / ファイルの形式。',
  valuesConfig: {
    CSV: { description: 'Text with delimiters. / 区切り文字のあるテキスト。' },
    XLSX: { description: 'A workbook of Excel 2007 or newer. / Excel ブック（2007以降）。' },
  },
});

export enum RecordChange {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  REMOVED = 'REMOVED',
}

registerEnumType(RecordChange, {
  name: 'RecordChange',
  description: 'What a file does to a record. / ファイルが記録をどう変えるか。',
  valuesConfig: {
    ADDED: { description: 'New. / 追加。' },
    CHANGED: { description: 'At least one field differs. / 変更。' },
    UNCHANGED: { description: 'Stands there as the file says. / 変更なし。' },
    REMOVED: {
      description:
        'Of a list that the file replaces, and not in it any more. / 差し替える名簿から外れた。',
    },
  },
});

export enum FindingSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
}

registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'Whether a finding keeps the file out. / 指摘の重さ。',
  valuesConfig: {
    ERROR: { description: 'Nothing of the file is written. / 誤り。何も書き込まない。' },
    WARNING: { description: 'Worth a look; it is written. / 注意。書き込みは行う。' },
  },
});
