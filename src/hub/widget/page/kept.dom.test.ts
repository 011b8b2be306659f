import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deviceId, writeKept } from './kept.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('calls a browser by one random name, whoever writes there', () => {
  const name = deviceId();
  expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  writeKept({ token: 'of one customer', draft: '', unsent: [] });
  writeKept(null);
  expect(deviceId()).toBe(name);
  localStorage.clear();
  expect(deviceId()).not.toBe(name);
});

it('makes another where what is kept is no name', () => {
  localStorage.setItem('groundcrew.device', '<script>');
  const name = deviceId();
  expect(name).toHaveLength(36);
  expect(deviceId()).toBe(name);
});

it('has none where the browser keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  expect(deviceId()).toBeUndefined();
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  expect(deviceId()).toBeUndefined();
  vi.restoreAllMocks();
  // Taken without a word, and thrown away.
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => undefined);
  expect(deviceId()).toBeUndefined();
});
