import { z } from 'zod';
import type { UpsertRow } from '../../shared/upsert.js';
import { parseOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import {
  OrganizationKind,
  type Region,
  regionNames,
} from '../member-organization/member-organization.enums.js';
import { readTable } from './files.js';

const regionByName = new Map(
  Object.entries(regionNames).map(([region, name]) => [name, region as Region]),
);

const code = z.string().superRefine((text, context) => {
  const reading = parseOrganizationCode(text);
  if ('code' in reading && reading.code === text) return;
  const right = 'right' in reading ? `; with its first five digits it is ${reading.right}` : '';
  context.addIssue({ code: 'custom', message: `${text} is no local government code${right}` });
});

const organizationRow = z.object({
  code,
  name_ja: z.string(),
  name_kana: z.string(),
  name_en: z.string(),
  type: z.preprocess((text) => String(text).toUpperCase(), z.enum(OrganizationKind)),
  region: z
    .string()
    .nullable()
    .refine((name) => name === null || regionByName.has(name), { error: 'no such region' }),
  population: z.coerce.number().int().nonnegative().nullable(),
  population_as_of: z.iso.date().nullable(),
  county_ja: z.string().nullable(),
  valid_from: z.iso.date().nullable(),
  valid_to: z.iso.date().nullable(),
  successor_code: code.nullable(),
});

const prefecture = '110001';

/** Rows of `member_organization`: the members of today, then the former ones. */
export async function organizationRows(folder: string): Promise<UpsertRow[]> {
  const members = await readTable(folder, 'member-organizations.csv', organizationRow);
  const former = await readTable(folder, 'former-organizations.csv', organizationRow);
  return [
    ...members.map((each) =>
      row(each, each.code === prefecture ? 'nojimage-local-gov-code-jp' : 'code4fukui-localgovjp'),
    ),
    ...former.map((each) => row(each, 'former-organizations')),
  ];
}

function row(organization: z.output<typeof organizationRow>, source: string): UpsertRow {
  const { region, population } = organization;
  return {
    ...organization,
    region: region === null ? null : regionByName.get(region),
    population_source_id: population === null ? null : 'census-2020-preliminary',
    source_id: source,
    dataset_kind: DatasetKind.REAL,
  };
}
