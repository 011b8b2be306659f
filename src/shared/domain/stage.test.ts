import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInShare, isNobody, isStagedTo, widened } from './stage.ts';

const device = fc.uuid();
const share = fc.integer({ min: 0, max: 100 });
const stage = fc.record({
  agentIds: fc.array(fc.constantFrom('a', 'b', 'c')),
  groupIds: fc.array(fc.constantFrom('g', 'h')),
  share,
});
const person = fc.record({
  agentId: fc.constantFrom('a', 'b', 'c', 'd'),
  groupIds: fc.array(fc.constantFrom('g', 'h', 'i')),
  deviceId: device,
});

it('holds in a larger share every device of a smaller one: nobody at 0, everybody at 100', () => {
  fc.assert(
    fc.property(device, share, share, (id, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      if (isInShare(id, less)) expect(isInShare(id, more)).toBe(true);
      expect(isInShare(id, 0)).toBe(false);
      expect(isInShare(id, 100)).toBe(true);
      expect(isInShare(id.toUpperCase(), one)).toBe(isInShare(id, one));
    }),
  );
});

it('comes near the share that was asked for, and is the same on every day', () => {
  const ids = Array.from(
    { length: 4000 },
    (_, n) => `0190a5b0-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  for (const percent of [5, 20, 50, 80]) {
    const inside = ids.filter((id) => isInShare(id, percent)).length / ids.length;
    expect(Math.abs(inside - percent / 100)).toBeLessThan(0.03);
  }
  expect(ids.slice(0, 12).map((id) => isInShare(id, 50))).toMatchInlineSnapshot(`
    [
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
      true,
      false,
    ]
  `);
});

it('widens to everybody of both stages, and to nobody else', () => {
  fc.assert(
    fc.property(stage, stage, person, (one, other, who) => {
      const both = widened(one, other);
      expect(isStagedTo(both, who)).toBe(isStagedTo(one, who) || isStagedTo(other, who));
      if (isNobody(one)) expect(isStagedTo(one, who)).toBe(false);
    }),
  );
});
