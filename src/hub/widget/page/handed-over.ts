import { sendMessage } from './api.ts';
import { readKept, writeKept } from './kept.ts';

const mark = '#go-on=';

/**
 * The token of a conversation that the exchange's chatbot handed over, where the address brings one; it stays in the browser's
 * memory and leaves the address at once.
 */
export async function takeHandedOver(address: URL): Promise<string | null> {
  if (!address.hash.startsWith(mark)) return null;
  const token = address.hash.slice(mark.length);
  address.hash = '';
  history.replaceState(null, '', address.href.replace(/#$/, ''));
  const kept = readKept();
  if (kept?.token === token) return token;
  await leave();
  writeKept({ token, draft: '', unsent: [] });
  return token;
}

/** Another conversation goes on in this browser: what had not arrived of the one that is kept is sent on its way before. */
export async function leave(): Promise<void> {
  const kept = readKept();
  for (const { id, text, attachments } of kept?.unsent ?? [])
    if (kept) await sendMessage(kept.token, { id, text, attachments });
  writeKept(null);
}
