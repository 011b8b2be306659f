import type { ChatSend } from '../../../shared/wire/chat.ts';
import { chatLimits } from '../../../shared/wire/chat-limits.ts';
import type { ChatText } from '../texts/chat-text.ts';
import { fill } from '../texts/choose.ts';
import { uploadFile } from './api.ts';
import { element } from './element.ts';

type ComposerOptions = {
  text: ChatText;
  draft: string;
  token(): string;
  send(text: string, attachments: ChatSend['attachments']): void;
  typing(): void;
  keepDraft(text: string): void;
};

/** Where the customer writes: Enter sends, Shift Enter breaks the line; a file goes out as soon as it is in. */
export function createComposer(options: ComposerOptions): { node: HTMLElement; focus(): void } {
  const { text } = options;
  const problem = element('p', { class: 'problem', role: 'alert' });
  const area = element('textarea', {
    id: 'message',
    rows: 1,
    placeholder: text.placeholder,
    'aria-label': text.message,
    dir: 'auto',
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  area.value = options.draft;
  const sendButton = element('button', { type: 'submit', class: 'send' }, text.send);
  const picker = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    accept: chatLimits.types.join(','),
  });
  const attach = element(
    'button',
    { type: 'button', class: 'attach', 'aria-label': text.attach, title: text.attach },
    '📎',
  );
  const node = element('form', { class: 'composer' }, problem, attach, picker, area, sendButton);

  const check = () => {
    const tooLong = area.value.length > chatLimits.messageCharacters;
    problem.textContent = tooLong
      ? fill(text.tooLong, { count: area.value.length, most: chatLimits.messageCharacters })
      : '';
    sendButton.disabled = tooLong || area.value.trim() === '';
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
    return !tooLong;
  };

  const send = () => {
    if (!check() || area.value.trim() === '') return;
    options.send(area.value.trim(), []);
    area.value = '';
    check();
    area.focus();
  };

  const sendFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    problem.textContent = '';
    if (files.length > chatLimits.attachmentsPerMessage) {
      problem.textContent = fill(text.tooMany, { most: chatLimits.attachmentsPerMessage });
      return;
    }
    const most = chatLimits.attachmentBytes / 1024 / 1024;
    const large = files.find((file) => file.size > chatLimits.attachmentBytes);
    if (large) {
      problem.textContent = fill(text.tooLarge, { name: large.name, most });
      return;
    }
    node.setAttribute('aria-busy', 'true');
    attach.disabled = true;
    const sent: ChatSend['attachments'] = [];
    for (const file of files) {
      const answer = await uploadFile(options.token(), file);
      if (answer.ok) {
        sent.push(answer.value);
        continue;
      }
      const reason: Record<string, string> = {
        'unsupported-type': fill(text.wrongType, { name: file.name }),
        secret: fill(text.secretInFile, { name: file.name }),
        'too-large': fill(text.tooLarge, { name: file.name, most }),
        'rate-limited': text.tooFast,
      };
      problem.textContent = reason[answer.kind] ?? text.offline;
      break;
    }
    if (sent.length > 0) options.send('', sent);
    attach.disabled = false;
    node.removeAttribute('aria-busy');
  };

  node.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  area.addEventListener('keydown', (event) => {
    // While an input method composes, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  area.addEventListener('input', () => {
    check();
    options.keepDraft(area.value);
    if (area.value !== '') options.typing();
  });
  area.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void sendFiles(files);
  });
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    void sendFiles([...(picker.files ?? [])]);
    picker.value = '';
  });
  check();
  return { node, focus: () => area.focus() };
}
