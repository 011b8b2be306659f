import { expect, it } from 'vitest';
import { bindingOf, commandIds, typesNothing } from './keymap.ts';
import { boundKeys, usualKeys } from './keys-now.ts';

/** With the preset on, which only adds. */
const all = commandIds.flatMap((id) =>
  boundKeys(id, { ...usualKeys, zendesk: true }).map((keys) => ({ id, keys })),
);
const usual = commandIds.flatMap((id) => bindingOf(id).keys);

/** One that the list offers and one that a composer offers: they never meet. */
const inDifferentPlaces = ['openInNewTab', 'send'];

it('gives every binding to one command', () => {
  for (const { id, keys } of all.filter((one) => !inDifferentPlaces.includes(one.id)))
    expect(
      all.filter((other) => other.keys === keys).map((other) => other.id),
      keys,
    ).toEqual([id]);
});

it('has no key that begins a sequence and means something by itself', () => {
  for (const { keys } of all) {
    const first = keys.split(' ')[0];
    if (first !== keys)
      expect(
        all.some((other) => other.keys === first),
        keys,
      ).toBe(false);
  }
});

it('fires in a text field wherever its usual keys type nothing, and takes nothing from writing', () => {
  const ofWriting = ['mod+a', 'mod+z', 'mod+enter'];
  for (const id of commandIds)
    for (const keys of bindingOf(id).keys)
      if (typesNothing(keys) && !ofWriting.includes(keys)) expect(bindingOf(id).inField, id).toBe(true);
});

it('uses no plain Alt and no Ctrl with Alt, which type characters on many layouts', () => {
  for (const keys of usual) expect(keys).not.toContain('alt');
});

it('has for every command keys that each layout can press: a sign that needs AltGr makes no chord with Ctrl', () => {
  const needsAltGr = /\+[\\[\]{}@#|~]$/;
  for (const id of commandIds) {
    const { keys } = bindingOf(id);
    if (keys.length > 0)
      expect(
        keys.filter((one) => !needsAltGr.test(one)),
        id,
      ).not.toEqual([]);
  }
});
