import { allDefinitions } from '../../subgraphs/definitions.js';
import type { ImportSetup } from '../../subgraphs/shared/import/import-setup.js';

/** All forms, and keys that are no secret. */
export async function importSetupForTests(): Promise<ImportSetup> {
  const definitions = await allDefinitions();
  return {
    forms: definitions.flatMap(({ forms = [] }) => forms),
    readKeys: async () => [Buffer.from('a key of imports for tests only, long enough')],
    keepOriginalDays: 30,
  };
}
