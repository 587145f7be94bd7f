/** Who asks: a bearer token, or nobody in particular. */
import type { IncomingHttpHeaders } from 'node:http';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { ClaimNames, Issuer } from '../../subgraphs/shared/identity-settings.js';
import type { Logger } from '../../subgraphs/shared/log.js';
import { publicViewer, type Viewer } from '../../subgraphs/shared/viewer.js';
import { viewerOf } from './claims.js';
import { keysOfIssuer } from './issuer-keys.js';
import { claimsOf } from './token.js';

/** The viewer of a request. Throws a `HubError` when it claims to be somebody and is not. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Viewer>;

/** Takes tokens of `issuer`; without one there is nobody whose tokens could be taken. */
export function authenticateBy(
  issuer: Issuer | undefined,
  names: ClaimNames,
  log: Logger,
): Authenticate {
  const rules = issuer && {
    issuer: issuer.url,
    audience: issuer.audience,
    tokenType: issuer.tokenType,
    keys: keysOfIssuer(issuer.url, log),
  };
  return async ({ authorization }) => {
    if (authorization === undefined) return publicViewer;
    const token = bearerIn(authorization);
    if (token === undefined || !rules) throw new HubError('TOKEN_INVALID');
    return viewerOf(await claimsOf(token, rules), names);
  };
}

function bearerIn(authorization: string): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
