import { engine } from '../engine/client.ts';
import { openConversation, showView } from '../state/workspace.ts';

/** Opens the most urgent conversation of one's own that has words not seen yet; without one, the inbox. */
export async function openNext(): Promise<void> {
  showView('mine');
  const { rows } = await engine.inbox.list({ view: 'mine', sort: 'urgency', limit: 200 });
  const next = rows.find(({ unread }) => unread);
  if (next) openConversation(next.id);
}
