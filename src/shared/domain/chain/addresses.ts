import { byronAddress } from './byron.ts';
import {
  bytesOfWords,
  fromBase58,
  fromBase58check,
  fromBech32,
  fromMoneroText,
  fromStrkey,
  fromTonText,
  fromXrpBase58check,
  hasEip55Case,
} from './checksums.ts';
import { evmNetworks, type Network } from './networks.ts';

/** none: the format has none, or the text does not use it. */
export type Checksum = 'valid' | 'none' | 'wrong';

export type Recognised = {
  /** Where it may be; never empty, and more than one where the text does not tell. */
  readonly networks: readonly Network[];
  /** As two of them are compared: the case that the format gives it, no prefix that may be left out. */
  readonly value: string;
  /** Destination tag, memo or payment id that the address has in it. */
  readonly memo: string | null;
  readonly checksum: Checksum;
};

type Recogniser = (text: string) => Recognised | null;

const valid = (networks: readonly Network[], value: string, memo: string | null = null): Recognised => ({
  networks,
  value,
  memo,
  checksum: 'valid',
});
const wrong = (networks: readonly Network[], value: string): Recognised => ({
  networks,
  value,
  memo: null,
  checksum: 'wrong',
});

const isMixed = (text: string) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

/** Version byte of a 20-byte base58check address. A 3 is Bitcoin's and was Litecoin's. */
const base58Versions: ReadonlyMap<number, readonly Network[]> = new Map<number, readonly Network[]>([
  [0x00, ['bitcoin']],
  [0x05, ['bitcoin', 'litecoin']],
  [0x30, ['litecoin']],
  [0x32, ['litecoin']],
  [0x1e, ['dogecoin']],
  [0x16, ['dogecoin']],
  [0x41, ['tron']],
]);

/** What a text that fails its checksum must have meant: by its first character and its usual length. */
const base58Shapes: readonly (readonly [shape: RegExp, networks: readonly Network[]])[] = [
  [/^1[1-9A-HJ-NP-Za-km-z]{32,33}$/, ['bitcoin']],
  [/^3[1-9A-HJ-NP-Za-km-z]{33}$/, ['bitcoin', 'litecoin']],
  [/^[LM][1-9A-HJ-NP-Za-km-z]{33}$/, ['litecoin']],
  [/^[DA9][1-9A-HJ-NP-Za-km-z]{33}$/, ['dogecoin']],
  [/^T[1-9A-HJ-NP-Za-km-z]{33}$/, ['tron']],
];

const base58Address: Recogniser = (text) => {
  if (text.length < 26 || text.length > 35) return null;
  const bytes = fromBase58check(text);
  if (bytes?.length === 21) {
    const networks = base58Versions.get(bytes[0] ?? -1);
    return networks ? valid(networks, text) : null;
  }
  const shape = isMixed(text) && base58Shapes.find(([pattern]) => pattern.test(text));
  return shape ? wrong(shape[1], text) : null;
};

const segwit =
  (prefix: string, network: Network): Recogniser =>
  (text) => {
    const lower = text.toLowerCase();
    if (!lower.startsWith(`${prefix}1`) || text.length < 14 || text.length > 90) return null;
    const decoded = fromBech32(text);
    const [version, ...program] = decoded?.words ?? [];
    const bytes = bytesOfWords(program);
    const rightForm =
      decoded?.prefix === prefix &&
      version !== undefined &&
      bytes !== null &&
      (version === 0
        ? decoded.variant === 'bech32' && (bytes.length === 20 || bytes.length === 32)
        : version <= 16 && decoded.variant === 'bech32m' && bytes.length >= 2 && bytes.length <= 40);
    if (rightForm) return valid([network], lower);
    return text.length >= 38 ? wrong([network], lower) : null;
  };

const evm: Recogniser = (text) => {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) return null;
  const digits = text.slice(2);
  const value = text.toLowerCase();
  const mixed = /[a-f]/.test(digits) && /[A-F]/.test(digits);
  if (!mixed) return { networks: evmNetworks, value, memo: null, checksum: 'none' };
  return hasEip55Case(digits) ? valid(evmNetworks, value) : wrong(evmNetworks, value);
};

const xrp: Recogniser = (text) => {
  if (/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(text)) {
    const bytes = fromXrpBase58check(text);
    if (bytes?.length === 21 && bytes[0] === 0) return valid(['xrp'], text);
    return text.length >= 33 && isMixed(text) ? wrong(['xrp'], text) : null;
  }
  if (!/^X[1-9A-HJ-NP-Za-km-z]{46}$/.test(text)) return null;
  const bytes = fromXrpBase58check(text);
  // Two bytes of prefix, the account, a flag and the tag in little-endian order (XLS-5)
  if (bytes?.length !== 31 || bytes[0] !== 0x05 || bytes[1] !== 0x44) return wrong(['xrp'], text);
  const flag = bytes[22];
  const tag = new DataView(bytes.buffer, bytes.byteOffset).getUint32(23, true);
  if ((flag !== 0 && flag !== 1) || bytes.subarray(27).some((byte) => byte !== 0))
    return wrong(['xrp'], text);
  return valid(['xrp'], text, flag === 1 ? String(tag) : null);
};

