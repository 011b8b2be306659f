import type { ChatSession } from '../../../shared/wire/chat.ts';
import { chatTexts, chooseLocale } from '../texts/choose.ts';
import { askDesk, startChat } from './api.ts';
import { createComposer } from './composer.ts';
import { type ChatConversation, openConversation, resume } from './conversation.ts';
import { element } from './element.ts';
import { leave, takeHandedOver } from './handed-over.ts';
import { readKept, writeKept } from './kept.ts';
import { createMessageList } from './message-list.ts';
import { createPersonButton } from './person-button.ts';
import { createStartForm } from './start-form.ts';
import { isAnothers } from './whose.ts';

const address = new URL(location.href);
const locale = chooseLocale([address.searchParams.get('lang') ?? '', ...navigator.languages]);
const text = chatTexts[locale];
const found = document.getElementById('chat');
if (!found) throw new Error('the page has no place for the chat');
const root: HTMLElement = found;

document.documentElement.lang = locale;
document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
document.title = text.title;

/** A quiet bar that always tells the truth: the state of the conversation, or that the line is down. */
function show(name: string, state: string, ...children: Node[]): HTMLElement {
  const bar = element('p', { class: 'state', role: 'status' }, state);
  root.replaceChildren(
    element('header', {}, element('h1', {}, element('bdi', {}, name || text.title)), bar),
    ...children,
  );
  root.setAttribute('aria-busy', 'false');
  return bar;
}

function showStart(): void {
  const bar = show('', '', createStartForm(text, locale, showConversation));
  void askDesk().then((answer) => {
    if (answer.ok) bar.textContent = text[answer.value.state];
    else if (answer.kind === 'network') bar.textContent = text.offline;
  });
}

function showConversation(session: ChatSession): void {
  const list = createMessageList(text, locale, () => session.token);
  const conversation: ChatConversation = openConversation(
    session,
    readKept(),
    (view) => {
      list.draw(view);
      bar.textContent = view.connected ? text[view.state] : view.slowedDown ? text.tooFast : text.offline;
      person.draw(view.askedForPerson);
      bar.dataset.state = view.connected ? view.state : 'offline';
      readIfSeen();
    },
    () => showEnded(),
  );
  const composer = createComposer({
    text,
    draft: conversation.draft(),
    token: () => conversation.token,
    send: conversation.send,
    typing: conversation.typing,
    keepDraft: conversation.keepDraft,
  });
  const person = createPersonButton(text, () => {
    conversation.askForPerson();
    composer.focus();
  });
  const readIfSeen = () => {
    if (document.visibilityState === 'visible' && document.hasFocus()) conversation.read();
  };
  const bar = show(
    session.exchangeName,
    text.connecting,
    list.node,
    person.node,
    composer.node,
    element('p', { class: 'hint foot' }, text.neverShare),
  );
  list.draw(conversation.view());
  person.draw(conversation.view().askedForPerson);
  addEventListener('focus', readIfSeen);
  document.addEventListener('visibilitychange', readIfSeen);
  composer.focus();
}

function showEnded(): void {
  writeKept(null);
  const again = element('button', { type: 'button', class: 'send' }, text.newChat);
  again.addEventListener('click', showStart);
  show('', text.ended, element('div', { class: 'start' }, again));
}

async function begin(): Promise<void> {
  const handedOver = await takeHandedOver(address);
  const kept = handedOver ? { token: handedOver } : readKept();
  if (kept) {
    const session = await resume(kept.token);
    if (session === 'gone') return showEnded();
    if (session === 'unreachable') {
      show('', text.offline);
      setTimeout(() => void begin(), 3_000);
      return;
    }
    return showConversation(session);
  }
  showStart();
}

/** Who is signed in goes on with their own conversation, and not with what another account has left in this browser. */
async function beginAs(identity: string): Promise<void> {
  const kept = readKept();
  if (kept && !isAnothers(kept.token, identity)) return begin();
  if (kept) await leave();
  const answer = await startChat({ identity, locale });
  if (answer.ok) return showConversation(answer.value);
  if (answer.kind !== 'network') return showStart();
  show('', text.offline);
  setTimeout(() => void beginAs(identity), 3_000);
}

/** The page around us is about to tell who is signed in there: nobody's conversation is shown before. */
let waits = address.searchParams.has('signed-in');

/** The exchange's page around us tells who is signed in there; the hub checks the token, not this page. */
addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || window.parent === window) return;
  const data = event.data as { type?: unknown; identity?: unknown } | null;
  if (data?.type !== 'groundcrew:identity' || typeof data.identity !== 'string') return;
  if (!waits && readKept()) return;
  waits = false;
  void beginAs(data.identity);
});

addEventListener('keydown', (event) => {
  // The page around us has no other way to hear of it.
  if (event.key === 'Escape' && !event.isComposing && window.parent !== window)
    window.parent.postMessage({ type: 'groundcrew:close' }, '*');
});

if (!waits) void begin();
