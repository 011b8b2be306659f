import type { ChangedKey } from '../../../shared/contract/events.ts';
import type { Attention } from '../../../shared/domain/attention.ts';
import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import type { Escalation, EscalationTarget } from '../../../shared/domain/escalation.ts';
import type { Freeze } from '../../../shared/domain/freeze.ts';
import type { Acknowledgement } from '../../../shared/domain/must-read.ts';
import type { OwnMacro } from '../../../shared/domain/own-macro.ts';
import type { Agent, Group, Workspace } from '../../../shared/domain/people.ts';
import type { Reminder } from '../../../shared/domain/reminder.ts';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import type { SideConversation } from '../../../shared/domain/side-conversation.ts';
import type { SynonymGroup } from '../../../shared/wire/learning.ts';
import { prepared, type WritableDb } from '../handle.ts';
import { putMeta } from '../queries/meta.ts';
import { reopenSlots } from '../queries/saved-views.ts';
import { recountViews } from '../queries/view-counts.ts';
import { replaceAttention } from './attention.ts';
import { type Batch, touch } from './batch.ts';
import { replaceCustomerFields } from './customer-fields.ts';
import { replaceApart } from './customers-apart.ts';
import { replaceAcknowledgements } from './document-changes.ts';
import { replaceEscalationTargets, replaceHanded } from './escalations.ts';
import { replaceFreezes } from './freezes.ts';
import { inBatch } from './in-batch.ts';
import { replaceOwnMacros } from './own-macros.ts';
import { replaceReminders } from './reminders.ts';
import { replaceViews } from './saved-views.ts';
import { replaceSides } from './sides.ts';
import { replaceSynonyms } from './synonyms.ts';

/** What everybody at this workspace works by: everything that follows from it is read anew. */
export function applyWorkspace(batch: Batch, workspace: Workspace): void {
  putMeta(batch.db, 'workspace', JSON.stringify(workspace));
  touch(batch, { topic: 'status' });
}

/** Keeps who is signed in and where. Another agent than before has other views, so these are counted anew. */
export function saveIdentity(db: WritableDb, me: Agent, workspace: Workspace, now: number): ChangedKey[] {
  return inBatch(db, now, (batch) => {
    putMeta(db, 'me.id', me.id);
    putMeta(db, 'workspace', JSON.stringify(workspace));
    applyAgent(batch, me);
    if (batch.me !== me.id) {
      recountViews(db, me.id);
      reopenSlots(db);
    }
    touch(batch, { topic: 'status' });
    touch(batch, { topic: 'views' });
    touch(batch, { topic: 'inbox' });
  });
}

/** Replaces all agents, groups, and what travels whole at the start of a first sync by the hub's. */
export function replacePeople(
  db: WritableDb,
  people: {
    readonly agents: readonly Agent[];
    readonly groups: readonly Group[];
    readonly views: readonly SavedView[];
    readonly reminders: readonly Reminder[];
    readonly ownMacros: readonly OwnMacro[];
    readonly attention: readonly Attention[];
    readonly acknowledgements: readonly Acknowledgement[];
    readonly customerFields: readonly CustomerField[];
    readonly customersApart: readonly string[];
    readonly synonyms: readonly SynonymGroup[];
    readonly sides: readonly SideConversation[];
    readonly escalationTargets: readonly EscalationTarget[];
    readonly handed: readonly Escalation[];
    readonly freezes: readonly Freeze[];
  },
  now: number,
): ChangedKey[] {
  return inBatch(db, now, (batch) => {
    prepared(db, 'DELETE FROM agents').run();
    prepared(db, 'DELETE FROM groups').run();
    for (const agent of people.agents) applyAgent(batch, agent);
    for (const group of people.groups) applyGroup(batch, group);
    replaceViews(batch, people.views);
    replaceReminders(batch, people.reminders);
    replaceOwnMacros(batch, people.ownMacros);
    replaceAttention(batch, people.attention);
    replaceAcknowledgements(batch, people.acknowledgements);
    replaceCustomerFields(batch, people.customerFields);
    replaceApart(batch, people.customersApart);
    replaceSynonyms(batch, people.synonyms);
    replaceSides(batch, people.sides);
    replaceEscalationTargets(batch, people.escalationTargets);
    replaceHanded(batch, people.handed);
    replaceFreezes(batch, people.freezes);
    touchPeople(batch);
  });
}

export function applyAgent(batch: Batch, agent: Agent): void {
  prepared(
    batch.db,
    `INSERT INTO agents (id, name, public_name, active, document) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, public_name = excluded.public_name,
         active = excluded.active, document = excluded.document`,
  ).run(agent.id, agent.name, agent.publicName, Number(agent.active), JSON.stringify(agent));
  touchPeople(batch);
}

export function dropAgent(batch: Batch, id: string): void {
  prepared(batch.db, 'DELETE FROM agents WHERE id = ?').run(id);
  touchPeople(batch);
}

export function applyGroup(batch: Batch, group: Group): void {
  prepared(
    batch.db,
    `INSERT INTO groups (id, name, restricted, position, document) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, restricted = excluded.restricted,
         position = excluded.position, document = excluded.document`,
  ).run(group.id, group.name, Number(group.restricted), group.position, JSON.stringify(group));
  touchPeople(batch);
}

export function dropGroup(batch: Batch, id: string): void {
  prepared(batch.db, 'DELETE FROM groups WHERE id = ?').run(id);
  touchPeople(batch);
}

function touchPeople(batch: Batch): void {
  touch(batch, { topic: 'people' });
  touch(batch, { topic: 'views' });
  touch(batch, { topic: 'inbox' });
}
