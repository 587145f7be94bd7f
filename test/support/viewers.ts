/** Whoever asks in tests. */
import { Role, type Viewer } from '../../subgraphs/shared/viewer.js';

export function viewerOf(role: Role, organization: string | null = null): Viewer {
  return { subject: `test-${role.toLowerCase()}`, roles: [role], organization };
}

/** Somebody with every role that reads, so that a test which is not about access meets everything. */
export const everyReader: Viewer = {
  subject: 'test-reader',
  roles: [Role.PLANNING, Role.MUNICIPAL, Role.PREFECTURAL, Role.SECRETARIAT],
  organization: null,
};
