import { expect, it } from 'vitest';
import { hoursAhead, timeThere } from './local-time.ts';

const winter = Date.UTC(2026, 0, 15, 12, 0);

it('says how far a customer’s clock is from ours', () => {
  const toKolkata = hoursAhead('Asia/Kolkata', winter) ?? Number.NaN;
  const toMexico = hoursAhead('America/Mexico_City', winter) ?? Number.NaN;
  expect(toKolkata - toMexico).toBe(11.5);
});

it('knows nothing of a zone that does not exist', () => {
  expect(hoursAhead('Mars/Olympus', winter)).toBe(null);
  expect(timeThere('Mars/Olympus', winter)).toBe(null);
});
