/**
 * Who asks. The gateway learns it from a token or a session and tells the
 * subgraphs; a subgraph never asks anybody else.
 */

/** What a person may be to the hub. Somebody without any role sees what is published. */
export enum Role {
  COUNCIL_MEMBER = 'COUNCIL_MEMBER',
  PLANNING = 'PLANNING',
  MUNICIPAL = 'MUNICIPAL',
  PREFECTURAL = 'PREFECTURAL',
  CLERK = 'CLERK',
  SECRETARIAT = 'SECRETARIAT',
  OPERATOR = 'OPERATOR',
}

export interface Viewer {
  /** The person's identifier at the issuer; null without a token. Never a name. */
  readonly subject: string | null;
  readonly roles: readonly Role[];
  /** Code of the member organisation for which a council member or clerk acts. */
  readonly organization: string | null;
}

/** Anybody: no token came. */
export const publicViewer: Viewer = { subject: null, roles: [], organization: null };
