import { expect, it } from 'vitest';
import { Id } from '../../shared/domain/ids.ts';
import { random, uuidAt } from './random.ts';

it('gives the same numbers for the same key, and others for another', () => {
  const draws = (seed: number, stream: string, index: number): number[] => {
    const draw = random(seed, stream, index);
    return Array.from({ length: 20 }, () => draw.bits());
  };
  expect(draws(7, 'customer', 3)).toEqual(draws(7, 'customer', 3));
  expect(draws(7, 'customer', 3)).not.toEqual(draws(7, 'customer', 4));
  expect(draws(7, 'customer', 3)).not.toEqual(draws(8, 'customer', 3));
  expect(draws(7, 'customer', 3)).not.toEqual(draws(7, 'conversation', 3));
});

it('spreads neighbouring streams evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let index = 0; index < 20_000; index += 1) {
    const tenth = Math.floor(random(1, 'even', index).unit() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

it('makes ids that sort by their instant', () => {
  const draw = random(2, 'ids');
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map((at) => uuidAt(draw, at));
  for (const id of ids) expect(Id.safeParse(id).success).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(ids[0]?.[14]).toBe('7');
});
