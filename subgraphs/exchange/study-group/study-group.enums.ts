import { registerEnumType } from 'type-graphql';

export enum StudyGroupSupport {
  ROOM = 'ROOM',
  LECTURER_INFORMATION = 'LECTURER_INFORMATION',
  MATERIAL_LENDING = 'MATERIAL_LENDING',
  MATERIAL_PURCHASE = 'MATERIAL_PURCHASE',
}

registerEnumType(StudyGroupSupport, {
  name: 'StudyGroupSupport',
  description: 'What the union gives a study group. / 自主研究グループへの支援の内容。',
  valuesConfig: {
    ROOM: { description: 'A room to meet in. / 会場の提供。' },
    LECTURER_INFORMATION: { description: 'Information on lecturers. / 講師情報の提供。' },
    MATERIAL_LENDING: { description: 'Material on loan. / 資料の貸出し。' },
    MATERIAL_PURCHASE: { description: 'Purchase of material. / 資料の購入。' },
  },
});
