import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Conversation } from '../../shared/domain/conversation.ts';
import { type Escalation, handedOver } from '../../shared/domain/escalation.ts';
import { type Freeze, mayDecide } from '../../shared/domain/freeze.ts';
import { kycSeenBy } from '../../shared/domain/kyc/kyc.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import { type Signal, watchesSignals } from '../../shared/domain/signals/signal.ts';
import type { Bundle, PullSnapshot, SyncStart } from '../../shared/wire/sync.ts';
import type { Transaction } from '../store/database.ts';
import { listAcknowledgementsOf } from '../store/queries/acknowledgements.ts';
import { listAgents } from '../store/queries/agents.ts';
import { listAttentionOf } from '../store/queries/attention.ts';
import {
  countConversations,
  listCustomerPlaces,
  readConversations,
  toConversation,
} from '../store/queries/conversations.ts';
import { listCustomerFields } from '../store/queries/customer-fields.ts';
import { listApart } from '../store/queries/customer-merges.ts';
import { readCustomers } from '../store/queries/customers.ts';
import { countDocuments } from '../store/queries/documents.ts';
import {
  listEscalationsBy,
  listEscalationsIn,
  listEscalationTargets,
  readEscalations,
} from '../store/queries/escalations.ts';
import { listFreezesIn, listNewestFreezes, readFreezes } from '../store/queries/freezes.ts';
import { listGroups } from '../store/queries/groups.ts';
import { readKyc } from '../store/queries/kyc.ts';
import { measureThreads, readNewestMessages } from '../store/queries/messages.ts';
import { listOwnMacrosOf } from '../store/queries/own-macros.ts';
import { listRecoveriesIn } from '../store/queries/recovery.ts';
import { listRemindersOf } from '../store/queries/reminders.ts';
import { listViewsOf } from '../store/queries/saved-views.ts';
import { listScheduledIn } from '../store/queries/scheduled.ts';
import { listSides, seenSides, sidesOfGroup } from '../store/queries/sides.ts';
import { listOpenSignals, listSignalsOf } from '../store/queries/signals.ts';
import { listSynonyms } from '../store/queries/synonyms.ts';
import { readHead } from '../store/queries/workspaces.ts';
import { conversations } from '../store/schema/conversations.ts';
import type { Store } from '../store/store.ts';
import { placesOf } from './hydrate.ts';
import { loadViewer, seenConversations, sees, toWireScope, type Viewer, type ViewScope } from './scope.ts';
import { seenCustomer } from './seen-customer.ts';
import { seenSignal } from './seen-signal.ts';

// Spelled out, not as parameters: so the planner sees the partial indexes that serve the walk.
const owesWork = sql`${conversations.status} not in ('solved', 'closed')`;
const isHistory = sql`${conversations.status} in ('solved', 'closed')`;

/** Texts in one page of a first sync; the last conversation may go over it alone. */
const pageBytes = 6 * 1024 * 1024;
const pageMessages = 8000;

/**
 * People and places whole, and the cursor: whatever changes after it comes through the log, so that pages read
 * later may be newer than it, never older.
 */
export async function startSync(store: Store, agentId: string): Promise<SyncStart | null> {
  return store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) return null;
    const { scope, workspace, agent: me } = viewer;
    const { head } = await readHead(tx, workspace.id);
    const counts = await countConversations(tx, seenConversations(scope));
    return {
      workspace,
      me,
      scope: toWireScope(scope),
      cursor: head,
      agents: await listAgents(tx, workspace.id),
      groups: await listGroups(tx, workspace.id),
      views: await listViewsOf(tx, workspace.id, agentId),
      reminders: await listRemindersOf(tx, agentId),
      ownMacros: await listOwnMacrosOf(tx, agentId),
      attention: await listAttentionOf(tx, agentId),
      acknowledgements: await listAcknowledgementsOf(tx, agentId, limits.acknowledgementsAtStart),
      customerFields: (await listCustomerFields(tx, workspace.id)).filter(({ key }) => scope.fields.has(key)),
      customersApart: await listApart(tx, workspace.id),
      synonyms: await listSynonyms(tx, workspace.id),
      sides: await listSides(tx, seenBy(scope), limits.sidesAtStart),
      escalationTargets: await listEscalationTargets(tx, workspace.id),
      handed: await readHanded(tx, scope, agentId),
      freezes: await readSeenFreezes(tx, viewer),
      signals: watchesSignals(me.role) ? await readSeenSignals(tx, viewer) : [],
      totals: { ...counts, ...(await countDocuments(tx, workspace.id)) },
    };
  }, 'repeatable read');
}

/**
 * A page of the walk through all conversations, newest first by their ids. Ids never change, so that a walk
 * neither skips nor repeats one, whatever happens between its pages; what changes behind it is in the log.
 */
