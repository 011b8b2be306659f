import { expect, it } from 'vitest';
import { Settings } from '../../shared/contract/settings.ts';
import { defaultSettings } from './settings.ts';

it('shows the contract’s defaults until the engine has answered', () => {
  expect(defaultSettings).toEqual(Settings.parse({}));
});
