import type { EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import { type Signal, watchesSignals } from '../../shared/domain/signals/signal.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import { prepared } from '../db/handle.ts';
import { getMe } from '../db/queries/meta.ts';
import type { Clock } from '../net/clock.ts';
import { announcementOf } from './announcement.ts';
import type { Station } from './session-station.ts';

/**
 * Tells security of signals that are new, and whoever has one of the customer's conversations in hand; of what is slight
 * nobody. It says that there is one, not of whom and why: neither the toast nor the shell.
 */
export function createSignalHerald(parts: {
  station(): Pick<Station, 'db'>;
  clock: Clock;
  isRecent(at: number): boolean;
  tell(notice: Extract<EngineNews, { type: 'notice' }>): void;
  tellHost(message: Extract<FromEngine, { type: 'notify' }>): void;
}): (signals: readonly Signal[]) => void {
  const told = new Set<string>();
  return (signals) => {
    const { db } = parts.station();
    const me = getMe(db);
    if (!me) return;
    const mine = (customerId: string) =>
      prepared<{ id: string; channel: Channel }>(
        db,
        'SELECT id, channel FROM conversations WHERE customer_id = ? AND assignee_id = ? AND working = 1 LIMIT 1',
      ).get(customerId, me.id);
    const news = signals.filter(
      ({ id, state, severity, raisedAt, customerId }) =>
        state === 'open' &&
        severity !== 'low' &&
        !told.has(id) &&
        parts.isRecent(raisedAt) &&
        (watchesSignals(me.role) || mine(customerId) !== undefined),
    );
    for (const { id } of news) told.add(id);
    const [first] = news;
    if (!first) return;
    const place = news.length === 1 ? mine(first.customerId) : undefined;
    const conversationId = place?.id ?? null;
    const values = { items: news.length };
    parts.tell({ type: 'notice', level: 'warning', code: 'notice.signals', values, conversationId });
    const channel = place?.channel ?? 'chat';
    const event = { views: [], assigned: true, mentioned: true, channel, restricted: true };
    const note = () => ({ what: 'restricted' }) as const;
    const notify = announcementOf(db, parts.clock.now(), event, { note, conversationId });
    if (notify) parts.tellHost({ type: 'notify', ...notify });
  };
}
