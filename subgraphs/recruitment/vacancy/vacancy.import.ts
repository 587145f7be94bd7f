/** 欠員の状況: posts to be filled and those left open, by job family. */
import { Refused, wholeNumber } from '../../shared/import/cells.js';
import {
  fiscalYearColumn,
  jobFamilyColumn,
  organizationColumn,
  reported,
} from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'vacancy';

export const vacancyForm: ImportForm = {
  name: 'vacancy',
  title: { en: 'Vacancies', ja: '欠員の状況' },
  subgraph: 'recruitment',
  async open(ground) {
    const columns = {
      organizationCode: organizationColumn(ground),
      fiscalYear: fiscalYearColumn,
      jobFamily: await jobFamilyColumn(ground),
      openings: {
        spellings: ['募集数', '募集人員', '募集した職の数'],
        read: wholeNumber({ least: 1, most: 10_000 }),
        example: '5',
      },
      unfilled: {
        spellings: ['未充足数', '欠員数', '埋まらなかった数', '年度末に埋まらなかった職の数'],
        read: wholeNumber({ most: 10_000 }),
        example: '2',
      },
    };
    return anyForm({
      name: vacancyForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      *check({ openings, unfilled }) {
        if (unfilled <= openings) return;
        const refused = new Refused('AGREES_NOT', { limit: openings, before: '募集数' });
        yield { column: 'unfilled', refused };
      },
      recordsOf: ({ organizationCode, fiscalYear, jobFamily, openings, unfilled }) => [
        {
          table,
          row: {
            code: `${organizationCode}-${fiscalYear}-${jobFamily}`,
            organizationCode,
            fiscalYear,
            jobFamily,
            openings,
            unfilled,
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
      subtotals: { label: 'jobFamily', summed: ['openings', 'unfilled'] },
    });
  },
};
