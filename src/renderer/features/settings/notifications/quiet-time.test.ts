import { expect, it } from 'vitest';
import { readMinutes, sayMinutes } from './quiet-time.ts';

it('writes and reads the times of quiet hours', () => {
  expect([0, 421, 1439, 1440].map(sayMinutes)).toEqual(['00:00', '07:01', '23:59', '00:00']);
  expect(['00:00', '07:01', '23:59'].map(readMinutes)).toEqual([0, 421, 1439]);
  expect(['', '7:01', '24:00'].map(readMinutes)).toEqual([null, null, null]);
});
