import { v7 as uuidv7 } from 'uuid';
import type { Author, Conversation, ConversationEvent, Message } from '../../shared/domain/conversation.ts';
import { findAccountFacts } from '../../shared/domain/public-channel/account-facts.ts';
import type { Priority } from '../../shared/domain/vocabulary.ts';
import { isPublicChannel, isWorking, type Status } from '../../shared/domain/vocabulary.ts';
import type { ChangeCollector, Place } from '../store/changes.ts';
import type { Transaction } from '../store/database.ts';
import { insertConversations, saveConversation } from '../store/queries/conversations.ts';
import { insertMessages, saveMessageText } from '../store/queries/messages.ts';
import { listSideIds } from '../store/queries/sides.ts';
import { isSamePlace, placeOf } from '../sync/scope.ts';
import { previewOf } from './plain-text.ts';
import {
  asideOf,
  clocksWhenFinished,
  clocksWhenPlanChanged,
  clocksWhenReopened,
  clocksWhenSetAside,
} from './sla/clocks.ts';
import type { PlanOf } from './sla/plan.ts';

export type Said = Pick<Message, 'id' | 'kind' | 'author' | 'bodyText'> &
  Partial<
    Pick<Message, 'bodyHtml' | 'attachments' | 'sources' | 'secrets' | 'state' | 'channel' | 'createdAt'>
  >;

/**
 * Why a machine says something to a customer: to tell that their message has arrived, that they sent a secret, or what an
 * agent has just done; or to answer them, which it never does behind a gate.
 */
export type Purpose = 'acknowledgement' | 'warning' | 'step' | 'answer';

/** Where everybody reads it. */
function tellsOfAccount({ channel, number }: Conversation, text: string): boolean {
  const known = { ownDomain: null, conversationNumber: number, customerName: '' };
  return isPublicChannel(channel) && findAccountFacts(text, known).length > 0;
}

/** Written, or read and let go, by a person. */
type ByPerson = Said & { readonly author: { readonly kind: 'customer' | 'agent' } };

export type ConversationEdit = {
  /** As it was before: as the database has it. */
  readonly before: Conversation;
  current(): Conversation;
  set(patch: Partial<Omit<Conversation, 'id' | 'number' | 'lastOrdinal' | 'version'>>): void;
  /** Adds a reply or a note that a person has written as the next message. */
  say(said: ByPerson): Message;
  /**
   * Adds what no person has written: the one way for it. Null where only a person may answer, and where everybody would read something of the account: then nothing was said. The
   * customer still waits for a person: what the list shows of the conversation stays theirs unless an agent did something.
   */
  sayAutomatically(purpose: Purpose, said: Omit<Said, 'kind'>): Message | null;
  /** Adds a copy of what was said in another conversation, or elsewhere. */
  copy(said: Said): Message;
  /** An earlier message of it as it is from now on; its place in the conversation stays. */
  rewrite(message: Message): void;
  /** Adds one line about what happened. */
  tell(author: Author, event: ConversationEvent): Message;
  /** Moves to another status, with its line, its clocks and everything else that hangs on it. */
  moveTo(status: Status, author: Author): void;
  /** Another priority, and what is owed with it; says nothing by itself. */
  reprioritise(priority: Priority): void;
  /** Writes conversation, messages and their log entries. */
  finish(tx: Transaction, workspaceId: string, changes: ChangeCollector): Promise<Conversation>;
};

/**
 * One change to a conversation whose row the transaction holds locked (or that is `fresh`): every message and
 * event gets the next ordinal, so that ordinals have no holes. At its end the service-level clocks stand still or run
 * on, as its status and snooze have it; `planOf` says what is owed to it.
 */
