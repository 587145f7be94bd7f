/** 職員数: staff on 1 April by job family, the denominators of rates. */
import { wholeNumber } from '../../shared/import/cells.js';
import {
  fiscalYearColumn,
  jobFamilyColumn,
  organizationColumn,
  reported,
} from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'staff_strength';

export const staffStrengthForm: ImportForm = {
  name: 'staff-strength',
  title: { en: 'Staff on 1 April by job family', ja: '職種別職員数（4月1日現在）' },
  subgraph: 'coordination',
  async open(ground) {
    const columns = {
      organizationCode: organizationColumn(ground),
      fiscalYear: fiscalYearColumn,
      jobFamily: await jobFamilyColumn(ground),
      headcount: {
        spellings: ['職員数', '職員数(人)', '人数'],
        read: wholeNumber({ most: 100_000 }),
        example: '24',
      },
    };
    return anyForm({
      name: staffStrengthForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      recordsOf: (values) => [
        {
          table,
          row: {
            code: `${values.organizationCode}-${values.fiscalYear}-${values.jobFamily}`,
            ...values,
            ...reported(ground),
          },
        },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
      subtotals: { label: 'jobFamily', summed: ['headcount'] },
    });
  },
};
