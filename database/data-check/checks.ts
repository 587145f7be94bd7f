/** All data checks, in the order in which they are reported. */
import type { DataCheck } from './data-check.js';
import { dateChecks } from './dates.js';
import { funnelChecks } from './funnels.js';
import { provenanceChecks } from './provenance.js';
import { referenceChecks } from './references.js';
import { sumChecks } from './sums.js';

export const dataChecks: readonly DataCheck[] = [
  ...funnelChecks,
  ...sumChecks,
  ...dateChecks,
  ...referenceChecks,
  ...provenanceChecks,
];
