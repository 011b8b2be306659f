import type { Conversation, ConversationEvent, Message } from '../../../shared/domain/conversation.ts';
import { isWorking, type Status, type Tier } from '../../../shared/domain/vocabulary.ts';
import { gateAfter } from '../../services/gate/gate-after.ts';
import { moodAfter } from '../../services/mood/mood-after.ts';
import { previewOf } from '../../services/plain-text.ts';
import {
  asideOf,
  clocksWhenAnswered,
  clocksWhenCustomerWrote,
  clocksWhenFinished,
  clocksWhenOpened,
  clocksWhenPlanChanged,
  clocksWhenReopened,
  clocksWhenSetAside,
} from '../../services/sla/clocks.ts';
import { ordinaryPlan } from '../../services/sla/plan.ts';

/** A conversation as it grows: what the hub's services would have made of the same acts. */
export type Growing = {
  readonly conversation: Conversation;
  readonly messages: Message[];
};

export type Line = Pick<Message, 'id' | 'kind' | 'author' | 'bodyText' | 'createdAt'> &
  Partial<Pick<Message, 'bodyHtml' | 'attachments' | 'sources' | 'event'>>;

/** A conversation without messages yet. */
export function begin(
  start: Pick<
    Conversation,
    | 'id'
    | 'number'
    | 'subject'
    | 'channel'
    | 'priority'
    | 'groupId'
    | 'customerId'
    | 'topic'
    | 'tags'
    | 'restricted'
    | 'createdAt'
  >,
  tier: Tier,
): Growing {
  return {
    messages: [],
    conversation: {
      ...start,
      status: 'new',
      assigneeId: null,
      sla: clocksWhenOpened(ordinaryPlan({ tier, ...start }), start.createdAt),
      snoozedUntil: null,
      waitingSince: null,
      lastOrdinal: 0,
      lastMessageAt: start.createdAt,
      preview: '',
      lastAuthorKind: 'customer',
      satisfaction: null,
      mergedIntoId: null,
      alsoGroupId: null,
      links: [],
      mood: null,
      gate: null,
      imitates: null,
      updatedAt: start.createdAt,
      version: 1,
    },
  };
}

/** Adds the next line, with everything in the conversation that hangs on it. */
export function append(growing: Growing, line: Line, tier: Tier): void {
  const conversation = growing.conversation as { -readonly [Key in keyof Conversation]: Conversation[Key] };
  conversation.lastOrdinal += 1;
  conversation.updatedAt = line.createdAt;
  conversation.version += 1;
  growing.messages.push({
    bodyHtml: null,
    attachments: [],
    sources: [],
    event: null,
    ...line,
    conversationId: conversation.id,
    ordinal: conversation.lastOrdinal,
    channel: conversation.channel,
    state: 'sent',
  });
  if (line.event) follow(conversation, line.event, line, tier);
  if (line.kind !== 'reply') return;
  conversation.lastMessageAt = line.createdAt;
  conversation.lastAuthorKind = line.author.kind;
  if (line.author.kind === 'customer') {
    conversation.waitingSince ??= line.createdAt;
    const plan = ordinaryPlan({ tier, ...conversation });
    if (isWorking(conversation.status))
      conversation.sla = clocksWhenCustomerWrote(conversation.sla, plan, line.createdAt);
  } else if (line.author.kind === 'agent') {
    conversation.waitingSince = null;
    conversation.sla = clocksWhenAnswered(conversation.sla);
    if (conversation.status === 'new') conversation.status = 'open';
  }
}

/** The conversation as the list shows it, once the last line is there. */
export function finish({ conversation, messages }: Growing): Growing {
  const newest = messages.findLast((message) => message.kind === 'reply');
  const preview = newest ? previewOf(newest.bodyText) || (newest.attachments[0]?.name ?? '') : '';
  const mood = moodOf({ conversation, messages });
  const gate = gateOf({ conversation, messages });
  return { conversation: { ...conversation, preview, mood, gate }, messages };
}

/** Messages before these say no more how the customer feels. */
const newest = 12;

/** Read at the end and only where it counts: of a million messages nearly all are history. */
function moodOf({ conversation, messages }: Growing): Conversation['mood'] {
  if (!isWorking(conversation.status)) return null;
  return messages
    .slice(-newest)
    .filter(({ author, kind }) => author.kind === 'customer' && kind === 'reply')
    .reduce<Conversation['mood']>(
      (mood, { bodyText, ordinal, createdAt }) => moodAfter(mood, { text: bodyText, ordinal, at: createdAt }),
      null,
    );
}

function gateOf({ conversation, messages }: Growing): Conversation['gate'] {
  if (!isWorking(conversation.status)) return null;
  return messages
    .filter(({ author, kind }) => author.kind === 'customer' && kind === 'reply')
    .reduce<Conversation['gate']>(
      (gate, { id, bodyText, bodyHtml, attachments, secrets, createdAt }) =>
        gateAfter(gate, {
          messageId: id,
          at: createdAt,
          text: bodyText,
          html: bodyHtml,
          subject: conversation.subject,
          fileNames: attachments.map(({ name }) => name),
          secret: secrets !== undefined,
          tooLong: false,
        }),
      null,
    );
}

function follow(
  conversation: { -readonly [Key in keyof Conversation]: Conversation[Key] },
  event: ConversationEvent,
  line: Line,
  tier: Tier,
): void {
  switch (event.type) {
    case 'assignee':
      conversation.assigneeId = event.to;
      if (conversation.status === 'new') conversation.status = 'open';
      return;
    case 'group':
      conversation.groupId = event.to;
      return;
    case 'tags':
      conversation.tags = [
        ...conversation.tags.filter((tag) => !event.removed.includes(tag)),
        ...event.added,
      ];
      return;
    case 'priority':
      conversation.sla = clocksWhenPlanChanged(
        conversation.sla,
        {
          from: ordinaryPlan({ ...conversation, tier, priority: event.from }),
          to: ordinaryPlan({ ...conversation, tier, priority: event.to }),
        },
        line.createdAt,
      );
      conversation.priority = event.to;
      return;
    case 'status':
      moveTo(conversation, event.to, line.createdAt, tier);
      return;
    case 'satisfaction':
    case 'snoozed':
    case 'created':
  }
}

function moveTo(
  conversation: { -readonly [Key in keyof Conversation]: Conversation[Key] },
  status: Status,
  at: number,
  tier: Tier,
): void {
  const wasWorking = isWorking(conversation.status);
  conversation.status = status;
  if (!isWorking(status)) {
    conversation.sla = clocksWhenFinished;
    conversation.waitingSince = null;
    conversation.snoozedUntil = null;
  } else if (!wasWorking) {
    const plan = ordinaryPlan({ ...conversation, tier });
    conversation.sla = clocksWhenReopened(plan, at);
    if (conversation.waitingSince !== null)
      conversation.sla = clocksWhenCustomerWrote(conversation.sla, plan, at);
  }
  const plan = ordinaryPlan({ ...conversation, tier });
  conversation.sla = clocksWhenSetAside(conversation.sla, asideOf(conversation), plan, at);
}
