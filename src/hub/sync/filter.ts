import type { Message } from '../../shared/domain/conversation.ts';
import type { CustomerField } from '../../shared/domain/customer-field.ts';
import { handedOver } from '../../shared/domain/escalation.ts';
import { mayDecide } from '../../shared/domain/freeze.ts';
import { kycSeenBy } from '../../shared/domain/kyc/kyc.ts';
import type { Group } from '../../shared/domain/people.ts';
import { hasView } from '../../shared/domain/saved-view.ts';
import type { Change, ChangeEntity } from '../../shared/wire/sync.ts';
import { isStagedFor } from '../store/queries/staged.ts';
import type { Hydrated } from './hydrate.ts';
import { isSamePlace, sees, seesMacro, seesSide, type ViewScope } from './scope.ts';
import { seenCustomer } from './seen-customer.ts';
import { seenSignal } from './seen-signal.ts';

/** Whose eyes a page is cut for. */
export type Reader = {
  readonly agentId: string;
  readonly deviceId: string;
  readonly scope: ViewScope;
};

/**
 * What of a page one agent may have, parents first, each row once. A conversation that left the scope goes as
 * a tombstone to those who saw it where it was; nobody else hears of it.
 *
 * `scopeChangedSince`: the scope is younger than the reader's cursor, and these are all groups and customer fields as
 * they are now. Such a reader measures what it holds against the new scope with the groups at hand, and may hold no
 * customer of a conversation that it could not see before.
 */
export function changesFor(
  reader: Reader,
  page: Hydrated,
  scopeChangedSince: {
    readonly groups: readonly Group[];
    readonly fields: readonly CustomerField[];
  } | null = null,
): Change[] {
  const { agentId, scope } = reader;
  const conversations = new Map<string, Change>();
  const messages = new Map<string, Message>();
  const gone: Change[] = [];
  const customerIds = new Set<string>();
  const leftCustomers = new Set<string>();

  for (const entry of page.entries) {
    if (entry.entity === 'customer') customerIds.add(entry.id);
    if (entry.entity !== 'conversation') continue;
    const row = page.conversations.get(entry.id);
    if (row && sees(scope, row)) {
      // Changed where this scope does not reach, and since moved into it: the move brings it whole.
      if (!sees(scope, entry.after)) continue;
      conversations.set(entry.id, { entity: 'conversation', id: entry.id, row });
      // Who began to see the place where it was has fetched that place when it was there no longer.
      const movedOn = !isSamePlace(entry.before, row);
      if (entry.whole || movedOn || scopeChangedSince) customerIds.add(row.customerId);
      if (entry.whole)
        for (const message of page.threads.get(entry.id) ?? []) messages.set(message.id, message);
    } else if (sees(scope, entry.before)) {
      conversations.set(entry.id, { entity: 'conversation', id: entry.id, row: null });
      if (row) leftCustomers.add(row.customerId);
    }
  }

  for (const entry of page.entries) {
    if (entry.entity !== 'message' || entry.conversationId === null) continue;
    const conversation = page.conversations.get(entry.conversationId);
    if (!conversation || !sees(scope, conversation)) continue;
    if (!sees(scope, entry.after)) continue;
    const row = page.messages.get(entry.id);
    if (row) messages.set(row.id, row);
    else gone.push({ entity: 'message', id: entry.id, row: null });
    if (scopeChangedSince && !conversations.has(conversation.id)) {
      conversations.set(conversation.id, { entity: 'conversation', id: conversation.id, row: conversation });
      customerIds.add(conversation.customerId);
    }
  }

  const scheduled = new Map<string, Change>();
  for (const entry of page.entries) {
    if (entry.entity !== 'scheduled' || entry.conversationId === null) continue;
    const conversation = page.conversations.get(entry.conversationId);
    if (!conversation || !sees(scope, conversation) || !sees(scope, entry.after)) continue;
    scheduled.set(entry.id, { entity: 'scheduled', id: entry.id, row: page.scheduled.get(entry.id) ?? null });
  }
  // One that comes into sight brings what waits in it.
  const arriving = new Set(page.entries.filter(({ whole }) => whole).map(({ id }) => id));
  for (const row of page.scheduled.values())
    if (arriving.has(row.conversationId) && conversations.get(row.conversationId)?.row)
      scheduled.set(row.id, { entity: 'scheduled', id: row.id, row });

  const customers: Change[] = [];
  for (const id of new Set([...customerIds, ...leftCustomers])) {
    const row = page.customers.get(id);
    const visible = (page.customerPlaces.get(id) ?? []).some((place) => sees(scope, place));
    if (row && visible) {
      if (customerIds.has(id)) customers.push({ entity: 'customer', id, row: seenCustomer(scope, row) });
    } else if (!row || leftCustomers.has(id)) {
      gone.push({ entity: 'customer', id, row: null });
    }
  }

  const ordered = [...messages.values()].sort((a, b) =>
    a.conversationId === b.conversationId
      ? a.ordinal - b.ordinal
      : a.conversationId < b.conversationId
        ? -1
        : 1,
  );
  const groups = scopeChangedSince?.groups.map((row): Change => ({ entity: 'group', id: row.id, row })) ?? [];
  const known = new Set(groups.map((group) => group.id));
  return [
    ...groups,
    ...page.forAll.filter((change) => !known.has(change.id)),
    ...articlesFor(reader, page),
    ...macrosFor(reader, page),
    ...fieldsFor(scope, page, scopeChangedSince?.fields ?? []),
    ...viewsFor(agentId, page),
    ...remindersFor(agentId, page),
    ...ownMacrosFor(agentId, page),
    ...customers,
    ...kycFor(scope, page, customers),
    ...conversations.values(),
    ...ordered.map((row): Change => ({ entity: 'message', id: row.id, row })),
    ...scheduled.values(),
    ...attentionOf(agentId, page),
    ...acknowledgementsOf(agentId, page),
    ...sidesFor(scope, page),
    ...escalationsFor(reader, page, arriving),
    ...freezesFor(reader, page, arriving),
    ...recoveriesFor(scope, page, arriving),
    ...signalsFor(reader, page, new Set(customers.map(({ id }) => id))),
    ...gone,
  ];
}

