import type { ChatSession, ChatStart } from '../../../shared/wire/chat.ts';
import { chatLimits } from '../../../shared/wire/chat-limits.ts';
import type { ChatText } from '../texts/chat-text.ts';
import { startChat } from './api.ts';
import { element } from './element.ts';

/** Asks who is there, unless the exchange's own sign-in has said so. */
export function createStartForm(
  text: ChatText,
  locale: ChatStart['locale'],
  onStarted: (session: ChatSession) => void,
): HTMLElement {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const name = element('input', {
    id: 'name',
    name: 'name',
    required: true,
    maxlength: chatLimits.nameCharacters,
    autocomplete: 'given-name',
    dir: 'auto',
  });
  const email = element('input', {
    id: 'email',
    name: 'email',
    type: 'email',
    maxlength: 320,
    autocomplete: 'email',
    'aria-describedby': 'email-hint',
    dir: 'ltr',
  });
  const button = element('button', { type: 'submit', class: 'send' }, text.start);
  const form = element(
    'form',
    { class: 'start' },
    element('p', { class: 'greeting' }, text.greeting),
    element('label', { for: 'name' }, text.name),
    name,
    element('label', { for: 'email' }, text.email),
    email,
    element('p', { id: 'email-hint', class: 'hint' }, text.emailHint),
    problem,
    button,
    element('p', { class: 'hint' }, text.neverShare),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (name.value.trim() === '') {
      name.focus();
      return;
    }
    problem.textContent = '';
    button.disabled = true;
    const mail = email.value.trim();
    void startChat({ name: name.value.trim(), locale, ...(mail ? { email: mail } : {}) }).then((answer) => {
      button.disabled = false;
      if (answer.ok) onStarted(answer.value);
      else problem.textContent = answer.kind === 'rate-limited' ? text.tooFast : text.startError;
    });
  });
  return form;
}
