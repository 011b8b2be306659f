const modifier = '(?:CommandOrControl|Control|Command|Super|Alt)';
const key =
  '(?:[A-Z0-9]|F(?:[1-9]|1\\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete)';
const chord = new RegExp(`^${modifier}\\+(?:${modifier}\\+)?(?:Shift\\+)?${key}$`);
const functionKey = /^(?:Shift\+)?F(?:[1-9]|1\d|2[0-4])$/;

/**
 * Whether these may bring the app forward from anywhere: a key with Ctrl, Cmd or Alt, or a function key. A letter alone
 * would be taken from every other program.
 */
export function isGlobalShortcut(keys: string): boolean {
  return chord.test(keys) || functionKey.test(keys);
}
