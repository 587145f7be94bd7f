import { registerEnumType } from 'type-graphql';

export enum OrganizationKind {
  PREFECTURE = 'PREFECTURE',
  DESIGNATED_CITY = 'DESIGNATED_CITY',
  CORE_CITY = 'CORE_CITY',
  CITY = 'CITY',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
}

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'Kind of local government. / 団体の区分。',
  valuesConfig: {
    PREFECTURE: { description: 'The prefecture. / 県。' },
    DESIGNATED_CITY: { description: 'City designated by ordinance. / 政令指定都市。' },
    CORE_CITY: { description: 'Core city. / 中核市。' },
    CITY: { description: 'Any other city. / その他の市。' },
    TOWN: { description: 'Town. / 町。' },
    VILLAGE: { description: 'Village. / 村。' },
  },
});

export enum Region {
  SAITAMA = 'SAITAMA',
  NANBU = 'NANBU',
  NANSEIBU = 'NANSEIBU',
  TOBU = 'TOBU',
  KENO = 'KENO',
  KAWAGOE_HIKI = 'KAWAGOE_HIKI',
  SEIBU = 'SEIBU',
  TONE = 'TONE',
  HOKUBU = 'HOKUBU',
  CHICHIBU = 'CHICHIBU',
}

/** The regions as the prefecture writes them. */
export const regionNames: Readonly<Record<Region, string>> = {
  SAITAMA: 'さいたま',
  NANBU: '南部',
  NANSEIBU: '南西部',
  TOBU: '東部',
  KENO: '県央',
  KAWAGOE_HIKI: '川越比企',
  SEIBU: '西部',
  TONE: '利根',
  HOKUBU: '北部',
  CHICHIBU: '秩父',
};

registerEnumType(Region, {
  name: 'Region',
  description: 'One of the ten regions of the prefecture. / 県内10地域の区分。',
  valuesConfig: {
    SAITAMA: { description: 'Saitama: the capital, さいたま市. / さいたま地域。' },
    NANBU: { description: 'South: 川口, 蕨, 戸田. / 南部地域。' },
    NANSEIBU: { description: 'South-west: around 朝霞 and 新座. / 南西部地域。' },
    TOBU: { description: 'East: around 春日部 and 越谷. / 東部地域。' },
    KENO: { description: 'Centre: around 上尾 and 鴻巣. / 県央地域。' },
    KAWAGOE_HIKI: { description: 'Kawagoe and Hiki. / 川越比企地域。' },
    SEIBU: { description: 'West: around 所沢 and 飯能. / 西部地域。' },
    TONE: { description: 'Tone: along the river, around 行田 and 久喜. / 利根地域。' },
    HOKUBU: { description: 'North: around 熊谷 and 本庄. / 北部地域。' },
    CHICHIBU: { description: 'Chichibu. / 秩父地域。' },
  },
});
