/** A stream of pseudo-random numbers, the same for the same key on every machine. */
export type Random = {
  /** In [0, 1). */
  unit(): number;
  /** 32 random bits, unsigned. */
  bits(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks in proportion to the weights, which need not add up to anything. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** Standard normal deviate. */
  normal(): number;
  /** Log-normal with this median; `spread` 0.5 is tame, 1.2 is wild. */
  around(median: number, spread: number): number;
};

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

/**
 * A stream of its own for every key: `random(7, 'customer', 12)` never depends on how much others have drawn.
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded from a mix of the key's parts.
 */
export function random(seed: number, stream: string, index = 0): Random {
  let hash = mix(0x9e3779b9, seed | 0);
  for (let at = 0; at < stream.length; at += 1) hash = mix(hash, stream.charCodeAt(at));
  hash = mix(hash, index | 0);
  let a = hash | 0;
  let b = mix(hash, 0x1b873593) | 0;
  let c = mix(b, 0xcc9e2d51) | 0;
  let counter = 1;

  function bits(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  for (let round = 0; round < 12; round += 1) bits();

  const unit = (): number => bits() / 4_294_967_296;
  const int = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));

  function pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[int(0, from.length - 1)] as T;
  }

  function weighted<T>(from: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const entry of from) total += entry[1];
    let left = unit() * total;
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = from.at(-1);
    if (last === undefined) throw new Error('nothing to pick from');
    return last[0];
  }

  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  }

  return {
    unit,
    bits,
    int,
    chance: (probability) => unit() < probability,
    pick,
    weighted,
    normal,
    around: (median, spread) => median * Math.exp(normal() * spread),
  };
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** `count` random bytes as lower-case hex. */
export function randomHex(draw: Random, count: number): string {
  let text = '';
  for (let at = 0; at < count; at += 4) {
    const word = draw.bits();
    text +=
      (hexOfByte[word >>> 24] as string) +
      (hexOfByte[(word >>> 16) & 255] as string) +
      (hexOfByte[(word >>> 8) & 255] as string) +
      (hexOfByte[word & 255] as string);
  }
  return text.slice(0, count * 2);
}

export function randomBytes(draw: Random, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    if (at % 4 === 0) {
      const word = draw.bits();
      bytes[at] = word >>> 24;
      if (at + 1 < count) bytes[at + 1] = (word >>> 16) & 255;
      if (at + 2 < count) bytes[at + 2] = (word >>> 8) & 255;
      if (at + 3 < count) bytes[at + 3] = word & 255;
    }
  }
  return bytes;
}

/** A UUIDv7 for this instant (milliseconds), so rows sort by the time they were made. */
export function uuidAt(draw: Random, instant: number): string {
  const time = Math.floor(instant).toString(16).padStart(12, '0');
  const tail = randomHex(draw, 10);
  const variant = '89ab'[draw.bits() & 3] as string;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}
