import type { ChangedKey, EngineNews } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/host.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import type { Escalation, EscalationStep, EscalationTarget } from '../../shared/domain/escalation.ts';
import type { NotifyEvent } from '../../shared/domain/notify-rules.ts';
import type { OwnMacro } from '../../shared/domain/own-macro.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { viewsOf } from '../db/membership.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { getAttention } from '../db/queries/attention.ts';
import { listEscalationTargets } from '../db/queries/escalations.ts';
import { getMeta } from '../db/queries/meta.ts';
import { getAgent } from '../db/queries/people.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { listBuiltViewsOf } from '../db/queries/saved-views.ts';
import { getSettings } from '../db/queries/settings.ts';
import type { StoredConversation } from '../db/records.ts';
import type { Clock } from '../net/clock.ts';
import { announcementOf, discreetly, type Said } from './announcement.ts';
import { createFreezeHerald } from './freeze-herald.ts';
import { needsYou } from './needs-you.ts';
import { createNoteGroups, type Notify } from './note-groups.ts';
import { createRevealHerald } from './reveal-herald.ts';
import type { Station } from './session-station.ts';
import { partOf } from './sides.ts';
import { createSignalHerald } from './signal-herald.ts';

type Told = Extract<FromEngine, { type: 'notify' | 'desk' }>;
type Notice = Extract<EngineNews, { type: 'notice' }>;
/** What happened in a conversation, and the words for it. */
type Happened = {
  readonly id: string;
  readonly at: number;
  readonly because: Pick<NotifyEvent, 'assigned' | 'mentioned' | 'followed'>;
  /** Whether it counts for the views that the conversation is in. */
  readonly inViews: boolean;
  readonly note: Notify['note'];
  readonly mayReply: boolean;
};

/** What is older has been missed while offline; the inbox shows it, a storm of notifications doesn't help. */
const recentMs = 10 * 60_000;
const deskEveryMs = 250;
/** More of them at once are found in the app. */
const mostReminders = 3;

/**
 * Tells what the agent should notice without looking, the shell and the screen: what happens in the views and channels
 * that their settings name, mentions, that a colleague took one over, and how many conversations need them. What is
 * restricted is announced to the shell without a name or a word of it.
 */
