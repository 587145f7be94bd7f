/** What keeps a change from being written. The person can mend it; it comes in `userErrors`. */
import type { ErrorEntry } from './error-entry.js';

export const writeErrors = {
  STALE_VERSION: {
    status: 200,
    level: 'info',
    en: 'Somebody changed {code} meanwhile: it is at version {version}, and {came} came. See `conflict` for what changed, and send your change again with the new version.',
    ja: '{code} は別の人が先に変更しました（現在は版 {version}、送られた版は {came}）。`conflict` で変更点を確かめ、新しい版でもう一度送ってください。',
  },
  RECORD_NOT_FOUND: {
    status: 200,
    level: 'info',
    en: 'There is no {type} with the code {code}; it may have been deleted. Check the code.',
    ja: 'コード {code} の {type} はありません。削除された可能性もあります。コードを確かめてください。',
  },
  RECORD_EXISTS: {
    status: 200,
    level: 'info',
    en: 'There is such a {type} already, or somebody has just made one. Look at it, and change that one or send yours again.',
    ja: '同じ {type} が既にあります（別の人が作ったばかりの可能性もあります）。確かめて、それを変更するか、もう一度送ってください。',
  },
  REFERENCE_NOT_FOUND: {
    status: 200,
    level: 'info',
    en: 'There is no {wanted} {came}. Check the code.',
    ja: '{wanted} の {came} はありません。コードを確かめてください。',
  },
  STILL_REFERRED_TO: {
    status: 200,
    level: 'info',
    en: '{code} cannot be deleted while a {by} refers to it. Delete or change that first.',
    ja: '{code} は {by} から参照されているため削除できません。先にそちらを削除または変更してください。',
  },
  TEXT_NOT_USABLE: {
    status: 200,
    level: 'info',
    en: 'A text of 1 to {limit} characters is wanted, not only spaces and without control characters.',
    ja: '1～{limit}文字の文を入力してください（空白だけの文や制御文字は使えません）。',
  },
  VALUE_NOT_CHANGEABLE: {
    status: 200,
    level: 'info',
    en: 'This belongs to the code {code} and does not change; {came} came, and it is {is}. Delete the record and make a new one.',
    ja: 'コード {code} の一部なので変更できません（現在は {is}、送られた値は {came}）。削除して作り直してください。',
  },
  VALUE_OUT_OF_RANGE: {
    status: 200,
    level: 'info',
    en: 'A value from {from} to {to} is wanted; {came} came.',
    ja: '{from} から {to} までの値を指定してください（{came} が来ました）。',
  },
  VALUES_DO_NOT_FIT: {
    status: 200,
    level: 'info',
    en: 'These values do not fit together: {rule}.',
    ja: '値の組合せが正しくありません（{rule}）。',
  },
  ACTIVITY_NOT_UNDERSTOOD: {
    status: 200,
    level: 'info',
    en: 'The id of an activity is wanted, such as "TrainingCourse:D-0014"; {came} came.',
    ja: '事業の id を "TrainingCourse:D-0014" のように指定してください（{came} が来ました）。',
  },
} as const satisfies Record<string, ErrorEntry>;
