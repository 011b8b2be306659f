import { expect, it } from 'vitest';
import { wishedHubPort } from './hub-port.ts';

it('wishes for the port that is named, and for the usual one where none is', () => {
  expect(['0', '8080', '65535'].map(wishedHubPort)).toEqual([0, 8080, 65_535]);
  for (const none of [undefined, '', ' ', '65536', '-1', '80.5', '1e3', 'http'])
    expect(wishedHubPort(none), String(none)).toBe(4747);
});
