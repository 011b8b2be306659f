import type { Attention } from '../../shared/domain/attention.ts';
import type { Conversation, Message } from '../../shared/domain/conversation.ts';
import type { CustomerField } from '../../shared/domain/customer-field.ts';
import type { Escalation } from '../../shared/domain/escalation.ts';
import type { Freeze } from '../../shared/domain/freeze.ts';
import type { Article, Macro } from '../../shared/domain/knowledge.ts';
import type { KycStatus } from '../../shared/domain/kyc/kyc.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Acknowledgement } from '../../shared/domain/must-read.ts';
import type { OwnMacro } from '../../shared/domain/own-macro.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { RecoveryCase } from '../../shared/domain/recovery/recovery-case.ts';
import type { Reminder } from '../../shared/domain/reminder.ts';
import type { SavedView } from '../../shared/domain/saved-view.ts';
import type { ScheduledMessage } from '../../shared/domain/scheduled.ts';
import type { SideConversation } from '../../shared/domain/side-conversation.ts';
import type { Signal } from '../../shared/domain/signals/signal.ts';
import type { Change, ChangeEntity } from '../../shared/wire/sync.ts';
import type { Place } from '../store/changes.ts';
import type { Queryable } from '../store/database.ts';
import { readAcknowledgements } from '../store/queries/acknowledgements.ts';
import { readAgents } from '../store/queries/agents.ts';
import { readArticles } from '../store/queries/articles.ts';
import { readAttention } from '../store/queries/attention.ts';
import { listCustomerPlaces, readConversations } from '../store/queries/conversations.ts';
import { readCustomerFields } from '../store/queries/customer-fields.ts';
import { readApart } from '../store/queries/customer-merges.ts';
import { readPresentCustomers } from '../store/queries/customers.ts';
import { listEscalationsIn, readEscalations, readEscalationTargets } from '../store/queries/escalations.ts';
import { listFreezesIn, readFreezes } from '../store/queries/freezes.ts';
import { readGroups } from '../store/queries/groups.ts';
import { readKyc } from '../store/queries/kyc.ts';
import { readMacros } from '../store/queries/macros.ts';
import { readMessages, readNewestMessages } from '../store/queries/messages.ts';
import { readOwnMacros } from '../store/queries/own-macros.ts';
import { listRecoveriesIn, readRecoveries } from '../store/queries/recovery.ts';
import { readReminders } from '../store/queries/reminders.ts';
import { readViews } from '../store/queries/saved-views.ts';
import { listScheduledIn, readScheduled } from '../store/queries/scheduled.ts';
import { readCollections, readSections } from '../store/queries/shelves.ts';
import { readSides } from '../store/queries/sides.ts';
import { listSignalsOf, readSignals } from '../store/queries/signals.ts';
import { readStaged, type StagedDocument } from '../store/queries/staged.ts';
import { readSynonyms } from '../store/queries/synonyms.ts';
import { readWorkspace } from '../store/queries/workspaces.ts';
import type { LogEntry } from './change-pages.ts';
import { isSamePlace, placeOf } from './scope.ts';

/** Rows as they are now behind a page of the log: read once, filtered for each scope. */
export type Hydrated = {
  readonly entries: readonly LogEntry[];
  /** What every agent gets: people, groups, shelves. */
  readonly forAll: readonly Change[];
  /** What is live. */
  readonly macros: ReadonlyMap<string, Macro>;
  readonly articles: ReadonlyMap<string, Article>;
  /** What some have in its place, by the document's id. */
  readonly staged: {
    readonly macro: ReadonlyMap<string, StagedDocument<'macro'>>;
    readonly article: ReadonlyMap<string, StagedDocument<'article'>>;
  };
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly scheduled: ReadonlyMap<string, ScheduledMessage>;
  /** Newest messages of the conversations that travel whole. */
  readonly threads: ReadonlyMap<string, Message[]>;
  readonly customers: ReadonlyMap<string, Customer>;
  readonly customerPlaces: ReadonlyMap<string, Place[]>;
  readonly fields: ReadonlyMap<string, CustomerField>;
  readonly views: ReadonlyMap<string, SavedView>;
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly ownMacros: ReadonlyMap<string, OwnMacro>;
  readonly attention: ReadonlyMap<string, Attention>;
  readonly acknowledgements: ReadonlyMap<string, Acknowledgement>;
  readonly sides: ReadonlyMap<string, SideConversation>;
  readonly escalations: ReadonlyMap<string, Escalation>;
  readonly freezes: ReadonlyMap<string, Freeze>;
  /** Whole; by the customer. */
  readonly kyc: ReadonlyMap<string, KycStatus>;
  readonly recoveries: ReadonlyMap<string, RecoveryCase>;
  /** Whole: those of the page, and all of the customers who come with it. */
  readonly signals: ReadonlyMap<string, Signal>;
  /** Where the conversations lie in which signals were found. */
  readonly signalPlaces: ReadonlyMap<string, Place>;
};

/**
 * To be called in one repeatable-read transaction: a row and its place must be of the same moment. Customers are
 * read where a conversation comes or goes; all of them with `allCustomers`.
 */
