/** 専門職ネットワークの出席: how many of each organisation came to a meeting. */
import { knownCode, wholeNumber } from '../../shared/import/cells.js';
import { fiscalYearColumn, organizationColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'network_attendance';

export const networkAttendanceForm: ImportForm = {
  name: 'network-attendance',
  title: { en: 'Attendance at network meetings', ja: '専門職ネットワーク会議の出席' },
  subgraph: 'exchange',
  async open(ground) {
    const meetings = await ground.known('network_meeting', 'code');
    const columns = {
      meetingCode: {
        spellings: ['会議コード'],
        read: knownCode(meetings, { en: 'a network meeting', ja: 'ネットワーク会議' }),
        example: 'N-PUBLIC_HEALTH_NURSE-2024-01',
      },
      organizationCode: organizationColumn(ground),
      fiscalYear: fiscalYearColumn,
      staff: {
        spellings: ['出席者数', '出席人数'],
        read: wholeNumber({ least: 1, most: 1000 }),
        example: '2',
      },
    };
    return anyForm({
      name: networkAttendanceForm.name,
      columns,
      tables: [{ table, key: ['meetingCode', 'organizationCode'] }],
      recordsOf: (values) => [
        { table, row: { ...values, datasetKind: reported(ground).datasetKind } },
      ],
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
