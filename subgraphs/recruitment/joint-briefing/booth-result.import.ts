/** 合同説明会の出展: visitors and contacts at each organisation's booth. */
import { knownCode, optional, Refused, wholeNumber } from '../../shared/import/cells.js';
import { fiscalYearColumn, organizationColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'booth_result';
const people = (spellings: readonly string[], example: string) => ({
  spellings,
  read: optional(wholeNumber()),
  optional: true,
  example,
});

export const boothResultForm: ImportForm = {
  name: 'booth-result',
  title: { en: 'Booths at joint briefings', ja: '合同説明会の出展結果' },
  subgraph: 'recruitment',
  async open(ground) {
    const briefings = await ground.known('joint_briefing', 'code');
    const columns = {
      briefingCode: {
        spellings: ['説明会コード', '説明会の識別子'],
        read: knownCode(briefings, { en: 'a joint briefing', ja: '合同説明会' }),
        example: 'JB-2024-G-01',
      },
      organizationCode: organizationColumn(ground, [
        '団体コード',
        '出展団体コード',
        '出展団体',
        '全国地方公共団体コード',
      ]),
      fiscalYear: fiscalYearColumn,
      visitors: people(['ブース来場者数', '来訪者数', 'ブースの来訪者数'], '45'),
      contacts: people(['面談者数', '相談者数', 'うち連絡先を残した人数'], '20'),
      laterApplicants: people(['うち受験申込者数', '後の申込者数', 'うち後に申し込んだ人数'], '6'),
    };
    return anyForm({
      name: boothResultForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      *check({ visitors, contacts }) {
        if (visitors === null || contacts === null || contacts <= visitors) return;
        const refused = new Refused('AGREES_NOT', { limit: visitors, before: 'ブース来場者数' });
        yield { column: 'contacts', refused };
      },
      recordsOf: (values) => [
        {
          table,
          row: {
            code: `${values.briefingCode}-${values.organizationCode}`,
            ...values,
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