export async function hydrate(
  db: Queryable,
  workspaceId: string,
  entries: readonly LogEntry[],
  allCustomers = false,
): Promise<Hydrated> {
  const ids = (entity: ChangeEntity) => [
    ...new Set(entries.filter((entry) => entry.entity === entity).map((entry) => entry.id)),
  ];
  const messageIds = ids('message');
  const conversationIds = new Set(ids('conversation'));
  for (const entry of entries) if (entry.conversationId !== null) conversationIds.add(entry.conversationId);
  const conversations = byId(await readConversations(db, [...conversationIds]));
  const wholeIds = entries.filter((entry) => entry.whole && conversations.has(entry.id)).map(({ id }) => id);
  const threads = await readNewestMessages(
    db,
    [...new Set(wholeIds)],
    limits.snapshotMessagesPerConversation,
  );
  const customerIds = new Set([...ids('customer'), ...ids('kyc')]);
  for (const { customerId } of allCustomers ? conversations.values() : travelling(entries, conversations))
    customerIds.add(customerId);
  const told = await readSignals(db, ids('signal'));
  for (const { customerId } of told) customerIds.add(customerId);
  const customers = byId(await readPresentCustomers(db, [...customerIds]));
  const customerPlaces = new Map<string, Place[]>();
  for (const { customerId, ...place } of await listCustomerPlaces(db, [...customerIds])) {
    const places = customerPlaces.get(customerId);
    if (places) places.push(place);
    else customerPlaces.set(customerId, [place]);
  }
  const signals = byId([...(await listSignalsOf(db, [...customers.values()])), ...told]);
  return {
    entries,
    forAll: [
      ...changesOf('workspace', ids('workspace'), await readOwnWorkspace(db, workspaceId, ids('workspace'))),
      ...changesOf('group', ids('group'), await readGroups(db, workspaceId, ids('group'))),
      ...changesOf('agent', ids('agent'), await readAgents(db, ids('agent'))),
      ...changesOf(
        'collection',
        ids('collection'),
        await readCollections(db, workspaceId, ids('collection')),
      ),
      ...changesOf('section', ids('section'), await readSections(db, workspaceId, ids('section'))),
      ...changesOf(
        'escalation-target',
        ids('escalation-target'),
        await readEscalationTargets(db, workspaceId, ids('escalation-target')),
      ),
      ...changesOf('synonyms', ids('synonyms'), await readSynonyms(db, workspaceId, ids('synonyms'))),
      ...changesOf(
        'customers-apart',
        ids('customers-apart'),
        await readApart(db, workspaceId, ids('customers-apart')),
      ),
    ],
    macros: byId(await readMacros(db, workspaceId, ids('macro'))),
    articles: byId(await readArticles(db, workspaceId, ids('article'))),
    staged: {
      macro: await readStaged(db, workspaceId, 'macro', ids('macro')),
      article: await readStaged(db, workspaceId, 'article', ids('article')),
    },
    conversations,
    messages: byId(await readMessages(db, messageIds)),
    scheduled: byId([
      ...(await readScheduled(db, ids('scheduled'))),
      ...(await listScheduledIn(db, [...new Set(wholeIds)])),
    ]),
    threads,
    customers,
    customerPlaces,
    fields: byId(await readCustomerFields(db, workspaceId, ids('customer-field'))),
    views: byId(await readViews(db, workspaceId, ids('view'))),
    reminders: byId(await readReminders(db, workspaceId, ids('reminder'))),
    ownMacros: byId(await readOwnMacros(db, workspaceId, ids('own-macro'))),
    attention: byId(await readAttention(db, ids('attention'))),
    acknowledgements: byId(await readAcknowledgements(db, ids('acknowledgement'))),
    sides: byId(await readSides(db, ids('side'))),
    escalations: byId([
      ...(await readEscalations(db, ids('escalation'))),
      ...(await listEscalationsIn(db, [...new Set(wholeIds)])),
    ]),
    recoveries: byId([
      ...(await readRecoveries(db, ids('recovery'))),
      ...(await listRecoveriesIn(db, [...new Set(wholeIds)])),
    ]),
    freezes: byId(
      await readFreezes(db, [
        ...new Set([...ids('freeze'), ...(await listFreezesIn(db, [...new Set(wholeIds)]))]),
      ]),
    ),
    kyc: byId(await readKyc(db, [...customerIds])),
    signals,
    signalPlaces: await placesOf(db, signals.values()),
  };
}

/** Where the conversations lie in which these were found. */
export async function placesOf(db: Queryable, signals: Iterable<Signal>): Promise<Map<string, Place>> {
  const ids = new Set([...signals].flatMap(({ conversationId }) => conversationId ?? []));
  return new Map((await readConversations(db, [...ids])).map((row) => [row.id, placeOf(row)]));
}

/** Conversations that come into somebody's sight with this page, or leave it. */
function* travelling(
  entries: readonly LogEntry[],
  conversations: ReadonlyMap<string, Conversation>,
): Generator<Conversation> {
  for (const { id, entity, whole, before } of entries) {
    const row = entity === 'conversation' ? conversations.get(id) : undefined;
    if (!row) continue;
    if (whole || !isSamePlace(before, row)) yield row;
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** That of the reader alone. */
async function readOwnWorkspace(db: Queryable, workspaceId: string, ids: readonly string[]) {
  const row = ids.includes(workspaceId) ? await readWorkspace(db, workspaceId) : null;
  return row ? [row] : [];
}

function changesOf<Entity extends ChangeEntity>(
  entity: Entity,
  ids: readonly string[],
  rows: readonly { id: string }[],
): Change[] {
  const found = byId(rows);
  return ids.map((id) => ({ entity, id, row: found.get(id) ?? null }) as Change);
}
