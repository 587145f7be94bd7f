/** Errors of sending files in and of what may be done with them. */
import type { ErrorEntry } from './error-entry.js';

export const importErrors = {
  IMPORT_NOT_ALLOWED: {
    status: 403,
    level: 'info',
    en: 'Files are sent in by the secretariat and by the clerks of member organisations. Sign in as one of them.',
    ja: 'ファイルの取込みは、事務局と構成団体の担当者だけができます。その権限でサインインしてください。',
  },
  IMPORT_NOT_FOUND: {
    status: 404,
    level: 'info',
    en: 'There is no import with the number {id} that you may see. Look it up among importBatches.',
    ja: '受付番号 {id} の取込みは見当たりません。importBatches で確かめてください。',
  },
  IMPORT_TOO_LARGE: {
    status: 413,
    level: 'info',
    en: 'The file has {value} bytes; at most {limit} are taken. Split it by fiscal year or by organisation.',
    ja: 'ファイルが {value} バイトあります（上限 {limit}）。年度や団体ごとに分けてください。',
  },
  IMPORT_DISK_FULL: {
    status: 507,
    level: 'error',
    en: 'There is no room left to keep the file; nothing was changed. Tell the operator, and send it again later.',
    ja: '保存する場所が足りないため受け付けられません。何も変更していません。運用担当者に伝え、後でもう一度送ってください。',
  },
  IMPORT_BODY_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A file is wanted: as the whole body (application/octet-stream, with ?name=…), or as one part of a multipart form.',
    ja: 'ファイルが必要です。本文全体（application/octet-stream と ?name=…）か、multipart の一部分として送ってください。',
  },
  IMPORT_NOT_CONFIRMABLE: {
    status: 409,
    level: 'info',
    en: 'Only a batch that was checked without errors is written; this one is {status}. Mend the file and send it again.',
    ja: '書き込めるのは誤りなく確認できたものだけです（今の状態: {status}）。ファイルを直して送り直してください。',
  },
  IMPORT_NOT_CANCELLABLE: {
    status: 409,
    level: 'info',
    en: 'Only what is not written is cancelled; this one is {status}. What is written is taken back by undoImport.',
    ja: '取りやめられるのは書き込む前だけです（今の状態: {status}）。書き込んだ後は undoImport で元に戻してください。',
  },
  IMPORT_NOT_UNDOABLE: {
    status: 409,
    level: 'info',
    en: 'Only what is written is taken back; this one is {status}.',
    ja: '元に戻せるのは書き込んだものだけです（今の状態: {status}）。',
  },
  IMPORT_TOUCHED: {
    status: 409,
    level: 'info',
    en: 'The record {key} was changed since, not by an import. Correct it by another file instead.',
    ja: '記録 {key} は、その後に取込み以外で変更されています。元に戻さず、訂正のファイルを送ってください。',
  },
  IMPORT_TOUCHED_BY_LATER: {
    status: 409,
    level: 'info',
    en: 'The record {key} was changed by the later import {by}. Take that one back first.',
    ja: '記録 {key} は、後の取込み {by} で変更されています。先にそちらを元に戻してください。',
  },
  IMPORT_STILL_UNDONE: {
    status: 200,
    level: 'info',
    en: 'It is still being taken back. Ask importBatch in a moment; when it is WRITTEN still, ask undoImport again for the reason.',
    ja: '元に戻しているところです。少し待って importBatch で確かめてください。WRITTEN のままなら、もう一度 undoImport を呼ぶと理由が分かります。',
  },
  IMPORT_STILL_USED: {
    status: 409,
    level: 'info',
    en: 'Records in {table} have come to refer to what would go. Take those back first.',
    ja: '{table} の記録が、消える記録を参照しています。先にそちらを元に戻してください。',
  },
} as const satisfies Record<string, ErrorEntry>;
