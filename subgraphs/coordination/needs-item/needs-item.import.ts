/** 照会回答（ニーズ調査）: what members ask of the union. */
import {
  folded,
  knownCode,
  oneOf,
  type Reader,
  text,
  unlessBlank,
  wholeNumber,
} from '../../shared/import/cells.js';
import { fiscalYearColumn, organizationColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import { NeedsTheme, Priority } from './needs-item.enums.js';

const table = 'needs_item';
const themes: Readonly<Record<string, NeedsTheme>> = {
  基本的知識: NeedsTheme.BASIC_KNOWLEDGE,
  '基本的知識・倫理': NeedsTheme.BASIC_KNOWLEDGE,
  デジタル: NeedsTheme.DIGITAL,
  'デジタル・DX': NeedsTheme.DIGITAL,
  DX: NeedsTheme.DIGITAL,
  政策形成: NeedsTheme.POLICY_MAKING,
  マネジメント: NeedsTheme.MANAGEMENT,
  'マネジメント・チーム力': NeedsTheme.MANAGEMENT,
  キャリア: NeedsTheme.CAREER,
  'キャリア・リスキリング': NeedsTheme.CAREER,
  交流: NeedsTheme.EXCHANGE,
  人材交流: NeedsTheme.EXCHANGE,
  人材確保: NeedsTheme.RECRUITMENT,
  採用: NeedsTheme.RECRUITMENT,
  専門人材: NeedsTheme.SPECIALISTS,
};
const priorities = { 高: Priority.HIGH, 中: Priority.MEDIUM, 低: Priority.LOW };

/** `1`, or the whole key as the hub writes it: `N-2024-112011-01`. */
const numberOf: Reader<number> = (cell) =>
  wholeNumber({ least: 1, most: 99 })(folded(cell).replace(/^N-\d{4}-\d{6}-/, ''));

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
        spellings: ['番号', 'No.', '通し番号', '年度・団体コード・番号'],
        read: numberOf,
        example: '1',
      },
      theme: {
        spellings: ['分野', 'テーマ', '主題'],
        read: oneOf(themes, { en: 'a theme', ja: '分野' }),
        example: 'デジタル',
        choices: [
          '基本的知識',
          'デジタル',
          '政策形成',
          'マネジメント',
          'キャリア',
          '交流',
          '人材確保',
          '専門人材',
        ],
      },
      textJa: {
        spellings: ['内容', '課題・要望', '回答'],
        read: text({ longest: 2000 }),
        example: 'データ活用を担う職員を育てたい',
      },
      priority: {
        spellings: ['優先度', '団体にとっての優先度'],
        read: oneOf(priorities, { en: 'a priority', ja: '優先度' }),
        example: '高',
        choices: ['高', '中', '低'],
      },
      clauseCode: {
        spellings: ['計画の項目', '条項コード', '条項の識別子'],
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
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
