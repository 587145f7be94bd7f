/** Columns that many forms have. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeliveryMode } from '../vocabulary/delivery-mode.js';
import { JobFamily, jobFamilies } from '../vocabulary/job-family.js';
import { DatasetKind } from '../vocabulary/provenance.js';
import { RankTier } from '../vocabulary/rank-tier.js';
import { fiscalYear, folded, Noted, oneOf, optional, type Reader, text } from './cells.js';
import { day } from './days.js';
import type { Column, FormGround } from './form.js';
import { organizationCode } from './organizations.js';

export function organizationColumn(
  ground: FormGround,
  spellings: readonly string[] = [
    '団体コード',
    '全国地方公共団体コード',
    '市区町村コード',
    '団体名',
  ],
): Column<string> {
  return { spellings, read: organizationCode(ground), example: '111007' };
}

export const fiscalYearColumn: Column<number> = {
  spellings: ['年度', '実施年度'],
  read: fiscalYear,
  example: '令和6年度',
};

export function dayColumn(spellings: readonly string[], example = '2024-06-03'): Column<string> {
  return { spellings, read: day(), example };
}

const deliveryWords: Readonly<Record<string, DeliveryMode>> = {
  集合: DeliveryMode.IN_PERSON,
  対面: DeliveryMode.IN_PERSON,
  オンライン: DeliveryMode.LIVE_ONLINE,
  ライブ配信: DeliveryMode.LIVE_ONLINE,
  eラーニング: DeliveryMode.ON_DEMAND,
  動画配信: DeliveryMode.ON_DEMAND,
  ハイブリッド: DeliveryMode.HYBRID,
  併用: DeliveryMode.HYBRID,
};

export const deliveryColumn: Column<DeliveryMode> = {
  spellings: ['実施方法', '開催方法', '形式', '標準の実施方法'],
  read: oneOf(deliveryWords, { en: 'a way of holding it', ja: '実施方法' }),
  example: '集合',
  choices: ['集合', 'オンライン', 'eラーニング', 'ハイブリッド'],
};

/** A job family by its name or by any spelling that is printed somewhere. */
export async function jobFamilyColumn({ dataFolder }: FormGround): Promise<Column<JobFamily>> {
  const content = JSON.parse(await readFile(join(dataFolder, 'job-families.json'), 'utf8')) as {
    readonly jobFamilies: readonly {
      readonly code: JobFamily;
      readonly aliases: readonly string[];
    }[];
  };
  const names = Object.fromEntries(
    Object.values(JobFamily).map((family) => [jobFamilies[family].nameJa, family]),
  );
  const aliases = content.jobFamilies.flatMap(({ code, aliases: each }) =>
    each.map((alias) => [alias, code] as const),
  );
  return {
    spellings: ['職種', '職種区分'],
    read: oneOf({ ...Object.fromEntries(aliases), ...names }, { en: 'a job family', ja: '職種' }),
    example: '土木',
    choices: Object.keys(names),
  };
}

const tierWords: readonly (readonly [RankTier, RegExp])[] = [
  [RankTier.EXECUTIVE, /^(特別職|理事|副市長|副町長|副村長|教育長)級?$/],
  [RankTier.DIRECTOR, /^(部長|局長)級?$/],
  [RankTier.DEPUTY_DIRECTOR, /^(次長|副部長|部次長|参事)級?$/],
  [RankTier.MANAGER, /^(課長|副課長|室長|所長|館長)級?$/],
  [RankTier.ASSISTANT_MANAGER, /^(主幹|課長補佐|補佐)級?$/],
  [RankTier.CHIEF, /^(係長|主査)級?$/],
  [RankTier.SENIOR_STAFF, /^主任級?$/],
  [RankTier.STAFF, /^(主事|技師|主事補|技師補|一般)級?$/],
  [RankTier.NEW_HIRE, /^(新規採用職員|新採用|新採|新任)$/],
];

/** A title as its organisation calls it; one that no person has mapped is UNKNOWN and counted, never guessed. */
const rankTier: Reader<RankTier> = (cell) => {
  const plain = folded(cell);
  const found = tierWords.find(([, words]) => words.test(plain));
  if (found) return found[0];
  return plain === '' ? RankTier.UNKNOWN : new Noted(RankTier.UNKNOWN, 'TITLE_NOT_MAPPED');
};

export const rankTierColumn: Column<RankTier> = {
  spellings: ['職位', '職名', '役職', '補職名'],
  read: rankTier,
  optional: true,
  example: '主任',
  choices: ['新規採用職員', '主事', '主任', '係長', '課長補佐', '課長', '次長', '部長'],
};

/** Text of people that may be missing. */
export function textColumn(
  spellings: readonly string[],
  longest: number,
  example: string,
): Column<string | null> {
  return { spellings, read: optional(text({ longest })), optional: true, example };
}

/** What every imported row says of itself. */
export const reported = ({ sourceId }: FormGround) => ({ sourceId, datasetKind: DatasetKind.REAL });
