import { expect, it } from 'vitest';
import { findEmoji, loadEmoji } from './emoji.ts';

const first = async (language: 'en' | 'es' | 'ar', query: string) =>
  findEmoji(await loadEmoji(language), query, 24)[0]?.unicode.replace('\ufe0f', '');

it('finds by the words of the language', async () => {
  expect(await first('en', 'thumbs_up')).toBe('👍');
  expect(await first('en', 'pray')).toBe('🙏');
  expect(await first('es', 'sonri')).toMatch(/[😀-😊]/u);
  expect(await first('es', 'candado')).toBe('🔒');
});

it('falls back to English where the data know no other', async () => {
  expect(await first('ar', 'rocket')).toBe('🚀');
});

it('begins with those in common use, and never offers parts of emoji', async () => {
  const all = await loadEmoji('en');
  const usual = findEmoji(all, '', 24);
  expect(usual).toHaveLength(12);
  expect(usual[0]?.label).toBe('thumbs up');
  expect(findEmoji(all, 'regional', 24)).toEqual([]);
});
