/** 出前講座の実績: lectures of members at universities. */
import { optional, ownCode, text, wholeNumber } from '../../shared/import/cells.js';
import {
  dayColumn,
  deliveryColumn,
  organizationColumn,
  reported,
  textColumn,
} from '../../shared/import/columns.js';
import { fiscalYearOf } from '../../shared/import/days.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'outreach_lecture';

export const outreachLectureForm: ImportForm = {
  name: 'outreach-lecture',
  title: { en: 'Outreach lectures', ja: '出前講座の実績' },
  subgraph: 'recruitment',
  async open(ground) {
    const columns = {
      code: {
        spellings: ['講座コード', '出前講座の識別子'],
        read: ownCode({ longest: 32, example: 'OL-2024-001' }),
        example: 'OL-2024-001',
      },
      university: {
        spellings: ['大学', '大学名'],
        read: text({ longest: 80 }),
        example: '例示大学',
      },
      faculty: textColumn(['学部', '学部名'], 80, '法学部'),
      heldOn: dayColumn(['実施日', '日時', '開催日'], '2024-11-08'),
      deliveryMode: deliveryColumn,
      audience: {
        spellings: ['受講者数', '参加人数', '人数'],
        read: optional(wholeNumber()),
        optional: true,
        example: '60',
      },
      organizationCode: organizationColumn(ground, [
        '講師団体コード',
        '講師団体',
        '団体コード',
        '全国地方公共団体コード',
      ]),
    };
    return anyForm({
      name: outreachLectureForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      recordsOf: (values) => [
        {
          table,
          row: {
            ...values,
            fiscalYear: fiscalYearOf(values.heldOn),
            clauseCodes: ['6-rec-1'],
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
