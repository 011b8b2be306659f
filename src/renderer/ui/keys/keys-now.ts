import { create } from 'zustand';
import type { KeySettings } from '../../../shared/contract/settings.ts';
import { bindingOf, type CommandId, commandIds, typesNothing, zendeskKeys } from './keymap.ts';

export const usualKeys: KeySettings = { own: {}, singleKeys: true, zendesk: false };

/** What the agent made of the keymap: the engine's settings, here for the keyboard and for what shows keys. */
export const useKeySettings = create<KeySettings>()(() => usualKeys);

export const setKeySettings = (settings: KeySettings): void => useKeySettings.setState(settings, true);

const named = /^(shift\+)?(enter|escape|tab|arrow\w+|home|end|page\w+|f\d+)$/;

/** Whether every press of it is a character by itself: what somebody types by mistake. */
export const isSingle = (keys: string): boolean =>
  keys.split(' ').every((chord) => !typesNothing(chord) && !named.test(chord));

/** The keys of a command before the switches: the agent's own, or the app's with those of the preset. */
export function boundKeys(id: CommandId, { own, zendesk }: KeySettings): readonly string[] {
  return own[id] ?? [...bindingOf(id).keys, ...(zendesk ? (zendeskKeys[id] ?? []) : [])];
}

/** The keys that run a command, as things are set. */
export function keysNow(id: CommandId, settings: KeySettings = useKeySettings.getState()): readonly string[] {
  const keys = boundKeys(id, settings);
  return settings.singleKeys ? keys : keys.filter((one) => !isSingle(one));
}

/** As {@link keysNow}, in a component: drawn again when the keys change. */
export function useKeysNow(): (id: CommandId) => readonly string[] {
  const settings = useKeySettings();
  return (id) => keysNow(id, settings);
}

/** Commands that a press of these keys would reach, or whose sequence it would cut short, besides `id`. */
export function conflictsOf(id: CommandId, keys: string, settings: KeySettings): CommandId[] {
  const clashes = (other: string) =>
    other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `);
  return commandIds.filter(
    (one) => one !== id && !sharesKeys(id, one) && boundKeys(one, settings).some(clashes),
  );
}

/** Two that are never offered in the same place have the same key on purpose. */
function sharesKeys(one: CommandId, other: CommandId): boolean {
  return bindingOf(one).keys.some((keys) => bindingOf(other).keys.includes(keys));
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((keys, place) => keys === other[place]);

/** The settings with other keys for a command; what equals the app's own is no choice and goes. */
export function withKeys(settings: KeySettings, id: CommandId, keys: readonly string[]): KeySettings {
  const { [id]: _old, ...others } = settings.own;
  const usual = boundKeys(id, { ...settings, own: others });
  return { ...settings, own: same(keys, usual) ? others : { ...others, [id]: [...keys] } };
}

/** The settings in which these keys belong to this command alone. */
export function withKeysTaken(settings: KeySettings, id: CommandId, keys: readonly string[]): KeySettings {
  const pressed = keys.at(-1);
  const losers = pressed ? conflictsOf(id, pressed, settings) : [];
  const freed = losers.reduce((left, loser) => {
    const kept = boundKeys(loser, left).filter(
      (other) => other !== pressed && !other.startsWith(`${pressed} `) && !pressed?.startsWith(`${other} `),
    );
    return withKeys(left, loser, kept);
  }, settings);
  return withKeys(freed, id, keys);
}
