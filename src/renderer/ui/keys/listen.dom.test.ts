import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addCommands } from './commands.ts';
import type { CommandId } from './keymap.ts';
import { setKeySettings, usualKeys } from './keys-now.ts';
import { listenToKeys } from './listen.ts';

const undo: (() => void)[] = [];
beforeEach(() => {
  document.body.innerHTML = `
    <textarea id="composer"></textarea>
    <input id="filter" /><input id="check" type="checkbox" />
    <div role="radiogroup"><input id="radio" type="radio" /></div>
    <button id="button">Press</button>
    <div id="list" role="listbox" data-shared-keys tabindex="0"></div>
    <div id="menu" role="menu"><button id="item" role="menuitem">Item</button></div>`;
  undo.push(listenToKeys(window));
});
afterEach(() => {
  for (const back of undo.splice(0)) back();
});

function openDialog(): void {
  const dialog = '<section role="dialog" aria-modal="true"><button id="in-dialog">Yes</button></section>';
  document.body.insertAdjacentHTML('beforeend', dialog);
}

function offer(id: CommandId) {
  const run = vi.fn();
  undo.push(addCommands([{ id, run }]));
  return run;
}

function press(key: string, where = 'body', more: KeyboardEventInit = {}) {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
  (where === 'body' ? document.body : document.querySelector(where))?.dispatchEvent(event);
  return event;
}

it('fires a single key anywhere but where one types', () => {
  const reply = offer('reply');
  for (const where of ['#composer', '#filter']) press('r', where);
  expect(reply).not.toHaveBeenCalled();
  for (const where of ['body', '#list', '#button', '#check', '#radio']) press('r', where);
  expect(reply).toHaveBeenCalledTimes(5);
});

it('hears in a text field those keys of a command that type nothing', () => {
  const settings = offer('goSettings');
  for (const key of ['g', 's']) press(key, '#filter');
  expect(settings).not.toHaveBeenCalled();
  press(',', '#filter', { ctrlKey: true });
  expect(settings).toHaveBeenCalledTimes(1);
});

it('leaves menus and dialogs their keys', () => {
  const close = offer('closeConversation');
  const closeAndNext = offer('closeAndNext');
  press('e', '#item');
  press('E', '#composer', { ctrlKey: true, shiftKey: true });
  expect(closeAndNext).toHaveBeenCalledTimes(1);
  openDialog();
  // Also where the focus is still on its way into the dialog.
  for (const where of ['#in-dialog', '#list', '#composer', 'body']) {
    press('e', where);
    press('E', where, { ctrlKey: true, shiftKey: true });
  }
  expect(close).not.toHaveBeenCalled();
  expect(closeAndNext).toHaveBeenCalledTimes(1);
});

it('does nothing under a dialog whose focus has gone with the button that was pressed', () => {
  const back = offer('backToList');
  press('Escape');
  expect(back).toHaveBeenCalledTimes(1);
  openDialog();
  press('Escape');
  expect(back).toHaveBeenCalledTimes(1);
});

it('takes a key that closed a dialog for heard', () => {
  const back = offer('backToList');
  openDialog();
  const close = () => document.querySelector('[role="dialog"]')?.remove();
  window.addEventListener('keydown', close, { capture: true, once: true });
  press('Escape', '#in-dialog');
  openDialog();
  window.addEventListener('keydown', close, { capture: true, once: true });
  press('Escape');
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(back).not.toHaveBeenCalled();
});

it('opens the palette from everywhere', () => {
  const palette = offer('openPalette');
  openDialog();
  for (const where of ['body', '#composer', '#in-dialog', '#item']) press('k', where, { ctrlKey: true });
  expect(palette).toHaveBeenCalledTimes(4);
});

it('lets Enter press the button that has the focus', () => {
  const open = offer('openConversation');
  press('Enter', '#button');
  expect(open).not.toHaveBeenCalled();
  press('Enter', '#list');
  expect(open).toHaveBeenCalledTimes(1);
});

it('waits for the second key of a sequence, and forgets the first after a while', () => {
  const inbox = offer('goInbox');
  press('g');
  press('i');
  expect(inbox).toHaveBeenCalledTimes(1);
  press('g');
  const late = new KeyboardEvent('keydown', { key: 'i', code: 'KeyI', bubbles: true });
  Object.defineProperty(late, 'timeStamp', { value: late.timeStamp + 60_000 });
  document.body.dispatchEvent(late);
  expect(inbox).toHaveBeenCalledTimes(1);
});

it('lets the second key of a sequence mean the sequence alone', () => {
  const knowledge = offer('goKnowledge');
  const previous = offer('previousConversation');
  press('g');
  press('k');
  expect(knowledge).toHaveBeenCalledTimes(1);
  expect(previous).not.toHaveBeenCalled();
});

it('stays out of what somebody else handled, and of writing with an input method', () => {
  const reply = offer('reply');
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('r');
  press('r', 'body', { isComposing: true });
  expect(reply).not.toHaveBeenCalled();
});

it('leaves a key that means nothing now to the browser', () => {
  expect(press('r').defaultPrevented).toBe(false);
  offer('reply');
  expect(press('r').defaultPrevented).toBe(true);
});

it('hears the keys that the agent chose, at once', () => {
  const close = offer('closeConversation');
  setKeySettings({ ...usualKeys, own: { closeConversation: ['y'] } });
  undo.push(() => setKeySettings(usualKeys));
  press('e');
  expect(close).not.toHaveBeenCalled();
  press('y');
  expect(close).toHaveBeenCalledTimes(1);
});

it('hears no single key once they are switched off, and chords as ever', () => {
  const next = offer('nextConversation');
  const palette = offer('openPalette');
  setKeySettings({ ...usualKeys, singleKeys: false });
  undo.push(() => setKeySettings(usualKeys));
  press('j');
  press('k', 'body', { ctrlKey: true });
  expect(next).not.toHaveBeenCalled();
  expect(palette).toHaveBeenCalledTimes(1);
});

it('takes whatever can be written in for a text field', () => {
  const reply = offer('reply');
  for (const field of [
    '<p contenteditable id="field"></p>',
    '<p contenteditable="true"><b id="field"></b></p>',
    '<div role="textbox" id="field"></div>',
    '<input type="search" id="field" />',
  ]) {
    document.body.insertAdjacentHTML('beforeend', `<section>${field}</section>`);
    press('r', '#field');
    document.body.lastElementChild?.remove();
  }
  expect(reply).not.toHaveBeenCalled();
});

it('does once what a held key means, but walks on while it is held', () => {
  const close = offer('closeAndNext');
  const next = offer('nextConversation');
  for (const repeat of [false, true, true]) {
    press('E', 'body', { ctrlKey: true, shiftKey: true, repeat });
    press('j', 'body', { repeat });
  }
  expect([close, next].map((run) => run.mock.calls.length)).toEqual([1, 3]);
});

it('types nothing into what a key has opened while that key is still down', () => {
  offer('reply');
  press('r');
  expect(press('r', '#composer', { repeat: true }).defaultPrevented).toBe(true);
  expect(press('r', '#composer').defaultPrevented).toBe(false);
  expect(press('r', '#composer', { repeat: true }).defaultPrevented).toBe(false);
});

it('does not take the end of a sequence that is meant for nobody here for a key of its own', () => {
  const assign = offer('assignConversation');
  for (const key of ['g', 'a']) press(key);
  expect(assign).not.toHaveBeenCalled();
  press('a');
  expect(assign).toHaveBeenCalledTimes(1);
});
