import { expect, it } from 'vitest';
import { pictureType } from './stored-pictures.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

it('knows pictures by their bytes', () => {
  expect(pictureType(bytes('\x89PNG\r\n\x1a\n…'))).toBe('image/png');
  expect(pictureType(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg');
  expect(pictureType(bytes('GIF89a'))).toBe('image/gif');
  expect(pictureType(bytes('RIFF\x00\x00\x00\x00WEBPVP8 '))).toBe('image/webp');
});

it.each([
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">',
  '<html>',
  '%PDF-1.7',
  '',
  'RIFF1234WAVE',
])('shows nothing that only claims to be one: %s', (text) => {
  expect(pictureType(bytes(text))).toBeNull();
});
