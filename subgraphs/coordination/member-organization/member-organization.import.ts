/** 構成団体: names, kinds and regions of the members. */
import { oneOf, optional, text } from '../../shared/import/cells.js';
import { organizationColumn, reported, textColumn } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';
import { OrganizationKind, regionNames } from './member-organization.enums.js';

const table = 'member_organization';
const kinds: Readonly<Record<string, OrganizationKind>> = {
  県: OrganizationKind.PREFECTURE,
  指定都市: OrganizationKind.DESIGNATED_CITY,
  政令指定都市: OrganizationKind.DESIGNATED_CITY,
  中核市: OrganizationKind.CORE_CITY,
  市: OrganizationKind.CITY,
  その他の市: OrganizationKind.CITY,
  町: OrganizationKind.TOWN,
  村: OrganizationKind.VILLAGE,
};

export const memberOrganizationForm: ImportForm = {
  name: 'member-organization',
  title: { en: 'Member organisations', ja: '構成団体' },
  subgraph: 'coordination',
  ofTheUnion: true,
  async open(ground) {
    const regions = Object.fromEntries(
      Object.entries(regionNames).flatMap(([region, name]) => [
        [name, region],
        [`${name}地域`, region],
      ]),
    );
    const columns = {
      code: organizationColumn(ground, ['団体コード', '全国地方公共団体コード']),
      nameJa: {
        spellings: ['団体名', '名称'],
        read: text({ longest: 60 }),
        example: 'さいたま市',
      },
      nameKana: {
        spellings: ['ふりがな', '団体名かな', 'カナ', '読み'],
        read: text({ longest: 60 }),
        example: 'さいたまし',
      },
      nameEn: {
        spellings: ['英語名', '英字名', 'ローマ字名'],
        read: text({ longest: 80 }),
        example: 'Saitama City',
      },
      type: {
        spellings: ['種別', '団体区分', '団体の区分'],
        read: oneOf(kinds, { en: 'a kind of organisation', ja: '団体の種別' }),
        example: '指定都市',
        choices: ['県', '指定都市', '中核市', '市', '町', '村'],
      },
      region: {
        spellings: ['地域', '地域区分'],
        read: optional(oneOf(regions, { en: 'a region', ja: '地域' })),
        optional: true,
        example: Object.keys(regions)[0] ?? '',
        choices: Object.values(regionNames),
      },
      countyJa: textColumn(['郡'], 20, ''),
    };
    return anyForm({
      name: memberOrganizationForm.name,
      columns,
      tables: [{ table, key: ['code'] }],
      recordsOf: (values) => [{ table, row: { ...values, ...reported(ground) } }],
      organizationsOf: ({ code }) => [code],
    });
  },
};