const cardano: Recogniser = (text) => {
  const lower = text.toLowerCase();
  if (lower.startsWith('addr1')) {
    if (text.length < 50 || text.length > 130) return null;
    const decoded = fromBech32(text, 130);
    const bytes = decoded && bytesOfWords(decoded.words);
    const right =
      decoded?.prefix === 'addr' && decoded.variant === 'bech32' && bytes && (bytes[0] ?? 0) >> 4 <= 7;
    return right ? valid(['cardano'], lower) : wrong(['cardano'], lower);
  }
  if (!/^(Ae2|DdzFF)[1-9A-HJ-NP-Za-km-z]{50,117}$/.test(text)) return null;
  const bytes = fromBase58(text);
  return bytes && byronAddress(bytes) ? valid(['cardano'], text) : wrong(['cardano'], text);
};

const cosmos: Recogniser = (text) => {
  const lower = text.toLowerCase();
  if (!lower.startsWith('cosmos1') || text.length < 39 || text.length > 70) return null;
  const decoded = fromBech32(text);
  const bytes = decoded && bytesOfWords(decoded.words);
  const right =
    decoded?.prefix === 'cosmos' && decoded.variant === 'bech32' && [20, 32].includes(bytes?.length ?? 0);
  return right ? valid(['cosmos'], lower) : wrong(['cosmos'], lower);
};

const stellar: Recogniser = (text) => {
  if (/^G[A-Z2-7]{55}$/.test(text)) {
    const right = fromStrkey(text)?.[0] === 6 << 3;
    return right ? valid(['stellar'], text) : wrong(['stellar'], text);
  }
  if (!/^M[A-Z2-7]{68}$/.test(text)) return null;
  const body = fromStrkey(text);
  if (body?.length !== 41 || body[0] !== 12 << 3) return wrong(['stellar'], text);
  return valid(['stellar'], text, String(new DataView(body.buffer, body.byteOffset).getBigUint64(33)));
};

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** EQ and UQ name the same account: both become the raw form. */
const ton: Recogniser = (text) => {
  const raw = /^(-1|0):([0-9a-fA-F]{64})$/.exec(text);
  if (raw) return { networks: ['ton'], value: text.toLowerCase(), memo: null, checksum: 'none' };
  if (!/^(?:EQ|UQ|Ef|Uf)[A-Za-z0-9_+/-]{46}$/.test(text)) return null;
  const body = fromTonText(text);
  const right = body && (body[0] === 0x11 || body[0] === 0x51) && (body[1] === 0 || body[1] === 0xff);
  if (!right) return isMixed(text) ? wrong(['ton'], text) : null;
  return valid(['ton'], `${body[1] === 0 ? '0' : '-1'}:${hexOf(body.subarray(2))}`);
};

/** Main net: 18 standard, 19 integrated (with a payment id of 8 bytes), 42 a subaddress. */
const monero: Recogniser = (text) => {
  if (!/^[48][1-9A-HJ-NP-Za-km-z]{94}$|^4[1-9A-HJ-NP-Za-km-z]{105}$/.test(text)) return null;
  const body = fromMoneroText(text);
  if (body?.length === 65 && (body[0] === 18 || body[0] === 42)) return valid(['monero'], text);
  if (body?.length === 73 && body[0] === 19) return valid(['monero'], text, hexOf(body.subarray(65)));
  return wrong(['monero'], text);
};

/** Any 32 bytes are an address there: only their number can be checked. */
const solana: Recogniser = (text) => {
  if (text.length < 32 || text.length > 44 || !isMixed(text)) return null;
  return fromBase58(text)?.length === 32
    ? { networks: ['solana'], value: text, memo: null, checksum: 'none' }
    : null;
};

const recognisers: readonly Recogniser[] = [
  evm,
  segwit('bc', 'bitcoin'),
  segwit('ltc', 'litecoin'),
  cosmos,
  cardano,
  stellar,
  ton,
  monero,
  xrp,
  base58Address,
  solana,
];

/** What address a text is, which is nothing else besides; null: none. Never throws. */
export function recogniseAddress(text: string): Recognised | null {
  if (text.length < 14 || text.length > 130) return null;
  let suspect: Recognised | null = null;
  for (const recognise of recognisers) {
    const found = recognise(text);
    if (found && found.checksum !== 'wrong') return found;
    suspect ??= found;
  }
  return suspect;
}
