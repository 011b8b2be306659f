import type { Agent, Customer, Group } from '../../../shared/domain/people.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Document = { document: string };

export function getAgent(db: ReadableDb, id: string): Agent | null {
  const row = prepared<Document>(db, 'SELECT document FROM agents WHERE id = ?').get(id);
  return row ? (JSON.parse(row.document) as Agent) : null;
}

/** By name, those who are gone last. */
export function listAgents(db: ReadableDb): Agent[] {
  const rows = prepared<Document>(db, 'SELECT document FROM agents ORDER BY active DESC, name').all();
  return rows.map((row) => JSON.parse(row.document) as Agent);
}

export function getGroup(db: ReadableDb, id: string): Group | null {
  const row = prepared<Document>(db, 'SELECT document FROM groups WHERE id = ?').get(id);
  return row ? (JSON.parse(row.document) as Group) : null;
}

export function listGroups(db: ReadableDb): Group[] {
  const rows = prepared<Document>(db, 'SELECT document FROM groups ORDER BY position, name').all();
  return rows.map((row) => JSON.parse(row.document) as Group);
}

export function getCustomer(db: ReadableDb, id: string): Customer | null {
  const row = prepared<Document>(db, 'SELECT document FROM customers WHERE id = ?').get(id);
  return row ? whole(row) : null;
}

type Late = 'note' | 'fields' | 'mergedIn' | 'identity';

/** What an older hub said had nothing of these yet. */
function whole({ document }: Document): Customer {
  return {
    note: '',
    fields: {},
    mergedIn: [],
    identity: null,
    ...(JSON.parse(document) as Omit<Customer, Late>),
  };
}

/** The customer as the hub has them, without own pending changes. */
export function getHubCustomer(db: ReadableDb, id: string): Customer | null {
  const row = prepared<Document>(
    db,
    'SELECT coalesce(base, document) AS document FROM customers WHERE id = ?',
  ).get(id);
  return row ? whole(row) : null;
}
