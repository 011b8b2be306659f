import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/engine-db.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { getSettings, saveSettings } from './settings.ts';

it('has defaults for what was never set', () => {
  expect(getSettings(freshDatabase())).toEqual(Settings.parse({}));
});

it('changes one setting and leaves the others', () => {
  const db = freshDatabase();
  saveSettings(db, { theme: 'dark', density: 'compact' });
  expect(saveSettings(db, { theme: 'light' })).toMatchObject({ theme: 'light', density: 'compact' });
});

it('falls back on the default of a setting that an older app wrote otherwise', () => {
  const db = freshDatabase();
  saveSettings(db, { density: 'compact' });
  db.prepare("INSERT INTO settings VALUES ('theme', '\"sepia\"'), ('notifications', 'not json')").run();
  expect(getSettings(db)).toEqual({ ...Settings.parse({}), density: 'compact' });
});
