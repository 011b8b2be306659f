import type { ChangedKey } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getMeta } from '../db/queries/meta.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { getSettings } from '../db/queries/settings.ts';
import { getViewCount } from '../db/queries/view-counts.ts';
import type { Clock } from '../net/clock.ts';
import type { Station } from './session-station.ts';

type Notify = Omit<Extract<FromEngine, { type: 'notify' }>, 'type'>;

/** What is older has been missed while offline; the inbox shows it, a storm of notifications doesn't help. */
const recentMs = 10 * 60_000;
/** More at once are told as one. */
const mostAtOnce = 3;
const badgeEveryMs = 250;

/**
 * Tells the shell what the agent should notice without looking: new words from customers in their own conversations,
 * and how many of those are unread. What is restricted is announced without a name or a word of it.
 */
export function createHerald(parts: {
  station(): Pick<Station, 'db' | 'link'>;
  clock: Clock;
  tellHost(message: { type: 'notify' } & Notify): void;
  tellHost(message: { type: 'badge'; count: number }): void;
}) {
  let badge = -1;
  let timer: NodeJS.Timeout | undefined;

  function countUnread(): void {
    timer = undefined;
    const { unread } = getViewCount(parts.station().db, 'mine');
    if (unread === badge) return;
    badge = unread;
    parts.tellHost({ type: 'badge', count: unread });
  }

  function noteOf(message: Message, me: string | null): Notify | null {
    const { db, link } = parts.station();
    const record = findRecord(db, message.conversationId);
    if (!record || me === null || record.assignee_id !== me) return null;
    const age = parts.clock.now() + link.hubOffset() - message.createdAt;
    if (age > recentMs) return null;
    const restricted = record.restricted === 1 || listRestrictedGroups(db).has(record.group_id);
    return {
      note: restricted
        ? { what: 'restricted' }
        : { what: 'message', from: record.customer_name, text: previewOf(message.bodyText) },
      conversationId: record.id,
    };
  }

  return {
    changed(keys: readonly ChangedKey[]): void {
      if (timer === undefined && keys.some((key) => key.topic === 'views')) {
        timer = setTimeout(countUnread, badgeEveryMs);
      }
    },
    heard(messages: readonly Message[]): void {
      const { db } = parts.station();
      if (!getSettings(db).notifications) return;
      const me = getMeta(db, 'me.id');
      const notes = messages.flatMap((message) => noteOf(message, me) ?? []);
      if (notes.length > mostAtOnce) {
        parts.tellHost({ type: 'notify', note: { what: 'many', count: notes.length }, conversationId: null });
        return;
      }
      for (const note of notes) parts.tellHost({ type: 'notify', ...note });
    },
    reminded(due: readonly Reminder[]): void {
      const { db } = parts.station();
      if (!getSettings(db).notifications) return;
      for (const { conversationId, text } of due.slice(0, mostAtOnce)) {
        const record = findRecord(db, conversationId);
        const restricted =
          record !== undefined && (record.restricted === 1 || listRestrictedGroups(db).has(record.group_id));
        parts.tellHost({
          type: 'notify',
          note: {
            what: 'reminder',
            from: restricted ? '' : (record?.customer_name ?? ''),
            text: restricted ? '' : text,
          },
          conversationId,
        });
      }
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
