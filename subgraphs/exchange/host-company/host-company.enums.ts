import { registerEnumType } from 'type-graphql';

export enum Industry {
  CONSTRUCTION = 'CONSTRUCTION',
  MANUFACTURING = 'MANUFACTURING',
  UTILITIES = 'UTILITIES',
  INFORMATION = 'INFORMATION',
  TRANSPORT = 'TRANSPORT',
  RETAIL = 'RETAIL',
  FINANCE = 'FINANCE',
  PROFESSIONAL_SERVICES = 'PROFESSIONAL_SERVICES',
  TOURISM = 'TOURISM',
  MEDICAL_WELFARE = 'MEDICAL_WELFARE',
  OTHER = 'OTHER',
}

registerEnumType(Industry, {
  name: 'Industry',
  description: 'Line of business. / 業種。',
  valuesConfig: {
    CONSTRUCTION: { description: 'Construction. / 建設業。' },
    MANUFACTURING: { description: 'Manufacturing. / 製造業。' },
    UTILITIES: { description: 'Electricity, gas, heat and water. / 電気・ガス・熱供給・水道業。' },
    INFORMATION: { description: 'Information and communications. / 情報通信業。' },
    TRANSPORT: { description: 'Transport and post. / 運輸業・郵便業。' },
    RETAIL: { description: 'Wholesale and retail. / 卸売業・小売業。' },
    FINANCE: { description: 'Finance and insurance. / 金融業・保険業。' },
    PROFESSIONAL_SERVICES: {
      description:
        'Research, professional and technical services. / 学術研究、専門・技術サービス業。',
    },
    TOURISM: { description: 'Lodging, food and leisure. / 宿泊業、飲食・生活関連サービス業。' },
    MEDICAL_WELFARE: { description: 'Medical care and welfare. / 医療・福祉。' },
    OTHER: { description: 'Any other. / その他。' },
  },
});

export enum CompanyLocation {
  SAITAMA = 'SAITAMA',
  TOKYO = 'TOKYO',
  ELSEWHERE = 'ELSEWHERE',
}

registerEnumType(CompanyLocation, {
  name: 'CompanyLocation',
  description: 'Where the company has its office of the placement. / 企業の事業所の所在。',
  valuesConfig: {
    SAITAMA: { description: 'In Saitama Prefecture. / 県内。' },
    TOKYO: { description: 'In Tokyo. / 東京都。' },
    ELSEWHERE: { description: 'In another prefecture. / その他の道府県。' },
  },
});
