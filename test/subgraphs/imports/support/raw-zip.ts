/** A ZIP put together by hand, that may lie about what is in it. */
import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface RawPart {
  readonly name: string;
  /** As it lies in the archive. */
  readonly packed: Buffer;
  /** What the archive says of it. */
  readonly size: number;
  readonly crc: number;
}

export function part(name: string, text: string): RawPart {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** `megabytes` of the same text in some kilobytes, packed in no time; says to be of `size`. With `begin`, an unfinished part that begins so. */
export function bomb(
  name: string,
  megabytes: number,
  { size, begin = '', noise = 0 }: { size?: number; begin?: string; noise?: number } = {},
): RawPart {
  const piece = Buffer.alloc(1024 * 1024, 'a');
  // so that it is not refused for being packed too well
  piece.write(randomBytes(noise).toString('hex'));
  const flush = (bytes: Buffer) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const packedPiece = flush(piece);
  const packed = Buffer.concat([
    flush(Buffer.from(begin)),
    ...Array.from({ length: megabytes }, () => packedPiece),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  return { name, packed, size: size ?? begin.length + megabytes * 1024 * 1024, crc: 0 };
}

export function rawZip(parts: readonly RawPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, crc } of parts) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc >>> 0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size >>> 0, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        Buffer.from([20, 0]),
        common,
        rest,
        title,
      ]),
    );
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
