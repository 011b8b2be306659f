import { expect, it } from 'vitest';
import { canonicalJson, documentHash } from './document-hash.ts';

it('does not care for the order of keys', () => {
  expect(documentHash({ a: 1, b: { d: [1, 2], c: null } })).toBe(
    documentHash({ b: { c: null, d: [1, 2] }, a: 1 }),
  );
});

it('leaves the stored hash out of what is hashed', () => {
  expect(documentHash({ title: 'Hello', hash: 'f'.repeat(64) })).toBe(documentHash({ title: 'Hello' }));
});

it('changes with the content, the order of a list included', () => {
  expect(documentHash({ tags: ['a', 'b'] })).not.toBe(documentHash({ tags: ['b', 'a'] }));
  expect(documentHash({ title: '1' })).not.toBe(documentHash({ title: 1 }));
});

it('treats an absent member like an undefined one, and null as a value', () => {
  expect(documentHash({ a: 1, b: undefined })).toBe(documentHash({ a: 1 }));
  expect(documentHash({ a: 1, b: null })).not.toBe(documentHash({ a: 1 }));
});

it('writes one canonical text', () => {
  expect(canonicalJson({ b: 'ü"', a: [true, null, 1.5] })).toBe('{"a":[true,null,1.5],"b":"ü\\""}');
});