/** Those that this scope may see now; tombstones where a conversation's move took them out of its sight. */
function sidesFor(scope: ViewScope, page: Hydrated): Change[] {
  const changes = new Map<string, Change>();
  for (const { entity, id, before } of page.entries) {
    const row = entity === 'side' ? page.sides.get(id) : undefined;
    if (!row) continue;
    if (seesSide(scope, row, page.conversations.get(row.conversationId)))
      changes.set(id, { entity: 'side', id, row });
    else if (before && (sees(scope, before) || scope.groupIds.has(row.groupId)))
      changes.set(id, { entity: 'side', id, row: null });
  }
  return [...changes.values()];
}

/**
 * Those whose conversation this reader sees. Whoever escalated one that is out of their sight hears that it was handed
 * over, others who saw it that it is gone.
 */
function escalationsFor({ agentId, scope }: Reader, page: Hydrated, arriving: ReadonlySet<string>): Change[] {
  const before = new Map(
    page.entries.flatMap((entry) =>
      entry.entity === 'escalation' ? [[entry.id, entry.before] as const] : [],
    ),
  );
  return [...page.escalations.values()].flatMap((row): Change[] => {
    const { id } = row;
    if (!before.has(id) && !arriving.has(row.conversationId)) return [];
    if (sees(scope, page.conversations.get(row.conversationId))) return [{ entity: 'escalation', id, row }];
    if (row.createdBy === agentId) return [{ entity: 'escalation', id, row: handedOver(row) }];
    return sees(scope, before.get(id)) ? [{ entity: 'escalation', id, row: null }] : [];
  });
}

