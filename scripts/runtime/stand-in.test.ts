import { expect, it } from 'vitest';
import { preparedPath } from './stand-in.ts';

it('gives the executable its common name', () => {
  expect(preparedPath('Cypress/Cypress')).toBe('runtime/electron');
});

it('keeps what belongs to Electron', () => {
  expect(preparedPath('Cypress/locales/ar.pak')).toBe('runtime/locales/ar.pak');
  expect(preparedPath('Cypress/chrome-sandbox')).toBe('runtime/chrome-sandbox');
});

it('keeps the native module built for it, and of that only what runs', () => {
  const modules = 'Cypress/resources/app/node_modules';
  expect(preparedPath(`${modules}/better-sqlite3/build/Release/better_sqlite3.node`)).toBe(
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  );
  expect(preparedPath(`${modules}/bindings/bindings.js`)).toBe('node_modules/bindings/bindings.js');
  expect(preparedPath(`${modules}/better-sqlite3/src/better_sqlite3.cpp`)).toBeUndefined();
  expect(preparedPath(`${modules}/better-sqlite3/node_modules/node-abi/index.js`)).toBeUndefined();
});

it('leaves the app that came with it, and what would start that app', () => {
  expect(preparedPath('Cypress/resources/app/package.json')).toBeUndefined();
  expect(preparedPath('Cypress/resources/app/node_modules/lodash/index.js')).toBeUndefined();
  expect(preparedPath('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  expect(preparedPath('Cypress/resources/')).toBeUndefined();
});
