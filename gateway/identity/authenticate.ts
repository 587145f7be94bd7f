/** Who asks by a bearer token, or nobody in particular. */
import type { IncomingHttpHeaders } from 'node:http';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { ClaimNames, Issuer } from '../../subgraphs/shared/identity-settings.js';
import type { Logger } from '../../subgraphs/shared/log.js';
import { publicViewer, type Viewer } from '../../subgraphs/shared/viewer.js';
import { viewerOf } from './claims.js';
import { keysOfIssuer } from './issuer-keys.js';
import { claimsOf, type TokenRules } from './token.js';

/** The viewer of a request. Throws a `HubError` when it claims to be somebody and is not. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Viewer>;

export function rulesOf({ url, audience, tokenType }: Issuer, log: Logger): TokenRules {
  return { issuer: url, audience, tokenType, keys: keysOfIssuer(url, log) };
}

/** Without rules there is nobody whose tokens could be taken. */
export function authenticateBy(rules: TokenRules | undefined, names: ClaimNames): Authenticate {
  return async ({ authorization }) => {
    if (authorization === undefined) return publicViewer;
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined || !rules) throw new HubError('TOKEN_INVALID');
    return viewerOf(await claimsOf(token, rules), names);
  };
}
