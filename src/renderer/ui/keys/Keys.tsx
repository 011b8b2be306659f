import { Kbd } from '@mantine/core';
import classes from './Keys.module.css';
import type { CommandId } from './keymap.ts';
import { keysNow, useKeySettings } from './keys-now.ts';
import { isMac } from './listen.ts';

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: isMac ? '⌃' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  enter: '↵',
  escape: 'Esc',
  space: '␣',
  backspace: '⌫',
  delete: 'Del',
  tab: 'Tab',
  arrowup: '↑',
  arrowdown: '↓',
};

/** One binding as people read it: `Ctrl Shift E`, `G I`. */
export function sayKeys(keys: string): string {
  return keys
    .split(' ')
    .map((chord) =>
      chord
        .split('+')
        .map((part) => names[part] ?? part.toUpperCase())
        .join(isMac ? '' : ' '),
    )
    .join(' ');
}

/** The first binding of a command in words, for tooltips; empty when it has none. */
export function keysOf(id: CommandId): string {
  const first = keysNow(id)[0];
  return first ? sayKeys(first) : '';
}

/** As {@link keysOf}, in a component that stays on the screen: drawn again when the keys change. */
export function useKeysOf(): (id: CommandId) => string {
  useKeySettings();
  return keysOf;
}

/** A binding drawn as keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {sayKeys(keys)
        .split(' ')
        .map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key may repeat within a sequence, and the list never changes
          <Kbd key={place} size="xs" className={classes.key}>
            {name}
          </Kbd>
        ))}
    </span>
  );
}
