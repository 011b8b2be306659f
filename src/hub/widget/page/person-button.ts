import type { ChatText } from '../texts/chat-text.ts';
import { element } from './element.ts';

export type PersonButton = { readonly node: HTMLElement; draw(asked: boolean): void };

/** The way to a person, always there; once asked for, it says so instead. */
export function createPersonButton(text: ChatText, ask: () => void): PersonButton {
  const button = element('button', { type: 'button', class: 'person' }, text.person);
  button.addEventListener('click', ask);
  const said = element('p', { class: 'hint asked', 'aria-live': 'polite' });
  const node = element('div', { class: 'to-person' }, button, said);
  return {
    node,
    draw: (asked) => {
      button.hidden = asked;
      const words = asked ? text.personAsked : '';
      if (said.textContent !== words) said.textContent = words;
    },
  };
}