export function createHerald(parts: {
  station(): Pick<Station, 'db' | 'link'>;
  clock: Clock;
  /** Whether a conversation is shown in one of the windows. */
  inSight(conversationId: string): boolean;
  tell(notice: Notice): void;
  tellHost(message: Told): void;
}) {
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let grouped = createNoteGroups(parts.clock.monotonic);

  function tellDesk(): void {
    timer = undefined;
    const { db } = parts.station();
    const desk: Told = {
      type: 'desk',
      needsYou: needsYou(db),
      quietUntil: getSettings(db).notify.pausedUntil,
      signedIn: getMeta(db, 'me.id') !== null,
    };
    const said = JSON.stringify(desk);
    if (said === last) return;
    last = said;
    parts.tellHost(desk);
  }

  function isRecent(at: number): boolean {
    return parts.clock.now() + parts.station().link.hubOffset() - at <= recentMs;
  }

  /** What of a message the shell may hear, where it is of a kind that anything is said of. */
  function happenedBy(message: Message, me: string, handed: boolean): Happened | null {
    const { db } = parts.station();
    const record = findRecord(db, message.conversationId);
    if (!record) return null;
    const { author, kind } = message;
    const mine = record.assignee_id === me;
    const what = { id: record.id, at: message.createdAt, inViews: false, mayReply: false };
    const from = record.customer_name;
    if (isTakenFrom(message, me))
      return {
        ...what,
        because: { assigned: true },
        note: { what: 'taken', by: getAgentName(db, author.id), from },
      };
    const said = { from, text: previewOf(message.bodyText) };
    if (mentionsMe(message))
      return {
        ...what,
        because: { assigned: false, mentioned: true },
        note: { what: 'mention', by: getAgentName(db, author.id), ...said },
      };
    if (kind === 'event') return null;
    const followed = record.following === 1;
    if (author.kind === 'customer')
      return {
        ...what,
        because: { assigned: handed, followed },
        inViews: true,
        mayReply: mine && record.channel !== 'phone',
        note: { what: handed ? 'assigned' : 'message', ...said },
      };
    // Of one's own conversations the customer's words count; who follows one hears of everything.
    if (author.kind !== 'agent' || !followed) return null;
    return {
      ...what,
      because: { assigned: false, followed },
      note: { what: 'colleague', by: getAgentName(db, author.id), ...said },
    };
  }

  /** Given to this agent without a word of the customer at the same time. */
  function handedOver(id: string): Happened | null {
    const record = findRecord(parts.station().db, id);
    if (!record) return null;
    return {
      id,
      at: record.updated_at,
      because: { assigned: true },
      inViews: true,
      mayReply: record.channel !== 'phone',
      note: { what: 'assigned', from: record.customer_name, text: record.subject || record.preview },
    };
  }

  function noteOf({ id, because, inViews, note, mayReply }: Happened, me: string): Notify | null {
    const { db } = parts.station();
    const record = findRecord(db, id);
    if (!record) return null;
    const restricted = isRestricted(db, record);
    const event = {
      ...because,
      views: inViews ? viewsWith(db, record, me) : [],
      channel: record.channel as Channel,
      restricted,
    };
    return announcementOf(db, parts.clock.now(), event, {
      note: discreetly(restricted, note),
      conversationId: id,
      inSight: parts.inSight(id),
      mayReply,
    });
  }

  function tellOf(event: NotifyEvent, said: Said): void {
    const notify = announcementOf(parts.station().db, parts.clock.now(), event, said);
    if (notify) parts.tellHost({ type: 'notify', ...notify });
  }

  function mentionsMe({ id, conversationId }: Message): boolean {
    return getAttention(parts.station().db, conversationId)?.mention?.messageId === id;
  }

  function noticeOf(message: Message, me: string): Notice | null {
    const { db } = parts.station();
    const { event, conversationId } = message;
    const customer = findRecord(db, conversationId)?.customer_name ?? '';
    const agent = getAgentName(db, message.author.id);
    const notice = { type: 'notice', level: 'info', conversationId } as const;
    if (mentionsMe(message)) return { ...notice, code: 'notice.mentioned', values: { agent, customer } };
    if (event?.type === 'half-done' && event.agentId === me) {
      const stopped = event.steps.filter(({ state }) => state === 'stopped').length;
      const values = { stopped, total: event.steps.length, name: customer };
      return { ...notice, level: 'warning', code: 'notice.half-done', values };
    }
    if (!isTakenFrom(message, me) || event?.type !== 'assignee') return null;
    const code = event.to === message.author.id ? 'notice.taken-over' : 'notice.given-away';
    return { ...notice, code, values: { agent, customer, to: getAgentName(db, event.to) } };
  }

  return {
    /** Another account was opened, or the same one again: what was said of the one before is void. */
    opened(): void {
      clearTimeout(timer);
      grouped = createNoteGroups(parts.clock.monotonic);
      tellDesk();
    },
    changed(keys: readonly ChangedKey[]): void {
      // What is still written while the engine closes changes views too, and the database is gone by then.
      if (stopped || timer !== undefined) return;
      if (keys.some(({ topic }) => topic === 'views' || topic === 'settings'))
        timer = setTimeout(tellDesk, deskEveryMs);
    },
    /** What others said and did in conversations that are here, and which were given to this agent. */
    heard(messages: readonly Message[], handed: readonly string[]): void {
      const me = getMeta(parts.station().db, 'me.id');
      if (me === null) return;
      const recent = messages.filter(({ createdAt }) => isRecent(createdAt));
      for (const message of recent) {
        const notice = noticeOf(message, me);
        if (notice) parts.tell(notice);
      }
      // One note of a kind for each conversation: its newest words.
      const happened = new Map<string, Happened>();
      for (const id of handed) {
        const one = handedOver(id);
        if (one && isRecent(one.at)) happened.set(`${id} ${one.note.what}`, one);
      }
      for (const message of recent) {
        const one = happenedBy(message, me, handed.includes(message.conversationId));
        if (one) happened.set(`${one.id} ${one.note.what}`, one);
      }
      const notes = [...happened.values()].flatMap((one) => noteOf(one, me) ?? []);
      for (const note of grouped(notes)) parts.tellHost({ type: 'notify', ...note });
    },
    /** Others said something in side conversations: to this agent's team, or as an answer. */
    asked(sides: readonly SideConversation[]): void {
      const { db } = parts.station();
      const me = getMeta(db, 'me.id');
      if (me === null) return;
      for (const side of sides) {
        const last = side.messages.findLast(({ authorId }) => authorId !== me);
        const part = partOf(db, side, me);
        if (!last || part === 'other' || !isRecent(last.at)) continue;
        const by = getAgentName(db, last.authorId);
        const conversationId = findRecord(db, side.conversationId) ? side.conversationId : null;
        const code = part === 'asked' ? 'notice.side-asked' : 'notice.side-answered';
        const values = { agent: by, subject: side.subject };
        parts.tell({ type: 'notice', level: 'info', code, values, conversationId: side.conversationId });
        const { restricted, channel } = side.about;
        const event = { views: [], assigned: false, mentioned: true, channel, restricted };
        const said = { what: 'side', by, subject: side.subject, text: previewOf(last.text) } as const;
        tellOf(event, { note: discreetly(restricted, said), conversationId });
      }
    },
    /** Others, or the clock, did something with escalations: for this agent's queues, or with one that is theirs. */
    escalated(escalations: readonly Escalation[]): void {
      const { db } = parts.station();
      const me = getMeta(db, 'me.id');
      if (me === null) return;
      const targets = listEscalationTargets(db);
      const self = getAgent(db, me);
      const groupIds = self?.groupIds ?? [];
      const walled = listRestrictedGroups(db);
      for (const { conversationId, targetId, steps, createdBy, holderId } of escalations) {
        const last = steps.findLast(({ agentId }) => agentId !== me);
        const target = targets.find(({ id }) => id === targetId);
        const record = findRecord(db, conversationId);
        if (!last || !target || !record || !isRecent(last.at)) continue;
        const forTeam = groupIds.includes(target.groupId) && newForTeam.has(last.kind);
        const isTheirs = createdBy === me || holderId === me || record.assignee_id === me;
        const forLead = self?.role === 'lead' && leadsHear(targets, steps, last);
        if (!forTeam && !isTheirs && !forLead) continue;
        const restricted = walled.has(target.groupId) || isRestricted(db, record);
        const by = last.agentId === null ? '' : getAgentName(db, last.agentId);
        const code = restricted
          ? 'notice.escalation-discreet'
          : forTeam || forLead
            ? 'notice.escalated'
            : 'notice.escalation-news';
        const values = restricted ? {} : { agent: by, target: target.name, step: last.kind };
        parts.tell({ type: 'notice', level: 'info', code, values, conversationId });
        const event = {
          views: [],
          assigned: true,
          mentioned: true,
          channel: record.channel as Channel,
          restricted,
        };
        const said = { what: 'escalation', by, target: target.name, from: record.customer_name } as const;
        const inSight = parts.inSight(conversationId);
        tellOf(event, { note: discreetly(restricted, said), conversationId, inSight });
      }
    },
    froze: createFreezeHerald({ ...parts, isRecent }),
    signalled: createSignalHerald({ ...parts, isRecent }),
    /** Trainers took what this agent proposed, or left it. */
    decided(macros: readonly OwnMacro[]): void {
      const { db } = parts.station();
      for (const { title, proposal } of macros) {
        if (!proposal) continue;
        const isLive = proposal.outcome === 'live';
        parts.tell({
          type: 'notice',
          level: 'info',
          code: isLive ? 'notice.proposal-live' : 'notice.proposal-declined',
          values: {
            title,
            reason: proposal.reason.slice(0, 300),
            agent: proposal.by === null ? '' : getAgentName(db, proposal.by),
          },
          conversationId: null,
        });
      }
    },
    revealed: createRevealHerald(parts),
    reminded(due: readonly Reminder[]): void {
      const { db } = parts.station();
      for (const { conversationId, text } of due.slice(0, mostReminders)) {
        const record = findRecord(db, conversationId);
        const restricted = record !== undefined && isRestricted(db, record);
        const event = { views: [], assigned: false, channel: 'chat', restricted, asked: true } as const;
        const from = record?.customer_name ?? '';
        tellOf(event, {
          note: (words) => ({ what: 'reminder', from: words ? from : '', text: words ? text : '' }),
          conversationId,
        });
      }
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** What brings an escalation to a queue. */
const newForTeam: ReadonlySet<string> = new Set(['raise', 'pass', 'climb', 'reply', 'overdue']);

/** What a queue is set up to tell leads of: all that comes to it, or what nobody there has ended in time. */
function leadsHear(
  targets: readonly EscalationTarget[],
  steps: readonly EscalationStep[],
  step: EscalationStep,
): boolean {
  const told = (targetId: string | undefined) =>
    targets.find(({ id }) => id === targetId)?.leadsTold ?? 'never';
  if (step.kind === 'overdue') return told(step.targetId) !== 'never';
  const left = steps[steps.indexOf(step) - 1]?.targetId;
  if (step.kind === 'climb' && told(left) !== 'never') return true;
  return newForTeam.has(step.kind) && told(step.targetId) === 'always';
}

function isRestricted(db: ReadableDb, record: StoredConversation): boolean {
  return record.restricted === 1 || listRestrictedGroups(db).has(record.group_id);
}

function viewsWith(db: ReadableDb, record: StoredConversation, me: string): string[] {
  // Mentions and what one follows are announced for themselves, not for every word in a conversation that has one.
  const views = viewsOf(record, me).filter((view) => view !== 'mentions' && view !== 'following');
  return [...views, ...listBuiltViewsOf(db, record.n)];
}

/** A colleague took it from this agent, for themselves or for somebody else; routing's doings are no such thing. */
function isTakenFrom({ event, author }: Message, me: string): boolean {
  return event?.type === 'assignee' && event.from === me && author.kind === 'agent' && author.id !== me;
}
