/** Municipalities by population, so that like is set beside like. */
import { registerEnumType } from 'type-graphql';

export enum PopulationBand {
  UNDER_10_000 = 'UNDER_10_000',
  FROM_10_000 = 'FROM_10_000',
  FROM_50_000 = 'FROM_50_000',
  FROM_100_000 = 'FROM_100_000',
  FROM_300_000 = 'FROM_300_000',
}

registerEnumType(PopulationBand, {
  name: 'PopulationBand',
  description:
    'Municipalities by population as last counted; the prefecture is in none. / 人口規模（最新の人口による。県を除く）。',
  valuesConfig: {
    UNDER_10_000: { description: 'Fewer than 10,000. / 1万人未満。' },
    FROM_10_000: { description: '10,000 to 49,999. / 1万人以上5万人未満。' },
    FROM_50_000: { description: '50,000 to 99,999. / 5万人以上10万人未満。' },
    FROM_100_000: { description: '100,000 to 299,999. / 10万人以上30万人未満。' },
    FROM_300_000: { description: '300,000 and more. / 30万人以上。' },
  },
});

const lowerBounds: Readonly<Record<PopulationBand, number>> = {
  UNDER_10_000: 0,
  FROM_10_000: 10_000,
  FROM_50_000: 50_000,
  FROM_100_000: 100_000,
  FROM_300_000: 300_000,
};

/** The band of a municipality; null where its population is not known. */
export function populationBandOf(population: number | null): PopulationBand | null {
  if (population === null) return null;
  const bands = Object.values(PopulationBand);
  return bands.findLast((band) => population >= lowerBounds[band]) ?? null;
}