/** Those of conversations in sight, the reader's own, and all to those who decide; elsewhere that they are gone. */
function freezesFor({ agentId, scope }: Reader, page: Hydrated, arriving: ReadonlySet<string>): Change[] {
  const told = new Map(
    page.entries.flatMap((entry) => (entry.entity === 'freeze' ? [[entry.id, entry.before] as const] : [])),
  );
  return [...page.freezes.values()].flatMap((row): Change[] => {
    const { id } = row;
    if (!told.has(id) && !arriving.has(row.conversationId)) return [];
    const its = mayDecide(scope.role) || row.requestedBy === agentId;
    if (its || sees(scope, page.conversations.get(row.conversationId)))
      return [{ entity: 'freeze', id, row }];
    return sees(scope, told.get(id)) ? [{ entity: 'freeze', id, row: null }] : [];
  });
}

/** How far the checks of customers are who are in sight, and come into it; cut for this role. */
function kycFor(scope: ViewScope, page: Hydrated, coming: readonly Change[]): Change[] {
  const told = page.entries.flatMap(({ entity, id }) => (entity === 'kyc' ? [id] : []));
  const ids = new Set([...told, ...coming.map(({ id }) => id)]);
  return [...ids].flatMap((id): Change[] => {
    const row = page.kyc.get(id);
    const visible = (page.customerPlaces.get(id) ?? []).some((place) => sees(scope, place));
    return row && visible ? [{ entity: 'kyc', id, row: kycSeenBy(scope.role, row) }] : [];
  });
}

/** Those whose conversation is in sight; to others who saw it, that it is gone. */
function recoveriesFor(scope: ViewScope, page: Hydrated, arriving: ReadonlySet<string>): Change[] {
  const before = new Map(
    page.entries.flatMap((entry) => (entry.entity === 'recovery' ? [[entry.id, entry.before] as const] : [])),
  );
  return [...page.recoveries.values()].flatMap((row): Change[] => {
    const { id } = row;
    if (!before.has(id) && !arriving.has(row.conversationId)) return [];
    if (sees(scope, page.conversations.get(row.conversationId))) return [{ entity: 'recovery', id, row }];
    return sees(scope, before.get(id)) ? [{ entity: 'recovery', id, row: null }] : [];
  });
}

/**
 * Those of this page that this reader hears of and may have, and those of customers who come into their sight; of one that
 * others alone may have from now on, that it is gone.
 */
function signalsFor(reader: Reader, page: Hydrated, coming: ReadonlySet<string>): Change[] {
  const { scope } = reader;
  const told = toldOf('signal', reader, page);
  const closed = new Set(
    page.entries.flatMap(({ entity, id, before }) => (entity === 'signal' && before ? [id] : [])),
  );
  return [...page.signals.values()].flatMap((signal): Change[] => {
    const { id } = signal;
    if (!told.has(id) && !coming.has(signal.customerId)) return [];
    const places = {
      customer: page.customerPlaces.get(signal.customerId) ?? [],
      conversation: page.signalPlaces.get(signal.conversationId ?? ''),
    };
    const row = seenSignal(scope, signal, places);
    if (row) return [{ entity: 'signal', id, row }];
    const hadIt = closed.has(id) && seenSignal(scope, { ...signal, restricted: false }, places) !== null;
    return hadIt ? [{ entity: 'signal', id, row: null }] : [];
  });
}

/** What is asked of customers, as far as this scope may see it; of the rest that it is not there. */
function fieldsFor(scope: ViewScope, page: Hydrated, all: readonly CustomerField[]): Change[] {
  const rows = new Map([...page.fields, ...all.map((field) => [field.id, field] as const)]);
  const ids = page.entries.flatMap(({ entity, id }) => (entity === 'customer-field' ? [id] : []));
  return [...new Set([...ids, ...rows.keys()])].map((id): Change => {
    const row = rows.get(id);
    return { entity: 'customer-field', id, row: row && scope.fields.has(row.key) ? row : null };
  });
}

/** The macros, articles or signals of a page that this reader hears of. */
function toldOf(entity: 'macro' | 'article' | 'signal', { agentId }: Reader, page: Hydrated): Set<string> {
  const mine = page.entries.filter(
    (entry) => entry.entity === entity && (entry.onlyAgentId === null || entry.onlyAgentId === agentId),
  );
  return new Set(mine.map(({ id }) => id));
}

