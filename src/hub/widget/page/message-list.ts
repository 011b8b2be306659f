import type { ChatMessage } from '../../../shared/wire/chat.ts';
import type { ChatText } from '../texts/chat-text.ts';
import { fill } from '../texts/choose.ts';
import { fetchFile } from './api.ts';
import type { ChatView, Unsent } from './conversation.ts';
import { element, withEmphasis, withLinks } from './element.ts';

export type MessageList = { readonly node: HTMLElement; draw(view: ChatView): void };

/** The conversation's messages. Draws each once; only what is on its way is drawn anew. */
export function createMessageList(text: ChatText, locale: string, token: () => string): MessageList {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const arrived = element('div');
  const waiting = element('div', { class: 'waiting' });
  const typing = element('p', { class: 'typing' });
  const node = element(
    'div',
    { class: 'messages', role: 'log', 'aria-label': text.history, 'aria-live': 'polite', tabindex: 0 },
    element('p', { class: 'greeting' }, text.greeting),
    arrived,
    waiting,
    typing,
  );
  const drawn = new Set<number>();
  let lastDay = '';

  const atBottom = () => node.scrollHeight - node.scrollTop - node.clientHeight < 80;

  const bubble = (message: ChatMessage) => {
    const who = { you: text.you, agent: message.agentName ?? text.agent, automatic: text.automatic }[
      message.from
    ];
    return element(
      'article',
      { class: `message ${message.from}`, 'data-ordinal': message.ordinal },
      element('p', { class: 'who' }, element('bdi', {}, who), ` · ${time.format(message.at)}`),
      message.text
        ? element(
            'p',
            { class: 'text', dir: 'auto' },
            // A customer's own signs are theirs.
            ...(message.from === 'you' ? withLinks : withEmphasis)(message.text),
          )
        : null,
      ...message.attachments.map((file) => attachment(file)),
    );
  };

  const attachment = (file: ChatMessage['attachments'][number]) => {
    const picture = file.mime.startsWith('image/');
    const name = element('bdi', {}, file.name);
    const box = element('p', { class: 'file' }, picture ? '' : '📄 ', name);
    void fetchFile(token(), file.hash).then((address) => {
      if (!address) return;
      if (!picture) {
        box.replaceChildren(element('a', { href: address, download: file.name }, '📄 ', name));
        return;
      }
      const image = element('img', { src: address, alt: fill(text.pictureAlt, { name: file.name }) });
      const stay = atBottom();
      image.onload = () => {
        if (stay) node.scrollTop = node.scrollHeight;
      };
      box.replaceChildren(image);
    });
    return box;
  };

  const onItsWay = (message: Unsent, view: ChatView) =>
    element(
      'article',
      { class: 'message you unsent', 'data-id': message.id },
      element('p', { class: 'text', dir: 'auto' }, message.text || message.attachments[0]?.name || ''),
      element('p', { class: 'who' }, view.connected && !view.slowedDown ? text.sending : text.notSent),
    );

  return {
    node,
    draw: (view) => {
      const stay = atBottom();
      for (const message of view.messages) {
        if (drawn.has(message.ordinal)) continue;
        drawn.add(message.ordinal);
        const dayName = day.format(message.at);
        if (dayName !== lastDay) {
          lastDay = dayName;
          arrived.append(element('p', { class: 'day' }, dayName));
        }
        arrived.append(bubble(message));
      }
      waiting.replaceChildren(...view.unsent.map((message) => onItsWay(message, view)));
      typing.textContent = view.typing ? fill(text.typing, { name: view.typing }) : '';
      if (stay) node.scrollTop = node.scrollHeight;
    },
  };
}
