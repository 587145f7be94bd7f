/** What records and their fields are called, from the descriptions in the graph. */
import { fieldWords } from '@hitozukuri/hooks/field-words';
import { words as enumWords } from '@hitozukuri/hooks/words';
import type { Reader } from '../words/reader.tsx';
import type { Settings } from '../words/settings.ts';

type Language = Settings['language'];
type Both = Readonly<Record<Language, string>>;
type Known = Readonly<
  Record<string, Both & { readonly fields: Readonly<Record<string, Both | undefined>> }>
>;

const known = fieldWords as Known;

/** `RecruitmentExam` of `recruitment.recruitment_exam`. */
function typeOf(target: string): string {
  const table = target.slice(target.indexOf('.') + 1);
  return table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export function recordCalled(target: string, language: Language): string {
  return known[typeOf(target)]?.[language] ?? target;
}

/** A field that refers to another record (`organizationCode`) is called as that (`organization`). */
export function fieldCalled(target: string, field: string, language: Language): string {
  const fields = known[typeOf(target)]?.fields;
  const both = fields?.[field] ?? fields?.[field.replace(/(?:Code|Id)s?$/, '')];
  return both?.[language] || field;
}

/** A value as a reader would write it: the word for an enum's, a number with its separators. Nothing stays nothing. */
export function valueCalled(
  { settings, number, words }: Pick<Reader, 'settings' | 'number' | 'words'>,
  target: string,
  field: string,
  value: string | null | undefined,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  const { language } = settings;
  if (value === 'true' || value === 'false') return words.import.yesNo[value];
  if (/^\d{4,15}$/.test(value) && !/(code|id|year)$/i.test(field)) return number(Number(value));
  if (field === 'absences') return absencesCalled(target, value, language);
  const type = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
  return enumCalled(type, value, language) ?? value;
}

function enumCalled(type: string, value: string, language: Language): string | undefined {
  const enums = enumWords as Readonly<Record<string, Readonly<Record<string, Both>> | undefined>>;
  return enums[type]?.[value]?.[language];
}

/** `{"hired":"NOT_KNOWN"}`: which fields have no value, and why. */
function absencesCalled(target: string, value: string, language: Language): string | undefined {
  const reasons = Object.entries(JSON.parse(value) as Readonly<Record<string, string>>);
  if (reasons.length === 0) return undefined;
  return reasons
    .map(([field, reason]) => {
      const why = enumCalled('AbsenceReason', reason, language) ?? reason;
      return `${fieldCalled(target, field, language)}: ${why}`;
    })
    .join('、');
}
