/** Originals as they are kept: AES-256-GCM with a key outside the database, for they hold names. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { type ImportSetup, keysFor } from '../../shared/import/import-setup.js';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Nonce, tag, and the bytes themselves. */
export async function sealed(
  setup: ImportSetup,
  batch: string,
  bytes: Uint8Array,
): Promise<Buffer> {
  const [key] = await keysFor(setup, 'original');
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key as KeyObject, nonce);
  // the number of the batch belongs to it: no original can be put in another's place
  sealing.setAAD(Buffer.from(batch));
  // of this cipher nothing is left for the end; a large file is copied as seldom as may be
  const content = sealing.update(bytes);
  sealing.final();
  return Buffer.concat([nonce, sealing.getAuthTag(), content]);
}

/** Throws when it was sealed with none of the keys or for another batch, or was changed. */
export async function unsealed(setup: ImportSetup, batch: string, kept: Buffer): Promise<Buffer> {
  let failure: unknown;
  for (const key of await keysFor(setup, 'original')) {
    try {
      const opening = createDecipheriv(cipher, key, kept.subarray(0, nonceLength));
      opening.setAAD(Buffer.from(batch));
      opening.setAuthTag(kept.subarray(nonceLength, nonceLength + tagLength));
      const content = opening.update(kept.subarray(nonceLength + tagLength));
      // throws when it is not what was sealed
      opening.final();
      return content;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
