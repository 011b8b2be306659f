import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import { rounds } from '../../../../tests/support/brief.ts';
import { recogniseAddress } from './addresses.ts';
import { bytesFor, toEip55 } from './sample-addresses.ts';

const hexDigits = [...'0123456789abcdefABCDEF'];
const isMixed = (address: string) => /[a-f]/.test(address) && /[A-F]/.test(address);
const lettersOf = (address: string) => address.slice(2).replace(/\d/g, '').length;

/** Each of an address's 40 digits in place of which another stands, in either case. */
function* slipsOf(address: string): Generator<{ slip: string; ofCase: boolean }> {
  for (let at = 2; at < address.length; at += 1)
    for (const digit of hexDigits) {
      const was = address[at] ?? '';
      if (digit === was) continue;
      const ofCase = digit.toLowerCase() === was.toLowerCase();
      yield { slip: `${address.slice(0, at)}${digit}${address.slice(at + 1)}`, ofCase };
    }
}

it('takes of an EIP-55 address with one wrong digit what has its right checksum by chance, and nothing else', {
  timeout: 300_000,
}, () => {
  const ofCase = { tried: 0, taken: 0 };
  const ofDigit = { tried: 0, taken: 0, byChance: 0 };
  let addresses = 0;
  let inOneCase = 0;
  let unproven = 0;
  for (let n = 1; n <= rounds(60, 300); n += 1) {
    const address = toEip55(bytesFor(`eip55 ${n}`).subarray(0, 20));
    if (!isMixed(address)) {
      inOneCase += 1;
      continue;
    }
    expect(recogniseAddress(address)?.checksum, address).toBe('valid');
    addresses += 1;
    for (const { slip, ofCase: caseAlone } of slipsOf(address)) {
      const count = caseAlone ? ofCase : ofDigit;
      count.tried += 1;
      if (!caseAlone && isMixed(slip)) ofDigit.byChance += 2 ** -lettersOf(slip);
      const checksum = recogniseAddress(slip)?.checksum;
      if (checksum === 'none') {
        unproven += 1;
        expect(isMixed(slip), slip).toBe(false);
      }
      if (checksum !== 'valid') continue;
      count.taken += 1;
      expect(toEip55(hexToBytes(slip.slice(2).toLowerCase())), slip).toBe(slip);
    }
  }
  const { tried, taken, byChance } = ofDigit;
  console.info(
    `${addresses} addresses (${inOneCase} more were right in one case): of ${ofCase.tried} slips of case ${ofCase.taken} passed, of ${tried} slips of a digit ${taken} (${byChance.toFixed(1)} by chance, one in ${Math.round(tried / byChance)}); ${unproven} were left in one case, without a checksum`,
  );
  expect(ofCase).toEqual({ tried: ofCase.tried, taken: 0 });
  expect(ofCase.tried).toBeGreaterThan(addresses * 10);
  expect(Math.abs(taken - byChance)).toBeLessThan(6 * Math.sqrt(byChance));
});

it('says of an address in one case alone that it has no checksum, however it came about', () => {
  const address = toEip55(bytesFor('eip55 1').subarray(0, 20));
  for (const written of [address.toLowerCase(), `0x${address.slice(2).toUpperCase()}`])
    expect(recogniseAddress(written)?.checksum, written).toBe('none');
});

it('takes no digit that is none for one', () => {
  const address = toEip55(bytesFor('eip55 1').subarray(0, 20));
  for (const letter of 'gGoOlLxX-_ Ａ０')
    for (let at = 2; at < address.length; at += 1) {
      const slip = `${address.slice(0, at)}${letter}${address.slice(at + 1)}`;
      expect(recogniseAddress(slip)?.networks ?? [], slip).not.toContain('ethereum');
    }
});
