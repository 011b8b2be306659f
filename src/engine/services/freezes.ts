import { v7 as newId } from 'uuid';
import type { FreezeResult, FreezeStart, FreezeView } from '../../shared/contract/freezes.ts';
import { AccountName, type Freeze, owesReview } from '../../shared/domain/freeze.ts';
import { compareFreezes, freezeDeedsOf } from '../../shared/domain/freeze-flow.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { FreezeAnswer } from '../../shared/wire/freezes.ts';
import { prepared, type ReadableDb, transact } from '../db/handle.ts';
import { applyFreeze } from '../db/ingest/freezes.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import {
  getFreeze,
  getFreezeDraft,
  getFreezeSetup,
  listFreezesIn,
  listNewestFreezes,
  putFreezeDraft,
  putFreezeSetup,
} from '../db/queries/freezes.ts';
import { getMe } from '../db/queries/meta.ts';
import { getCustomer } from '../db/queries/people.ts';
import { isDiscreet } from '../db/queries/restricted-groups.ts';
import { fail } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';

/** Of all conversations so many are listed. */
const mostListed = 200;
/** Messages to choose the evidence from. */
const mostOffered = 8;

/** The freezes of a conversation, the newest first; or, for null, all that this agent sees, what presses first. */
export function listFreezeViews(db: ReadableDb, conversationId: string | null, now: number): FreezeView[] {
  const rows =
    conversationId === null ? listNewestFreezes(db, mostListed) : listFreezesIn(db, conversationId);
  const me = getMe(db);
  const doer = { agentId: me?.id ?? '', role: me?.role ?? ('agent' as const) };
  const views = rows.map((row): FreezeView => {
    const { requestedBy, decidedBy, reviewedBy, steps, updatedAt: _, ...rest } = row;
    const record = findRecord(db, row.conversationId);
    return {
      ...rest,
      requester: getAgentName(db, requestedBy),
      decider: getAgentName(db, decidedBy),
      reviewer: getAgentName(db, reviewedBy),
      mine: requestedBy === doer.agentId,
      isHere: record !== undefined,
      discreet: isDiscreet(db, record),
      deeds: freezeDeedsOf(row, doer, now),
      reviewOverdue: owesReview(row) && (row.reviewDueAt ?? now) <= now,
      steps: steps.map(({ id, kind, text, at, agentId }) => ({
        ...{ id, kind, text, at },
        by: getAgentName(db, agentId),
      })),
    };
  });
  if (conversationId !== null)
    return views.sort((a, b) => b.requestedAt - a.requestedAt || (a.id < b.id ? 1 : -1));
  const reviewed = new Map(rows.map(({ id, reviewedBy }) => [id, reviewedBy]));
  const known = (view: FreezeView) => ({ ...view, reviewedBy: reviewed.get(view.id) ?? null });
  return views.sort((a, b) => compareFreezes(known(a), known(b)));
}

type Words = {
  id: string;
  author_kind: 'customer' | 'agent' | 'bot' | 'system';
  created_at: number;
  body_text: string;
};

/** What the form begins with. Errors: not-found. */
export function beginFreeze(db: ReadableDb, conversationId: string): FreezeStart {
  const record = findRecord(db, conversationId) ?? notHere();
  const customer = getCustomer(db, record.customer_id);
  const messages = prepared<Words>(
    db,
    `SELECT id, author_kind, created_at, body_text FROM messages
      WHERE conversation = ? AND kind = 'reply' AND body_text <> '' ORDER BY stamp DESC LIMIT ?`,
  ).all(record.n, mostOffered);
  return {
    draft: getFreezeDraft(db, conversationId),
    newId: newId(),
    customerName: record.customer_name,
    customerId: record.customer_id,
    identified: customer?.identified ?? false,
    identity: customer?.identity ?? null,
    messages: messages.map((one) => ({
      id: one.id,
      author: one.author_kind,
      at: one.created_at,
      text: previewOf(one.body_text).slice(0, 200),
    })),
    setup: getFreezeSetup(db),
  };
}

/** Asks the hub to freeze, and what it says of it. Nothing of this waits in the outbox. */
export function createFreezes(workspace: () => Workspace): ActingServices['freezes'] {
  /** What the hub has taken is here at once, not only when the change log brings it. */
  function take(answer: FreezeAnswer): FreezeResult {
    if (answer.outcome === 'refused') return answer;
    const { db, clock, announce } = workspace();
    const { freeze } = answer;
    if (isNewer(getFreeze(db, freeze.id), freeze))
      announce(inBatch(db, clock.now(), (batch) => applyFreeze(batch, freeze.id, freeze)));
    return { outcome: 'taken', id: freeze.id };
  }

  return {
    async setup() {
      const { db, link } = workspace();
      const answer = await link.call((hub, options) => hub.freezes.setup(options));
      if (answer.ok) transact(db, () => putFreezeSetup(db, answer.value));
      return getFreezeSetup(db);
    },
    saveDraft({ conversationId, draft }) {
      const { db } = workspace();
      if (draft && !findRecord(db, conversationId)) notHere();
      transact(db, () => putFreezeDraft(db, conversationId, draft));
    },
    async request({ conversationId, draft }) {
      const { db, link } = workspace();
      const record = findRecord(db, conversationId) ?? notHere();
      const identified = getCustomer(db, record.customer_id)?.identified ?? false;
      const account = AccountName.safeParse(draft.account);
      if (draft.scopes.length === 0 || (!identified && !account.success))
        fail('bad-input', 'what to freeze, or which account, is missing');
      // Before it is sent: whatever happens then, it is sent again under the same id.
      transact(db, () => putFreezeDraft(db, conversationId, draft));
      const { account: _, ...wanted } = draft;
      const input = { ...wanted, conversationId, account: account.success ? account.data : null };
      return take(await askHub(link, (hub, options) => hub.freezes.request(input, options)));
    },
    step: async (input) =>
      take(await askHub(workspace().link, (hub, options) => hub.freezes.step(input, options))),
    facts: (input) => askHub(workspace().link, (hub, options) => hub.freezes.facts(input, options)),
    recordIdentity: (input) =>
      askHub(workspace().link, (hub, options) => hub.freezes.recordIdentity(input, options)),
  };
}

function isNewer(known: Freeze | null, row: Freeze): boolean {
  return known === null || known.steps.length < row.steps.length;
}

function notHere(): never {
  return fail('not-found', 'this conversation is not on this workstation');
}
