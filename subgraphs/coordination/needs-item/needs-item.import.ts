/** 照会回答（ニーズ調査）: what members ask of the union. */
import { knownCode, oneOf, text, unlessBlank, wholeNumber } from '../../shared/import/cells.js';
import { fiscalYearColumn, organizationColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import { NeedsStatus, NeedsTheme, Priority } from './needs-item.enums.js';

const table = 'needs_item';
const themes: Readonly<Record<string, NeedsTheme>> = {
  基本的知識: NeedsTheme.BASIC_KNOWLEDGE,
  デジタル: NeedsTheme.DIGITAL,
  DX: NeedsTheme.DIGITAL,
  政策形成: NeedsTheme.POLICY_MAKING,
  マネジメント: NeedsTheme.MANAGEMENT,
  キャリア: NeedsTheme.CAREER,
  交流: NeedsTheme.EXCHANGE,
  人材確保: NeedsTheme.RECRUITMENT,
  専門人材: NeedsTheme.SPECIALISTS,
};
const priorities = { 高: Priority.HIGH, 中: Priority.MEDIUM, 低: Priority.LOW };

export const needsItemForm: ImportForm = {
  name: 'needs-item',
  title: { en: 'Replies to the survey of needs', ja: 'ニーズ調査の回答' },
  subgraph: 'coordination',
  async open(ground) {
    const clauses = await ground.known('clause', 'code');
    const columns = {
      organizationCode: organizationColumn(ground),
      fiscalYear: fiscalYearColumn,
      number: {
        spellings: ['番号', 'No.', '通し番号'],
        read: wholeNumber({ least: 1, most: 99 }),
        example: '1',
      },
      theme: {
        spellings: ['分野', 'テーマ'],
        read: oneOf(themes, { en: 'a theme', ja: '分野' }),
        example: 'デジタル',
        choices: Object.keys(themes).filter((word) => word !== 'DX'),
      },
      textJa: {
        spellings: ['内容', '課題・要望', '回答'],
        read: text({ longest: 2000 }),
        example: 'データ活用を担う職員を育てたい',
      },
      priority: {
        spellings: ['優先度'],
        read: oneOf(priorities, { en: 'a priority', ja: '優先度' }),
        example: '高',
        choices: ['高', '中', '低'],
      },
      clauseCode: {
        spellings: ['計画の項目', '条項コード'],
        read: unlessBlank(knownCode(clauses, { en: 'a clause', ja: '計画の項目' }), '6-approach-1'),
        optional: true,
        example: '6-dev-3',
      },
    };
    return anyForm({
      name: needsItemForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      recordsOf: ({ number, ...values }) => [
        {
          table,
          row: {
            code: `N-${values.fiscalYear}-${values.organizationCode}-${String(number).padStart(2, '0')}`,
            ...values,
            status: NeedsStatus.UNDER_REVIEW,
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
