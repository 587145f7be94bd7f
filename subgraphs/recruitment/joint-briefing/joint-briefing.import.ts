/** 合同説明会: the briefings themselves. Who exhibited comes by another form. */
import { oneOf, optional, ownCode, Refused, text, wholeNumber } from '../../shared/import/cells.js';
import {
  dayColumn,
  deliveryColumn,
  jobFamilyColumn,
  reported,
  textColumn,
} from '../../shared/import/columns.js';
import { fiscalYearOf } from '../../shared/import/days.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'joint_briefing';
const kinds = {
  総合: 'GENERAL',
  職員採用合同説明会: 'GENERAL',
  専門職: 'SPECIALIST',
  専門職の魅力を紹介する説明会: 'SPECIALIST',
} as const;

export const jointBriefingForm: ImportForm = {
  name: 'joint-briefing',
  title: { en: 'Joint briefings', ja: '合同説明会の開催' },
  subgraph: 'recruitment',
  ofTheUnion: true,
  async open(ground) {
    const jobFamily = await jobFamilyColumn(ground);
    const columns = {
      code: {
        spellings: ['説明会コード', '説明会の識別子'],
        read: ownCode({ longest: 32, example: 'JB-2024-G-01' }),
        example: 'JB-2024-G-01',
      },
      kind: {
        spellings: ['種別', '説明会の種別', '種類'],
        read: oneOf(kinds, { en: 'a kind', ja: '種別' }),
        example: '総合',
        choices: ['総合', '専門職'],
      },
      nameJa: {
        spellings: ['説明会名', '名称'],
        read: text({ longest: 120 }),
        example: '彩の国合同説明会',
      },
      jobFamily: {
        ...jobFamily,
        spellings: [...jobFamily.spellings, '対象の職種'],
        read: optional(jobFamily.read),
        optional: true,
        example: '',
      },
      heldOn: dayColumn(['開催日', '実施日']),
      deliveryMode: deliveryColumn,
      venue: textColumn(['会場'], 200, '自治人材開発センター'),
      visitors: {
        spellings: ['来場者数', '参加者数'],
        read: optional(wholeNumber()),
        optional: true,
        example: '320',
      },
    };
    return anyForm({
      name: jointBriefingForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      *check({ kind, jobFamily: family }) {
        if (kind === 'GENERAL' && family !== null) {
          yield {
            column: 'jobFamily',
            refused: new Refused('CELL_MUST_BE_EMPTY', { before: '総合' }),
          };
        }
        if (kind === 'SPECIALIST' && family === null) {
          yield { column: 'jobFamily', refused: new Refused('CELL_NEEDED', { before: '専門職' }) };
        }
      },
      recordsOf: (values) => [
        {
          table,
          row: {
            ...values,
            fiscalYear: fiscalYearOf(values.heldOn),
            clauseCodes: [values.kind === 'SPECIALIST' ? '6-rec-2' : '6-rec-1'],
            ...reported(ground),
          },
        },
      ],
      organizationsOf: () => [],
    });
  },
};
