import { expect, it } from 'vitest';
import { checksFrom, factsIn } from './handover-facts.ts';

const hash = `0x${'9f2c'.repeat(16)}`;

it('finds hashes, addresses, amounts and networks in what a customer wrote, each once', () => {
  const facts = factsIn([
    `I sent 1,250.50 USDT over BEP-20, tx ${hash}.`,
    `Again: ${hash} to 0x52908400098527886E0F7030069857D2E4169EE7 on bep-20, 1,250.50 usdt`,
  ]);
  expect(facts).toEqual({
    hashes: [hash],
    addresses: ['0x52908400098527886E0F7030069857D2E4169EE7'],
    amounts: ['1,250.50 USDT'],
    networks: ['BEP-20'],
  });
});

it('ticks what the words and files answer, and leaves the rest to a person', () => {
  const nothing = { pictures: 0, verified: false, identified: false };
  expect([...checksFrom(factsIn(['Where is my money?']), nothing)]).toEqual([]);
  const facts = factsIn([`500 USDT, Tron, ${hash}`]);
  expect([...checksFrom(facts, { ...nothing, pictures: 1 })].sort()).toEqual(
    ['amount', 'asset', 'network', 'screenshot', 'transaction-hash'].sort(),
  );
  // Whether a return address is the customer's own nobody can tell from words.
  expect(checksFrom(facts, { pictures: 9, verified: true, identified: true }).has('return-address')).toBe(
    false,
  );
});

it('is not held up by a text that was made to', () => {
  for (const evil of ['1,'.repeat(100_000), '1 '.repeat(100_000), 'a'.repeat(400_000), '0x'.repeat(100_000)])
    expect(factsIn([evil]).hashes).toEqual([]);
});
