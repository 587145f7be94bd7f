/** Files of examination results, the shortest that are whole. */
export const header =
  '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数,競争倍率';
export const good = '111007,令和4年度,土木,35,26,24,19,17,1.5';
export const file = (...rows: readonly string[]): string => [header, ...rows].join('\r\n');
