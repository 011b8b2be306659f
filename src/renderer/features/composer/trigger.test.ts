import { expect, it } from 'vitest';
import { triggerAt, triggerIn } from './trigger.ts';

/** The trigger for a text in which `|` marks the cursor. */
const at = (marked: string) => triggerAt(marked.replace('|', ''), marked.indexOf('|'));

it('opens macros at the start, after a space and on a new line, as one types', () => {
  expect(at('/|')).toEqual({ kind: 'macro', start: 0, query: '' });
  expect(at('Hi Maya, /wrong net|')).toEqual({ kind: 'macro', start: 9, query: 'wrong net' });
  expect(at('Hi\n/fee| and more')).toEqual({ kind: 'macro', start: 3, query: 'fee' });
});

it('opens articles after two question marks', () => {
  expect(at('??memo|')).toEqual({ kind: 'article', start: 0, query: 'memo' });
  expect(at('see ?? |')).toBe(null);
});

it('opens colleagues after an @, in a note alone', () => {
  expect(at('Please @Ana Du|')).toEqual({ kind: 'mention', start: 7, query: 'Ana Du' });
  expect(at('x@y|')).toBe(null);
  expect(triggerIn('note', '@an', 3)).toMatchObject({ kind: 'mention', query: 'an' });
  expect(triggerIn('reply', '@an', 3)).toBe(null);
});

it('opens emoji once two letters stand behind a colon', () => {
  expect(at('Thanks :thu|')).toEqual({ kind: 'emoji', start: 7, query: 'thu' });
  expect(at(':son|')).toEqual({ kind: 'emoji', start: 0, query: 'son' });
  expect(at(':s|')).toBe(null);
  expect(triggerAt(':', 1, 0)).toEqual({ kind: 'emoji', start: 0, query: '' });
});

it.each([
  'Note: it|',
  'at 12:30|',
  ':-)|',
  ':: |',
  ' :thu mb|',
  'https://example.com/|',
  'and/or|',
  'either / or|',
  '12/11|',
  'really??|',
  'what???|',
  '/macro\n|',
  '|/macro',
  '?|',
  '//|',
])('stays closed in %s', (text) => {
  expect(at(text)).toBe(null);
});

it('lets go of a sentence that went on', () => {
  expect(at(`/${'x'.repeat(80)}|`)).toBe(null);
});