export function editConversation(
  original: Conversation,
  now: number,
  planOf: PlanOf,
  fresh = false,
): ConversationEdit {
  let current = original;
  const added: Message[] = [];
  const rewritten: Message[] = [];

  function append(
    message: Omit<Message, 'conversationId' | 'ordinal' | 'createdAt'> & { readonly createdAt?: number },
  ): Message {
    const ordinal = current.lastOrdinal + 1;
    const whole: Message = { createdAt: now, ...message, conversationId: current.id, ordinal };
    added.push(whole);
    current = { ...current, lastOrdinal: ordinal };
    return whole;
  }

  const edit: ConversationEdit = {
    before: original,
    current: () => current,
    set(patch) {
      current = { ...current, ...patch };
    },
    say(said) {
      if (said.author.kind !== 'customer' && said.author.kind !== 'agent')
        throw new Error('What no person has written goes by sayAutomatically.');
      return edit.copy(said);
    },
    sayAutomatically(purpose, said) {
      if (purpose === 'answer' && current.gate !== null) return null;
      if (purpose !== 'warning' && tellsOfAccount(current, said.bodyText)) return null;
      const { preview, lastAuthorKind } = current;
      const message = edit.copy({ ...said, kind: 'reply' });
      if (said.author.kind !== 'agent') current = { ...current, preview, lastAuthorKind };
      return message;
    },
    copy(said) {
      const message = append({
        bodyHtml: null,
        attachments: [],
        sources: [],
        state: 'sent',
        channel: current.channel,
        ...said,
        event: null,
      });
      if (message.kind === 'reply')
        current = {
          ...current,
          lastMessageAt: now,
          preview: previewOf(message.bodyText) || (message.attachments[0]?.name.slice(0, 160) ?? ''),
          lastAuthorKind: message.author.kind,
        };
      return message;
    },
    rewrite(message) {
      rewritten.push(message);
    },
    tell(author, event) {
      return append({
        id: uuidv7(),
        kind: 'event',
        author,
        channel: current.channel,
        bodyText: '',
        bodyHtml: null,
        attachments: [],
        event,
        sources: [],
        state: 'sent',
      });
    },
    moveTo(status, author) {
      const from = current.status;
      if (from === status) return;
      edit.tell(author, { type: 'status', from, to: status });
      current = { ...current, status };
      if (!isWorking(status)) {
        current = { ...current, sla: clocksWhenFinished, waitingSince: null, snoozedUntil: null, mood: null };
      } else if (!isWorking(from)) {
        current = { ...current, sla: clocksWhenReopened(planOf(current), now) };
      }
    },
    reprioritise(priority) {
      const plans = { from: planOf(current), to: planOf({ ...current, priority }) };
      current = { ...current, priority, sla: clocksWhenPlanChanged(current.sla, plans, now) };
    },
    async finish(tx, workspaceId, changes) {
      const sla = clocksWhenSetAside(current.sla, asideOf(current), planOf(current), now);
      current = { ...current, sla, updatedAt: now, version: fresh ? 1 : original.version + 1 };
      if (fresh) await insertConversations(tx, workspaceId, [current]);
      else await saveConversation(tx, workspaceId, current);
      if (added.length > 0) await insertMessages(tx, added);
      for (const message of rewritten) await saveMessageText(tx, message);
      const moved = !isSamePlace(original, current);
      const reopened = !isWorking(original.status) && isWorking(current.status);
      const before = placeOf(original);
      const after = placeOf(current);
      changes.add({
        entity: 'conversation',
        id: current.id,
        conversationId: current.id,
        before: fresh ? null : before,
        after,
        whole: fresh || moved || reopened,
      });
      // Their readers may be others now, or hear of the conversation from them alone.
      if (!fresh && (moved || original.status !== current.status || original.subject !== current.subject))
        for (const { id } of await listSideIds(tx, [current.id]))
          changes.add({
            entity: 'side',
            id,
            conversationId: current.id,
            before: moved ? before : null,
            after,
          });
      const tellOf = ({ id }: Message, from: Place | null) =>
        changes.add({ entity: 'message', id, conversationId: current.id, before: from, after });
      for (const message of rewritten) tellOf(message, before);
      for (const message of added) tellOf(message, null);
      return current;
    },
  };
  return edit;
}
