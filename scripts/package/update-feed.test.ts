import { expect, it } from 'vitest';
import { updateFeed } from './update-feed.ts';

const GROUNDCREW_UPDATE_URL = 'https://updates.example/groundcrew';
const GROUNDCREW_PUBLISHER = 'Example Exchange Ltd';

it('makes a package that does not update itself when no feed is named', () => {
  expect(updateFeed({})).toEqual({ publish: null });
});

it('names the publisher wherever it names a feed', () => {
  expect(updateFeed({ GROUNDCREW_UPDATE_URL, GROUNDCREW_PUBLISHER })).toEqual({
    publish: { provider: 'generic', url: GROUNDCREW_UPDATE_URL },
    win: { signtoolOptions: { publisherName: GROUNDCREW_PUBLISHER } },
  });
});

it('refuses a feed whose updates nobody would have to sign', () => {
  expect(() => updateFeed({ GROUNDCREW_UPDATE_URL })).toThrow('GROUNDCREW_PUBLISHER');
  expect(() => updateFeed({ GROUNDCREW_PUBLISHER })).toThrow('GROUNDCREW_UPDATE_URL');
});