export async function readSnapshot(
  store: Store,
  agentId: string,
  pull: z.infer<typeof PullSnapshot>,
): Promise<{ bundles: Bundle[]; sides: SideConversation[]; next: string | null } | null> {
  return store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) return null;
    const rows = await tx
      .select()
      .from(conversations)
      .where(
        and(
          seenConversations(viewer.scope),
          pull.phase === 'working' ? owesWork : isHistory,
          pull.groupId === undefined
            ? undefined
            : or(eq(conversations.groupId, pull.groupId), eq(conversations.alsoGroupId, pull.groupId)),
          pull.after === null ? undefined : lt(conversations.id, pull.after),
        ),
      )
      .orderBy(desc(conversations.id))
      .limit(pull.limit + 1);
    const more = rows.length > pull.limit;
    const candidates = rows.slice(0, pull.limit).map(toConversation);
    const perConversation = limits.snapshotMessagesPerConversation;
    const sizes = await measureThreads(
      tx,
      candidates.map(({ id }) => id),
      perConversation,
    );
    const fitting = fitPage(candidates, sizes);
    const threads = await readNewestMessages(
      tx,
      fitting.map(({ id }) => id),
      perConversation,
    );
    const customerIds = [...new Set(fitting.map(({ customerId }) => customerId))];
    const customers = new Map((await readCustomers(tx, customerIds)).map((row) => [row.id, row]));
    const checks = new Map((await readKyc(tx, customerIds)).map((row) => [row.id, row]));
    const waiting = await listScheduledIn(
      tx,
      fitting.map(({ id }) => id),
    );
    const escalations = await listEscalationsIn(
      tx,
      fitting.map(({ id }) => id),
    );
    const recoveries = await listRecoveriesIn(
      tx,
      fitting.map(({ id }) => id),
    );
    const signals = await listSignalsOf(tx, [...customers.values()]);
    const signalPlaces = await placesOf(tx, signals);
    const places = signals.length > 0 ? await listCustomerPlaces(tx, customerIds) : [];
    const freezes = await readFreezes(
      tx,
      await listFreezesIn(
        tx,
        fitting.map(({ id }) => id),
      ),
    );
    const bundles: Bundle[] = [];
    for (const conversation of fitting) {
      const customer = customers.get(conversation.customerId);
      if (!customer) throw new Error(`Conversation ${conversation.id} has no customer.`);
      const messages = threads.get(conversation.id) ?? [];
      const kyc = checks.get(customer.id);
      bundles.push({
        conversation,
        customer: seenCustomer(viewer.scope, customer),
        messages,
        scheduled: waiting.filter(({ conversationId }) => conversationId === conversation.id),
        escalations: escalations.filter(({ conversationId }) => conversationId === conversation.id),
        freezes: freezes.filter(({ conversationId }) => conversationId === conversation.id),
        kyc: kyc ? kycSeenBy(viewer.scope.role, kyc) : null,
        recoveries: recoveries.filter(({ conversationId }) => conversationId === conversation.id),
        signals: signals.flatMap((signal) => {
          if (signal.customerId !== customer.id) return [];
          const conversation = signalPlaces.get(signal.conversationId ?? '');
          const its = places.filter(({ customerId }) => customerId === customer.id);
          return seenSignal(viewer.scope, signal, { customer: its, conversation }) ?? [];
        }),
        complete: conversation.lastOrdinal <= messages.length,
      });
    }
    const last = fitting.at(-1);
    const next = last && (more || fitting.length < candidates.length) ? last.id : null;
    const begins = pull.phase === 'working' && pull.after === null;
    const sides =
      begins && pull.groupId !== undefined
        ? await listSides(tx, and(seenBy(viewer.scope), sidesOfGroup(pull.groupId)), limits.sidesAtStart)
        : [];
    return { bundles, sides, next };
  }, 'repeatable read');
}

/** What an agent has escalated into the sight of others alone. */
async function readHanded(tx: Transaction, scope: ViewScope, agentId: string): Promise<Escalation[]> {
  const mine = await listEscalationsBy(tx, agentId, limits.handedAtStart);
  const seen = new Set(
    (
      await readConversations(
        tx,
        mine.map(({ conversationId }) => conversationId),
      )
    ).flatMap((conversation) => (sees(scope, conversation) ? [conversation.id] : [])),
  );
  const out = mine.filter(({ conversationId }) => !seen.has(conversationId));
  const rows = await readEscalations(
    tx,
    out.map(({ id }) => id),
  );
  return rows.map(handedOver);
}

async function readSeenSignals(tx: Transaction, { workspace, scope }: Viewer): Promise<Signal[]> {
  const open = await listOpenSignals(tx, workspace.id);
  const places = await placesOf(tx, open);
  return open.flatMap(
    (signal) =>
      seenSignal(scope, signal, { customer: [], conversation: places.get(signal.conversationId ?? '') }) ??
      [],
  );
}

async function readSeenFreezes(tx: Transaction, { agent, workspace, scope }: Viewer): Promise<Freeze[]> {
  const newest = await listNewestFreezes(tx, workspace.id, limits.freezesAtStart);
  const conversationsOf = new Map(
    (
      await readConversations(
        tx,
        newest.map(({ conversationId }) => conversationId),
      )
    ).map((conversation) => [conversation.id, conversation]),
  );
  const seen = newest.filter(
    (row) =>
      mayDecide(agent.role) ||
      row.requestedBy === agent.id ||
      sees(scope, conversationsOf.get(row.conversationId)),
  );
  return readFreezes(
    tx,
    seen.map(({ id }) => id),
  );
}

function seenBy(scope: ViewScope): SQL {
  return seenSides(seenConversations(scope), [...scope.groupIds]);
}

/** As many conversations from the front as one answer carries; always at least one. */
function fitPage(
  candidates: readonly Conversation[],
  sizes: ReadonlyMap<string, { messages: number; bytes: number }>,
): Conversation[] {
  let bytes = 0;
  let messages = 0;
  const tooMany = candidates.findIndex((conversation, index) => {
    const size = sizes.get(conversation.id);
    bytes += size?.bytes ?? 0;
    messages += size?.messages ?? 0;
    return index > 0 && (bytes > pageBytes || messages > pageMessages);
  });
  return tooMany < 0 ? [...candidates] : candidates.slice(0, tooMany);
}
