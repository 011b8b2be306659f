type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const alone = /^(?:F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete)$/;
const functionKey = /^F\d+$/;

/**
 * A key press as Electron writes an accelerator, by the key's place where the layout is not Latin; null when it may not
 * be one: a modifier alone, or a key that other programs need.
 */
export function acceleratorOf(press: Press, mac: boolean): string | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const key = keyOf(press);
  if (key === null) return null;
  const modifiers = [
    ...(ctrlKey ? ['Control'] : []),
    ...(metaKey ? [mac ? 'Command' : 'Super'] : []),
    ...(altKey ? ['Alt'] : []),
  ];
  if (modifiers.length > 2 || (modifiers.length === 0 && !functionKey.test(key))) return null;
  return [...modifiers, ...(shiftKey ? ['Shift'] : []), key].join('+');
}

function keyOf({ key, code }: Press): string | null {
  const name = named[key] ?? key;
  if (alone.test(name)) return name;
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? null;
}

const macSigns: Readonly<Record<string, string>> = { Control: '⌃', Command: '⌘', Alt: '⌥', Shift: '⇧' };

/** For people: `Ctrl + Shift + G`, on a Mac `⌃⇧G`. */
export function sayAccelerator(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  return mac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => (part === 'Control' ? 'Ctrl' : part)).join(' + ');
}
