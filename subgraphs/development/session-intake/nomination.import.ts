/** 研修推薦書・申込名簿: how many an organisation names for a session, and how many apply. */
import { oneOf, Refused, unlessBlank } from '../../shared/import/cells.js';
import { organizationColumn, rankTierColumn, reported } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import {
  NamesSeen,
  nameColumns,
  sessionColumn,
  staffNumberColumn,
  yearOfSession,
} from './people.js';

const table = 'session_intake';
type Way = 'nominated' | 'applied';

export const nominationForm: ImportForm = {
  name: 'nomination',
  title: { en: 'Nominations and applications', ja: '研修推薦書・申込名簿' },
  subgraph: 'development',
  async open(ground) {
    const names = new NamesSeen();
    const seen = new Set<string>();
    const ways = new Set<Way>();
    const intakes = new Map<
      string,
      Record<Way, number> & { readonly of: readonly [string, string] }
    >();
    const columns = {
      sessionCode: await sessionColumn(ground),
      organizationCode: organizationColumn(ground),
      staffNumber: staffNumberColumn,
      ...nameColumns,
      rankTier: rankTierColumn,
      way: {
        spellings: ['申込区分', '推薦・申込の別'],
        read: unlessBlank(
          oneOf<Way>({ 推薦: 'nominated', 申込: 'applied' }, { en: 'a way', ja: '申込区分' }),
          'nominated',
        ),
        optional: true,
        example: '推薦',
        choices: ['推薦', '申込'],
      },
    };
    return anyForm({
      name: nominationForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      *check(values) {
        yield* names.differences(values);
        const { sessionCode, organizationCode, staffNumber } = values;
        const person = `${sessionCode} ${ground.pseudonym(organizationCode, staffNumber)}`;
        if (seen.has(person)) yield { column: 'staffNumber', refused: new Refused('PERSON_TWICE') };
        seen.add(person);
      },
      recordsOf({ sessionCode, organizationCode, way }) {
        const code = `${sessionCode}-${organizationCode}`;
        const of = [sessionCode, organizationCode] as const;
        const intake = intakes.get(code) ?? { of, nominated: 0, applied: 0 };
        intake[way] += 1;
        ways.add(way);
        intakes.set(code, intake);
        return [];
      },
      summary: () =>
        [...intakes].map(
          ([
            code,
            {
              of: [sessionCode, organizationCode],
              nominated,
              applied,
            },
          ]) => ({
            table,
            row: {
              code,
              sessionCode,
              organizationCode,
              fiscalYear: yearOfSession(sessionCode),
              // a list of one kind says nothing about the other
              ...(ways.has('nominated') && { nominated }),
              ...(ways.has('applied') && { applied }),
              ...reported(ground),
            },
          }),
        ),
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};
