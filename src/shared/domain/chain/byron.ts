import { crc32 } from './checksums.ts';

/**
 * Whether bytes are an address of Cardano's Byron era: a list of two in CBOR, a tagged byte string and its CRC-32.
 * Read by hand and from the front, because general decoders can be led to reserve memory for what is not there.
 */
export function byronAddress(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x82 || bytes[1] !== 0xd8 || bytes[2] !== 0x18) return false;
  let at = 3;
  let length: number;
  const head = bytes[at] ?? 0;
  if (head >= 0x40 && head <= 0x57) {
    length = head - 0x40;
    at += 1;
  } else if (head === 0x58) {
    length = bytes[at + 1] ?? 0;
    at += 2;
  } else return false;
  const payload = bytes.subarray(at, at + length);
  at += length;
  if (payload.length !== length || bytes[at] !== 0x1a || bytes.length !== at + 5) return false;
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 1);
  return payload[0] === 0x83 && crc32(payload) === sum;
}
