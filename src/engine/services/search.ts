import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { asksNothing, readSearch, type SearchRequest } from '../../shared/domain/search-query.ts';
import type { ReadableDb } from '../db/handle.ts';
import { readRowsInOrder } from '../db/queries/inbox.ts';
import { getMe } from '../db/queries/meta.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';
import { type Conditions, readConditions } from '../search/conditions.ts';
import { conversationsWithin } from '../search/conversations-within.ts';
import { searchCustomers } from '../search/customers.ts';
import { excerptOf, markAll } from '../search/excerpt.ts';
import { foldText } from '../search/fold.ts';
import { messagesAt, newestStamps } from '../search/messages.ts';
import { createTurns } from '../search/turns.ts';
import { conversationWords, walkConversations } from '../search/walk-conversations.ts';
import { walkMessages } from '../search/walk-messages.ts';
import { markedBy, wantedText } from '../search/wanted-text.ts';

/** How long one page may be looked for, in milliseconds; then it answers with what it has and where to go on. */
const longestPage = 400;
/** How long the conversations of a set of conditions count as the same, in milliseconds: while one types and pages. */
const keptFor = 5_000;

type Messages = Outputs['search']['messages'];
type Context = { readonly now: number; readonly signal?: AbortSignal | undefined };

/** Searches in messages, conversations and customers. Nothing is asked of the hub. */
export function createSearch() {
  let kept: { db: ReadableDb; key: string; at: number; within: Promise<ReadonlySet<number> | null> } | null =
    null;

  /** The conversations that conditions leave, found once for all key strokes and pages that follow each other. */
  function within(db: ReadableDb, conditions: Conditions, { now }: Context) {
    const key = JSON.stringify([conditions.conversation, conditions.customers]);
    if (kept?.db !== db || kept.key !== key || Math.abs(now - kept.at) > keptFor) {
      const found = conversationsWithin(db, conditions, createTurns(Number.POSITIVE_INFINITY));
      kept = { db, key, at: now, within: found };
      found.catch(() => {
        kept = null;
      });
    }
    return kept.within;
  }

  return {
    /** Messages that hold the words and meet the conditions, newest first; `after` is the `next` of the page before. */
    async messages(db: ReadableDb, input: Inputs['search']['messages'], context: Context): Promise<Messages> {
      const { query, limit = 30, after } = input;
      const request = readSearch(query, context.now);
      if (!isSearchable(request)) return { hits: [], next: null, unknown: [] };
      const conditions = readConditions(db, request.conditions, getMe(db)?.id ?? '');
      const below = after ?? Number.MAX_SAFE_INTEGER;
      const wanted = wantedText(request);
      const { stamps, next } = isPlain(request)
        ? newestStamps(db, wanted, below, limit)
        : await walkMessages(
            db,
            { wanted, conditions, within: await within(db, conditions, context), below, limit },
            createTurns(longestPage, context.signal),
          );
      const marked = markedBy(wanted);
      const hits = messagesAt(db, stamps).map((message) => ({
        messageId: message.id,
        conversationId: message.conversation_id,
        conversationNumber: message.number,
        subject: message.subject,
        customerName: message.customer_name,
        channel: message.channel,
        kind: message.kind,
        author: { kind: message.author_kind, name: message.author_name },
        excerpt: excerptOf(message.body_text, marked),
        files: message.attachments === null ? [] : namesOf(message.attachments),
        createdAt: message.created_at,
      }));
      return { hits, next, unknown: [...conditions.unknown] };
    },

    /** Conversations by number, subject and customer, the one written in last first. */
    async conversations(
      db: ReadableDb,
      { query, limit = 30, after }: Inputs['search']['conversations'],
      { now, signal }: Context,
    ): Promise<Outputs['search']['conversations']> {
      const request = readSearch(query, now);
      if (!isSearchable(request)) return { hits: [], next: null, unknown: [] };
      const conditions = readConditions(db, request.conditions, getMe(db)?.id ?? '');
      const wanted = wantedText(request);
      const { found, next } = await walkConversations(
        db,
        {
          words: [...conversationWords(request.text), ...request.phrases.map(foldText).filter(Boolean)],
          without: request.without.map(foldText).filter(Boolean),
          conditions,
          after: after ?? null,
          limit,
        },
        createTurns(longestPage, signal),
      );
      const marked = markedBy(wanted);
      const hits = readRowsInOrder(db, found).map((row) => ({
        row,
        subject: markAll(row.subject, marked),
        customerName: markAll(row.customerName, marked),
      }));
      return { hits, next: next && [...next], unknown: [...conditions.unknown] };
    },

    /** Customers by all that they are known by, and those who named an address or a transaction. */
    customers(
      db: ReadableDb,
      { query, limit = 30, after }: Inputs['search']['customers'],
      { now }: Context,
    ): Outputs['search']['customers'] {
      const request = readSearch(query, now);
      if (!isSearchable(request)) return { hits: [], next: null };
      const answer = searchCustomers(db, request, after ?? 0, limit);
      if (answer === null) return { hits: [], next: null };
      const marked = markedBy(wantedText(request));
      const hits = answer.found.map(({ customer, conversations, lastMessageAt, namedIn }) => ({
        id: customer.id,
        name: markAll(customer.name, marked),
        email: customer.email === null ? null : markAll(customer.email, marked),
        phone: customer.phone,
        masked: isMasked(customer, 'email') || isMasked(customer, 'phone'),
        formerly: formerNames(customer).map((name) => markAll(name, marked)),
        tier: customer.tier,
        locale: customer.locale,
        verification: customer.verification,
        conversations,
        lastMessageAt,
        namedIn,
      }));
      return { hits, next: answer.next };
    },
  };
}

const formerNames = ({ name, mergedIn }: Customer): string[] =>
  [...new Set(mergedIn.map((other) => other.name))].filter((former) => former !== '' && former !== name);

/** A single letter being typed begins too many words to be worth it. */
function isSearchable(request: SearchRequest): boolean {
  if (asksNothing(request)) return false;
  const { text, phrases, conditions } = request;
  return (
    conditions.length > 0 || phrases.length > 0 || [...text.trim()].length > 1 || /[^\x20-\x7e]/.test(text)
  );
}

function isPlain({ phrases, without, conditions }: SearchRequest): boolean {
  return phrases.length === 0 && without.length === 0 && conditions.length === 0;
}

const mostFiles = 3;
function namesOf(attachments: string): string[] {
  return (JSON.parse(attachments) as { name: string }[]).slice(0, mostFiles).map(({ name }) => name);
}