/** Each macro as this reader has it: what is staged to them, or else what is live. */
function macrosFor(reader: Reader, page: Hydrated): Change[] {
  const staged = new Set(stagedTo(reader, page));
  return [...toldOf('macro', reader, page)].map((id): Change => {
    const row = staged.has(id) ? page.staged.macro.get(id)?.document : page.macros.get(id);
    return { entity: 'macro', id, row: row && seesMacro(reader.scope, row) ? row : null };
  });
}

/** Each article, in the same way. */
function articlesFor(reader: Reader, page: Hydrated): Change[] {
  const staged = new Set(stagedTo(reader, page));
  return [...toldOf('article', reader, page)].map((id): Change => {
    const row = staged.has(id) ? page.staged.article.get(id)?.document : page.articles.get(id);
    return { entity: 'article', id, row: row ?? null };
  });
}

/** The macros and articles of a page of which this reader has the staged version. */
export function stagedTo(reader: Omit<Reader, 'scope'>, { staged }: Hydrated): string[] {
  return [...staged.macro, ...staged.article].flatMap(([id, one]) => (isStagedFor(one, reader) ? [id] : []));
}

const personal: ReadonlySet<ChangeEntity> = new Set([
  'view',
  'reminder',
  'own-macro',
  'attention',
  'acknowledgement',
  'escalation',
  'freeze',
]);

/** Whether what a page brings depends on who reads it, not on their scope alone. */
export function isPersonal(page: Hydrated): boolean {
  return page.entries.some(({ entity, onlyAgentId }) => personal.has(entity) || onlyAgentId !== null);
}

/** What ties this agent to conversations, and nobody else's. It says nothing of what is in them. */
function attentionOf(agentId: string, page: Hydrated): Change[] {
  const rows = page.entries.flatMap(({ entity, id, onlyAgentId }) =>
    entity === 'attention' && onlyAgentId === agentId ? (page.attention.get(id) ?? []) : [],
  );
  return rows.map((row): Change => ({ entity: 'attention', id: row.id, row }));
}

/** What this agent has read: theirs alone. */
function acknowledgementsOf(agentId: string, page: Hydrated): Change[] {
  const rows = page.entries.flatMap(({ entity, id, onlyAgentId }) =>
    entity === 'acknowledgement' && onlyAgentId === agentId ? (page.acknowledgements.get(id) ?? []) : [],
  );
  return rows.map((row): Change => ({ entity: 'acknowledgement', id: row.id, row }));
}

/** Views that this agent has, and tombstones of those that are gone or are the team's no longer. */
function viewsFor(agentId: string, page: Hydrated): Change[] {
  const changes = new Map<string, Change>();
  for (const { entity, id, onlyAgentId } of page.entries) {
    if (entity !== 'view' || (onlyAgentId !== null && onlyAgentId !== agentId)) continue;
    const row = page.views.get(id);
    changes.set(id, { entity, id, row: row && hasView(agentId, row) ? row : null });
  }
  return [...changes.values()];
}

/** The agent's own, and tombstones of those that are done. */
function remindersFor(agentId: string, page: Hydrated): Change[] {
  const changes = new Map<string, Change>();
  for (const { entity, id, onlyAgentId } of page.entries) {
    if (entity !== 'reminder' || onlyAgentId !== agentId) continue;
    const row = page.reminders.get(id);
    changes.set(id, { entity, id, row: row?.agentId === agentId ? row : null });
  }
  return [...changes.values()];
}

/** The agent's own, and tombstones of those that they have deleted. */
function ownMacrosFor(agentId: string, page: Hydrated): Change[] {
  const changes = new Map<string, Change>();
  for (const { entity, id, onlyAgentId } of page.entries) {
    if (entity !== 'own-macro' || onlyAgentId !== agentId) continue;
    const row = page.ownMacros.get(id);
    changes.set(id, { entity, id, row: row?.ownerId === agentId ? row : null });
  }
  return [...changes.values()];
}
