/** Where the demo provider keeps sign-ins that are under way: in memory, each until it expires, the oldest given up beyond a thousand. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}
const most = 1000;

/** A store for each kind of thing, as oidc-provider asks for them by name. */
export function demoMemory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>();
  const alive = (key: string) => {
    const found = kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const where = (wanted: (payload: AdapterPayload) => boolean) =>
    [...kept.keys()].find((key) => {
      const payload = alive(key);
      return payload !== undefined && wanted(payload);
    });
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        kept.delete(keyOf(id));
        kept.set(keyOf(id), { payload, until: Date.now() + (expiresIn ?? 3600) * 1000 });
        for (const oldest of kept.keys()) {
          if (kept.size <= most) break;
          kept.delete(oldest);
        }
      },
      find: async (id) => alive(keyOf(id)),
      async findByUid(uid) {
        const key = where((payload) => payload.uid === uid && payload.kind === kind);
        return key === undefined ? undefined : alive(key);
      },
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = alive(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (let key = where((each) => each.grantId === grantId); key !== undefined; ) {
          kept.delete(key);
          key = where((each) => each.grantId === grantId);
        }
      },
    };
  };
}
