import type { ChangedKey, EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getAttention } from '../db/queries/attention.ts';
import { getMeta } from '../db/queries/meta.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { getSettings } from '../db/queries/settings.ts';
import { getViewCount } from '../db/queries/view-counts.ts';
import type { Clock } from '../net/clock.ts';
import type { Station } from './session-station.ts';

type Notify = Omit<Extract<FromEngine, { type: 'notify' }>, 'type'>;
type Notice = Extract<EngineNews, { type: 'notice' }>;

/** What is older has been missed while offline; the inbox shows it, a storm of notifications doesn't help. */
const recentMs = 10 * 60_000;
/** More at once are told as one. */
const mostAtOnce = 3;
const badgeEveryMs = 250;

/**
 * Tells what the agent should notice without looking, the shell and the screen: new words from customers in their own
 * conversations and in those they follow, mentions, that a colleague took one over, and how many are unread. What is restricted is announced to the
 * shell without a name or a word of it.
 */
export function createHerald(parts: {
  station(): Pick<Station, 'db' | 'link'>;
  clock: Clock;
  tell(notice: Notice): void;
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

  function isRecent({ createdAt }: Message): boolean {
    return parts.clock.now() + parts.station().link.hubOffset() - createdAt <= recentMs;
  }

  /** What the shell says of a message, where it is of a kind that it says anything of. */
  function noteOf(message: Message, me: string): Notify | null {
    const { db } = parts.station();
    const record = findRecord(db, message.conversationId);
    if (!record) return null;
    const restricted = record.restricted === 1 || listRestrictedGroups(db).has(record.group_id);
    const note = (what: Notify['note']): Notify => ({
      note: restricted ? { what: 'restricted' } : what,
      conversationId: record.id,
    });
    if (isTakenFrom(message, me))
      return note({ what: 'taken', by: getAgentName(db, message.author.id), from: record.customer_name });
    const { kind, author } = message;
    const said = { from: record.customer_name, text: previewOf(message.bodyText) };
    if (mentionsMe(message)) return note({ what: 'mention', by: getAgentName(db, author.id), ...said });
    if (kind === 'event' || (record.assignee_id !== me && record.following === 0)) return null;
    if (author.kind === 'customer') return note({ what: 'message', ...said });
    // Of one's own conversations the customer's words count; who follows one hears of everything.
    if (author.kind !== 'agent' || record.following === 0) return null;
    return note({ what: 'colleague', by: getAgentName(db, author.id), ...said });
  }

  function mentionsMe({ id, conversationId }: Message): boolean {
    return getAttention(parts.station().db, conversationId)?.mention?.messageId === id;
  }

  function noticeOf(message: Message, me: string): Notice | null {
    const { db } = parts.station();
    const { event } = message;
    if (mentionsMe(message))
      return {
        type: 'notice',
        level: 'info',
        code: 'notice.mentioned',
        values: {
          agent: getAgentName(db, message.author.id),
          customer: findRecord(db, message.conversationId)?.customer_name ?? '',
        },
        conversationId: message.conversationId,
      };
    if (!isTakenFrom(message, me) || event?.type !== 'assignee') return null;
    const takenOver = event.to === message.author.id;
    return {
      type: 'notice',
      level: 'info',
      code: takenOver ? 'notice.taken-over' : 'notice.given-away',
      values: {
        agent: getAgentName(db, message.author.id),
        customer: findRecord(db, message.conversationId)?.customer_name ?? '',
        to: getAgentName(db, event.to),
      },
      conversationId: message.conversationId,
    };
  }

  return {
    changed(keys: readonly ChangedKey[]): void {
      if (timer === undefined && keys.some((key) => key.topic === 'views')) {
        timer = setTimeout(countUnread, badgeEveryMs);
      }
    },
    /** What others said and did in conversations that are here. */
    heard(messages: readonly Message[]): void {
      const { db } = parts.station();
      const me = getMeta(db, 'me.id');
      if (me === null) return;
      const recent = messages.filter(isRecent);
      for (const message of recent) {
        const notice = noticeOf(message, me);
        if (notice) parts.tell(notice);
      }
      if (!getSettings(db).notifications) return;
      const notes = recent.flatMap((message) => noteOf(message, me) ?? []);
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

/** A colleague took it from this agent, for themselves or for somebody else; routing's doings are no such thing. */
function isTakenFrom({ event, author }: Message, me: string): boolean {
  return event?.type === 'assignee' && event.from === me && author.kind === 'agent' && author.id !== me;
}
