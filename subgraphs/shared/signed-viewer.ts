/**
 * How the gateway tells a subgraph behind HTTP who asks: a header that holds for
 * a minute and for that subgraph alone, signed with a key that both have. A
 * request without it is the public's.
 */
import { errors, jwtVerify, SignJWT } from 'jose';
import { HubError } from './errors.js';
import type { ReadKeys } from './key-file.js';
import { publicViewer, Role, type Viewer } from './viewer.js';

export const viewerHeader = 'hub-viewer';

const type = 'hub-viewer+jwt';
const algorithm = 'HS256';
/** Seconds that a header holds. */
const life = 60;

/** The header for one subgraph; nothing to send for the public. */
export type SignViewer = (viewer: Viewer, subgraph: string) => Promise<string | undefined>;

/** One signature serves all fetches of a request: it is kept as long as the viewer's object. */
export function viewerSigner(readKeys: ReadKeys): SignViewer {
  const signed = new WeakMap<Viewer, Map<string, Promise<string>>>();
  return async (viewer, subgraph) => {
    if (viewer === publicViewer) return undefined;
    const known = signed.get(viewer) ?? new Map<string, Promise<string>>();
    signed.set(viewer, known);
    const header = known.get(subgraph) ?? sign(viewer, subgraph, readKeys);
    known.set(subgraph, header);
    return header;
  };
}

async function sign(viewer: Viewer, subgraph: string, readKeys: ReadKeys): Promise<string> {
  const [key] = await readKeys();
  const { subject, roles, organization } = viewer;
  return new SignJWT({ viewer: { subject, roles, organization } })
    .setProtectedHeader({ alg: algorithm, typ: type })
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime(`${life} s`)
    .sign(key);
}

/** Who asks, as the gateway signed it. Throws `VIEWER_NOT_TRUSTED` for what it did not sign, or long ago. */
export async function readViewer(
  header: string | readonly string[] | undefined,
  subgraph: string,
  readKeys: ReadKeys,
): Promise<Viewer> {
  if (header === undefined) return publicViewer;
  if (typeof header === 'string') {
    for (const key of await readKeys()) {
      const viewer = await verified(header, subgraph, key);
      if (viewer) return viewer;
    }
  }
  throw new HubError('VIEWER_NOT_TRUSTED');
}

async function verified(
  header: string,
  subgraph: string,
  key: Uint8Array,
): Promise<Viewer | undefined> {
  try {
    const { payload } = await jwtVerify(header, key, {
      algorithms: [algorithm],
      typ: type,
      audience: subgraph,
      maxTokenAge: life,
      clockTolerance: 5,
      requiredClaims: ['exp', 'iat'],
    });
    return viewerIn(payload['viewer']);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** A gateway of a newer version may know roles that this subgraph does not: they allow nothing here. */
function viewerIn(claim: unknown): Viewer {
  const { subject, roles, organization } = claim as Viewer;
  return { subject, organization, roles: roles.filter((role) => Object.hasOwn(Role, role)) };
}
