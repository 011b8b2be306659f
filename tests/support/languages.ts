import type { Page } from '@playwright/test';
import { languageNames } from '../../src/renderer/text/languages.ts';
import type { InterfaceLanguage } from '../../src/shared/domain/interface-language.ts';
import { expect } from './expect.ts';

/** Presses keys where single ones are heard: outside of any text field. */
export async function pressOnPage(window: Page, ...keys: readonly string[]): Promise<void> {
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of keys) await window.keyboard.press(key);
}

/** Has the interface speak a language, whichever it speaks; the settings are in sight afterwards. */
export async function speak(window: Page, language: InterfaceLanguage): Promise<void> {
  await window.keyboard.press('Control+,');
  await window.locator('#setting-language').click();
  await window.getByRole('option', { name: languageNames[language], exact: true }).click();
  await expect(window.locator('html')).toHaveAttribute('lang', language);
}
