type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const latinLetter = /^[a-z]$/i;
const letterCode = /^Key([A-Z])$/;
const digitCode = /^Digit([0-9])$/;
const anyLetter = /^\p{L}$/u;

/** The name of the pressed key, the same on every layout: by meaning where it is Latin, else by place. */
function keyName({ key, code }: KeyPress, withMod: boolean): string {
  const digit = digitCode.exec(code);
  if (withMod && digit?.[1]) return digit[1];
  if (latinLetter.test(key)) return key.toLowerCase();
  if (anyLetter.test(key)) {
    const letter = letterCode.exec(code);
    if (letter?.[1]) return letter[1].toLowerCase();
    if (code === 'Slash') return '/';
  }
  return key.toLowerCase();
}

/**
 * A key press as the keymap writes it: `mod+shift+e`, `j`, `?`. null when nothing of ours: a lone modifier,
 * AltGr (which types characters), plain Alt.
 */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return null;
  if (press.getModifierState('AltGraph') || press.altKey) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const name = keyName(press, mod);
  // A symbol already contains its Shift: `?` is Shift+/ here and Shift+7 elsewhere.
  const shift = press.shiftKey && (name.length > 1 || latinLetter.test(name));
  return `${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${name}`;
}
