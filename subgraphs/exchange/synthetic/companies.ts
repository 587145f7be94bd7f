/** Invented companies. Their names say so, and they have no corporate number, which could be a real company's. */
import type { Random } from '../../shared/random.js';
import { CompanyLocation, Industry } from '../host-company/host-company.enums.js';

const words: Readonly<Record<Industry, readonly string[]>> = {
  CONSTRUCTION: ['建設', '工務店'],
  MANUFACTURING: ['製作所', '精機', '食品工業'],
  UTILITIES: ['エネルギー', 'ガス'],
  INFORMATION: ['情報システム', 'ソフトウェア', '通信'],
  TRANSPORT: ['運輸', '物流', '鉄道'],
  RETAIL: ['商事', '百貨店', '商店'],
  FINANCE: ['銀行', '信用金庫', '保険'],
  PROFESSIONAL_SERVICES: ['総合研究所', 'コンサルティング'],
  TOURISM: ['観光', 'ホテル'],
  MEDICAL_WELFARE: ['病院', '福祉会'],
  OTHER: ['サービス', '振興社'],
};

export function inventCompanies(random: Random, scale: number) {
  const number = Math.max(24, Math.round(120 * scale));
  return Array.from({ length: number }, (_, index) => {
    const industry = random.pick(Object.values(Industry));
    return {
      code: `C-${String(index + 1).padStart(4, '0')}`,
      name_ja: `架空${random.pick(words[industry])}${index + 1}（合成）`,
      corporate_number: null,
      consents_to_be_named: random.chance(0.7),
      industry,
      location: random.weighted(Object.values(CompanyLocation), (each) =>
        each === CompanyLocation.SAITAMA ? 6 : each === CompanyLocation.TOKYO ? 3 : 1,
      ),
    };
  });
}

export type InventedCompany = ReturnType<typeof inventCompanies>[number];
