/** What the person reads about one file in the end. */
import { type Finding, mostFindings, type SentBatch } from './hub-door.js';

type Language = 'ja' | 'en';

const statuses: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CHECKED: { ja: '誤りなし（書き込んでいません）', en: 'no errors (not written)' },
  UNCHANGED: { ja: 'すべて登録済み（変更なし）', en: 'everything stands there already' },
  WRITTEN: { ja: '書き込みました', en: 'written' },
  REFUSED: { ja: '誤りがあり、何も書き込んでいません', en: 'has errors; nothing is written' },
  CANCELLED: {
    ja: '取りやめました（何も書き込んでいません）',
    en: 'cancelled; nothing is written',
  },
  INTERRUPTED: {
    ja: 'ハブが止まったため中断しました（何も書き込んでいません）',
    en: 'interrupted: the hub stopped, nothing is written',
  },
};

/** What is being written when somebody cancels is written whole. */
const tooLate: Readonly<Record<Language, string>> = {
  ja: '（取りやめるのが間に合いませんでした。戻すには、取込みページで「元に戻す」を押してください）',
  en: ' (it was too late to cancel; the import page takes it back)',
};

export function receiptOf(
  file: string,
  batch: SentBatch,
  language: Language,
  cancelled = false,
): string {
  const { status, form, encoding, added, changed, removed, unchanged, errors, warnings } = batch;
  const says = statuses[status]?.[language] ?? status;
  const counts =
    language === 'ja'
      ? `追加 ${added}・変更 ${changed}・外れる ${removed}・変更なし ${unchanged}、誤り ${errors}・注意 ${warnings}`
      : `added ${added}, changed ${changed}, removed ${removed}, unchanged ${unchanged}; errors ${errors}, warnings ${warnings}`;
  const kind = [form, encoding].filter((each) => each !== null).join(', ');
  const found = batch.findings?.nodes ?? [];
  const more = errors + warnings - found.length;
  return [
    `${file}: ${says}${cancelled && status === 'WRITTEN' ? tooLate[language] : ''}`,
    `  ${counts}${kind === '' ? '' : `（${kind}）`} ${batch.code}`,
    ...found.map((each) => `  ${lineOf(each, language)}`),
    ...(more > 0 && found.length >= mostFindings
      ? [
          language === 'ja'
            ? `  ほか ${more} 件。すべては /imports/${batch.code}/marked で得られます。`
            : `  and ${more} more; all of them at /imports/${batch.code}/marked`,
        ]
      : []),
    '',
  ].join('\n');
}

function lineOf(
  { severity, problem, sheet, line, columnName, came, ...says }: Finding,
  language: Language,
): string {
  if (language === 'ja') {
    const where = [
      sheet === null ? '' : `［${sheet}］`,
      line === null ? '' : `${line}行目`,
      columnName === null ? '' : `「${columnName}」`,
    ].join('');
    const shown = came === null ? '' : `「${came}」が来ました。`;
    const weight = severity === 'ERROR' ? '誤り' : '注意';
    return `${weight} ${where && `${where}: `}${shown}${says.wantedJa}${says.mendJa} (${problem})`;
  }
  const where = [
    sheet !== null && `sheet "${sheet}"`,
    line !== null && `row ${line}`,
    columnName !== null && `"${columnName}"`,
  ]
    .filter(Boolean)
    .join(', ');
  const shown = came === null ? '' : `"${came}" came. `;
  return `${severity.toLowerCase()} ${where && `${where}: `}${shown}${says.wantedEn} ${says.mendEn} (${problem})`;
}
