import { chordOf } from './chord.ts';
import { currentCommand } from './commands.ts';
import { isComposing } from './is-composing.ts';
import { bindingOf, type CommandId, commandIds, typesNothing } from './keymap.ts';
import { keysNow } from './keys-now.ts';

export const isMac = /mac/i.test(navigator.platform);
/** Time to press the second key of a sequence, in milliseconds. */
const sequenceMs = 1200;

const textField =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], ' +
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]):not([type="button"])';
/** These have keys of their own; our list says that it shares them. */
const ownKeys = '[role="dialog"], [role="menu"], [role="listbox"]:not([data-shared-keys]), [role="tree"]';
const modal = '[aria-modal="true"]';
const pressable = 'button, a[href], summary, [role="button"], [role="tab"], [role="switch"]';

function mayFire(id: CommandId, chord: string, target: Element | null): boolean {
  if (!target) return true;
  const { inField, group } = bindingOf(id);
  const everywhere = inField === true && typesNothing(chord);
  // Under a dialog lies what it asks about: only the app's own commands reach past it, also while the focus is not
  // in it: on its way there, or fallen out of it with the button that was pressed and is gone.
  if (document.querySelector(modal)) return everywhere && group === 'app';
  if (everywhere) return true;
  if (target.closest(textField) || target.closest(ownKeys)) return false;
  return chord !== 'enter' || target.closest(pressable) === null;
}

/** Listens to the keyboard for the whole window. Returns the way to stop. */
export function listenToKeys(target: Window): () => void {
  let pending: { keys: string; at: number } | null = null;
  let overDialog = false;
  /** The key whose press has run a command, by its place, until it is let go. */
  let ran: string | null = null;

  const onCapture = () => {
    overDialog = document.querySelector(modal) !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const chord = chordOf(event, isMac);
    if (!chord) return;
    const element = event.target instanceof Element ? event.target : null;
    // Somebody has heard the key before and closed what it was pressed in or over: a dialog, by Escape.
    if (element && !element.isConnected) return;
    if (overDialog && !document.querySelector(modal)) return;
    // A key held a moment too long neither does a second thing nor writes into what the first has opened.
    const again = event.repeat && event.code === ran;
    if (!event.repeat) ran = null;
    const sequence = pending && event.timeStamp - pending.at < sequenceMs ? `${pending.keys} ${chord}` : null;
    pending = null;

    for (const keys of sequence ? [sequence, chord] : [chord]) {
      for (const id of commandIds) {
        if (!keysNow(id).includes(keys) || !mayFire(id, chord, element)) continue;
        const command = currentCommand(id);
        if (!command) continue;
        event.preventDefault();
        if (event.repeat && !bindingOf(id).repeats) return;
        ran = event.code;
        command.run(keysNow(id).indexOf(keys));
        return;
      }
      // Whole and meant for nobody here: its second key alone would do something else.
      if (keys !== chord && commandIds.some((id) => keysNow(id).includes(keys))) return;
    }
    if (again) return void event.preventDefault();
    const begins = commandIds.some(
      (id) => keysNow(id).some((keys) => keys.startsWith(`${chord} `)) && mayFire(id, chord, element),
    );
    if (begins) pending = { keys: chord, at: event.timeStamp };
  };

  target.addEventListener('keydown', onCapture, { capture: true });
  target.addEventListener('keydown', onKeyDown);
  return () => {
    target.removeEventListener('keydown', onCapture, { capture: true });
    target.removeEventListener('keydown', onKeyDown);
  };
}
