/** 派遣・交流者一覧: who is placed from where to where; the person only as a pseudonym. */
import { knownCode, oneOf, optional, ownCode, Refused } from '../../shared/import/cells.js';
import {
  dayColumn,
  jobFamilyColumn,
  organizationColumn,
  rankTierColumn,
  reported,
  textColumn,
} from '../../shared/import/columns.js';
import { fiscalYearOf } from '../../shared/import/days.js';
import { anyForm, type FormGround, type ImportForm } from '../../shared/import/form.js';
import { PlacementKind } from './placement.enums.js';

const table = 'placement';
const kinds: Readonly<Record<string, PlacementKind>> = {
  民間派遣: PlacementKind.PRIVATE_DISPATCH,
  民間受入: PlacementKind.PRIVATE_INTAKE,
  市町村間: PlacementKind.INTER_MUNICIPAL,
  県から市町村: PlacementKind.PREF_TO_MUNI,
  市町村から県: PlacementKind.MUNI_TO_PREF,
};

const prefecture = '110001';
/** Which of the three ends each kind has. */
const ends: Readonly<Record<PlacementKind, readonly ('home' | 'host' | 'company')[]>> = {
  PRIVATE_DISPATCH: ['home', 'company'],
  PRIVATE_INTAKE: ['host', 'company'],
  INTER_MUNICIPAL: ['home', 'host'],
  PREF_TO_MUNI: ['home', 'host'],
  MUNI_TO_PREF: ['home', 'host'],
};

const end = (ground: FormGround, spellings: readonly string[], example: string) => {
  const column = organizationColumn(ground, spellings);
  return { ...column, read: optional(column.read), optional: true, example };
};

export const placementForm: ImportForm = {
  name: 'placement',
  title: { en: 'Placements', ja: '派遣・交流者一覧' },
  subgraph: 'exchange',
  async open(ground) {
    const companies = await ground.known('host_company', 'code');
    const columns = {
      code: {
        spellings: ['派遣コード', '整理番号'],
        read: ownCode({ longest: 32, example: 'P-2024-0001' }),
        example: 'P-2024-9001',
      },
      kind: {
        spellings: ['区分', '派遣区分'],
        read: oneOf(kinds, { en: 'a kind of placement', ja: '派遣区分' }),
        example: '市町村間',
        choices: Object.keys(kinds),
      },
      home: end(ground, ['派遣元団体コード', '派遣元団体', '派遣元'], '112011'),
      host: end(ground, ['派遣先団体コード', '派遣先団体', '派遣先'], '112020'),
      company: {
        spellings: ['企業コード'],
        read: optional(knownCode(companies, { en: 'a company', ja: '企業' })),
        optional: true,
        example: '',
      },
      staffNumber: {
        spellings: ['職員番号', '職員コード'],
        read: ownCode({ longest: 20, example: '001234' }),
        example: '001234',
      },
      name: textColumn(['氏名', '職員氏名', '派遣者氏名'], 60, '（取り込まれません）'),
      rankTier: rankTierColumn,
      jobFamily: await jobFamilyColumn(ground),
      startsOn: dayColumn(['開始日', '派遣開始日'], '2024-04-01'),
      endsOn: dayColumn(['終了日', '派遣終了日'], '2025-03-31'),
    };
    return anyForm({
      name: placementForm.name,
      columns,
      tables: [{ table, key: ['code'], personal: true }],
      *check(values) {
        const { kind, home, host, startsOn, endsOn } = values;
        const word = Object.keys(kinds).find((each) => kinds[each] === kind) ?? '';
        for (const each of ['home', 'host', 'company'] as const) {
          const wanted = ends[kind].includes(each);
          if (wanted === (values[each] !== null)) continue;
          const code = wanted ? 'CELL_NEEDED' : 'CELL_MUST_BE_EMPTY';
          yield { column: each, refused: new Refused(code, { before: word }) };
        }
        const wrong = wrongEnd(kind, home, host);
        if (wrong) {
          const facts = {
            what: 'the other side of this kind',
            whatJa: `${word}の相手方`,
            examples: [prefecture],
          };
          yield { column: wrong, refused: new Refused('WORD_NOT_KNOWN', facts) };
        }
        if (endsOn < startsOn) {
          yield {
            column: 'endsOn',
            refused: new Refused('ENDS_BEFORE_BEGINNING', { before: startsOn }),
          };
        }
      },
      recordsOf: ({ home, host, company, staffNumber, name: _dropped, ...values }) => [
        {
          table,
          row: {
            ...values,
            fiscalYear: fiscalYearOf(values.startsOn),
            person: ground.pseudonym(home ?? host ?? '', staffNumber),
            homeOrganizationCode: home,
            hostOrganizationCode: host,
            companyCode: company,
            datasetKind: reported(ground).datasetKind,
          },
        },
      ],
      // whose staff it is; without a home, who takes the person in
      organizationsOf: ({ home, host }) => [home ?? host ?? ''],
    });
  },
};

/** The end at which a kind has, or must not have, the prefecture, or that is the same as the other. */
function wrongEnd(
  kind: PlacementKind,
  home: string | null,
  host: string | null,
): 'home' | 'host' | null {
  if (kind === PlacementKind.PREF_TO_MUNI && home !== prefecture) return 'home';
  if (kind === PlacementKind.MUNI_TO_PREF && host !== prefecture) return 'host';
  if (kind === PlacementKind.INTER_MUNICIPAL && home === prefecture) return 'home';
  if (kind === PlacementKind.INTER_MUNICIPAL && host === prefecture) return 'host';
  return home !== null && home === host ? 'host' : null;
}
