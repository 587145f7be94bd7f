/** 修了者名簿: who took part and with what outcome, by pseudonym; and the sums of it by organisation. */
import { oneOf } from '../../shared/import/cells.js';
import {
  jobFamilyColumn,
  organizationColumn,
  rankTierColumn,
  reported,
} from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import {
  NamesSeen,
  nameColumns,
  sessionColumn,
  staffNumberColumn,
  yearOfSession,
} from '../session-intake/people.js';

const table = 'enrollment';
const intake = 'session_intake';
type Outcome = 'COMPLETED' | 'NOT_COMPLETED' | 'ABSENT';
const outcomes: Readonly<Record<string, Outcome>> = {
  修了: 'COMPLETED',
  '○': 'COMPLETED',
  未修了: 'NOT_COMPLETED',
  '△': 'NOT_COMPLETED',
  欠席: 'ABSENT',
  '×': 'ABSENT',
};

export const completionForm: ImportForm = {
  name: 'completion',
  title: { en: 'Completions', ja: '修了者名簿' },
  subgraph: 'development',
  async open(ground) {
    const names = new NamesSeen();
    const sums = new Map<
      string,
      Record<Outcome, number> & { readonly of: readonly [string, string] }
    >();
    const { datasetKind } = reported(ground);
    const columns = {
      sessionCode: await sessionColumn(ground),
      organizationCode: organizationColumn(ground),
      staffNumber: staffNumberColumn,
      ...nameColumns,
      rankTier: rankTierColumn,
      jobFamily: await jobFamilyColumn(ground),
      outcome: {
        spellings: ['修了', '修了区分', '結果'],
        read: oneOf(outcomes, { en: 'an outcome', ja: '修了区分' }),
        example: '修了',
        choices: ['修了', '未修了', '欠席'],
      },
    };
    return anyForm({
      name: completionForm.name,
      columns,
      tables: [
        { table: intake, key: ['code'] },
        {
          table,
          key: ['sessionCode', 'person'],
          replacesWithin: ['sessionCode', 'organizationCode'],
          personal: true,
        },
      ],
      check: (values) => names.differences(values),
      recordsOf({ sessionCode, organizationCode, staffNumber, rankTier, jobFamily, outcome }) {
        const code = `${sessionCode}-${organizationCode}`;
        const of = [sessionCode, organizationCode] as const;
        const sum = sums.get(code) ?? { of, COMPLETED: 0, NOT_COMPLETED: 0, ABSENT: 0 };
        sum[outcome] += 1;
        sums.set(code, sum);
        const person = ground.pseudonym(organizationCode, staffNumber);
        const row = {
          sessionCode,
          organizationCode,
          person,
          rankTier,
          jobFamily,
          outcome,
          datasetKind,
        };
        return [{ table, row }];
      },
      summary: () =>
        [...sums].map(
          ([
            code,
            {
              of: [sessionCode, organizationCode],
              ...sum
            },
          ]) => ({
            table: intake,
            row: {
              code,
              sessionCode,
              organizationCode,
              fiscalYear: yearOfSession(sessionCode),
              accepted: sum.COMPLETED + sum.NOT_COMPLETED + sum.ABSENT,
              absent: sum.ABSENT,
              completed: sum.COMPLETED,
              ...reported(ground),
            },
          }),
        ),
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
