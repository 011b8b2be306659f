type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const latinLetter = /^[a-z]$/i;
const latinScript = /^\p{Script=Latin}$/u;
const ascii = /^[\x20-\x7e]$/;
const letterCode = /^Key([A-Z])$/;
const digitCode = /^Digit([0-9])$/;

/** Symbols that a layout of another script gives up for letters, by their place: plain, and with Shift. */
const symbolAt: Readonly<Record<string, readonly [string, string]>> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
};
/** The same sign as other scripts write it. */
const sameSign: Readonly<Record<string, string>> = {
  '؟': '?',
  '？': '?',
  '،': ',',
  '，': ',',
  '／': '/',
  '。': '.',
};

/** The name of the pressed key, the same on every layout: by meaning where it is Latin, else by place. */
function keyName({ key, code, shiftKey }: KeyPress, withMod: boolean): string {
  const digit = digitCode.exec(code);
  if (withMod && digit?.[1]) return digit[1];
  if (latinLetter.test(key)) return key.toLowerCase();
  const sign = sameSign[key];
  if (sign) return sign;
  if (key.length === 1 && !ascii.test(key)) {
    const letter = letterCode.exec(code);
    if (letter?.[1]) return letter[1].toLowerCase();
    const symbol = latinScript.test(key) ? undefined : symbolAt[code];
    if (symbol) return symbol[shiftKey ? 1 : 0];
  }
  return key === ' ' ? 'space' : key.toLowerCase();
}

/**
 * A key press as the keymap writes it: `mod+shift+e`, `j`, `?`, `mod+alt+o`. null when nothing of ours: a lone
 * modifier, plain Alt (menus, and letters on a Mac), whatever AltGr made into a letter. A symbol may need AltGr to be
 * typed: `[` on a German keyboard.
 */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  const { key } = press;
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key))
    return null;
  // Windows reports AltGr as Ctrl with Alt besides.
  if (press.getModifierState('AltGraph')) return /^[\p{P}\p{S}]$/u.test(key) ? (sameSign[key] ?? key) : null;
  // Ctrl Tab is Ctrl on a Mac too: Cmd Tab belongs to the system.
  if (key === 'Tab' && press.ctrlKey && !press.metaKey) return `ctrl+${press.shiftKey ? 'shift+' : ''}tab`;
  const mod = mac ? press.metaKey : press.ctrlKey;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  if (press.altKey && (!mod || typedByAlt(press, mac))) return null;
  const name = keyName(press, mod);
  // A symbol already contains its Shift: `?` is Shift+/ here and Shift+7 elsewhere.
  const shift = press.shiftKey && (name.length > 1 || latinLetter.test(name));
  return `${mod ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${name}`;
}

/** Ctrl with Alt that made a character instead of being a chord: `@` on a German keyboard, `ó` on a Polish one. */
function typedByAlt({ key, code }: KeyPress, mac: boolean): boolean {
  if (key.length > 1 || latinLetter.test(key) || /\d/.test(key)) return false;
  const place = letterCode.test(code) || digitCode.test(code);
  // Option makes characters of everything; a Mac's chords go by place.
  return mac ? !place : ascii.test(key) || latinScript.test(key) || !place;
}
