import { expect, it } from 'vitest';
import type { Format } from './field.ts';
import { formatPlain } from './plain-format.ts';

/** The text with its selection between brackets. */
function apply(marked: string, format: Format): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const change = formatPlain(text, start, end, format);
  if (!change) return marked;
  const next = text.slice(0, change.from) + change.text + text.slice(change.to);
  const { select } = change;
  return `${next.slice(0, select.start)}[${next.slice(select.start, select.end)}]${next.slice(select.end)}`;
}

it('puts signs around the words and takes them off again', () => {
  expect(apply('send [nothing] yet', 'bold')).toBe('send **[nothing]** yet');
  expect(apply('send **[nothing]** yet', 'bold')).toBe('send [nothing] yet');
  expect(apply('send [**nothing**] yet', 'bold')).toBe('send [nothing] yet');
  expect(apply('send [nothing ]yet', 'italic')).toBe('send _[nothing]_ yet');
  expect(apply('send [] yet', 'code')).toBe('send `[]` yet');
  expect(apply('**wait[]**', 'bold')).toBe('**wait**[]');
  expect(apply('**[]**', 'bold')).toBe('[]');
});

it('makes every selected line an item, and no item again', () => {
  expect(apply('a\n[b\nc]\nd', 'bullet')).toBe('a\n[- b\n- c]\nd');
  expect(apply('a\n[- b\n- c]\nd', 'bullet')).toBe('a\n[b\nc]\nd');
  expect(apply('[- b\n- c]', 'number')).toBe('[1. b\n2. c]');
  expect(apply('one\n[]two', 'quote')).toBe('one\n> two[]');
  expect(apply('[a\n]b', 'bullet')).toBe('[- a]\nb');
});

it('has no links and no blocks', () => {
  expect(formatPlain('a', 0, 1, 'link')).toBeNull();
});
