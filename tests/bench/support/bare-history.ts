import Database from 'better-sqlite3';
import { stampFrom } from '../../../src/engine/db/ingest/put-message.ts';
import { migrate } from '../../../src/engine/db/migrate.ts';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { columnsOf, conversationColumns, customerColumns } from '../../../src/engine/db/records.ts';
import type { Bundle } from '../../../src/shared/wire/sync.ts';

const rowsPerTransaction = 300;

/**
 * What the machine itself can do with a history: JSON parsed and believed, its rows into the app's own tables and
 * indexes by prepared statements, words inline and in the index's order, a few hundred rows a transaction.
 */
export function fillBare(file: string, bundles: readonly string[]): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  migrate(db, migrations);
  const customer = db.prepare(
    'INSERT OR IGNORE INTO customers (id, name, tier, locale, document) VALUES (?, ?, ?, ?, ?)',
  );
  const conversation = db.prepare(
    `INSERT INTO conversations (${conversationColumns.join(', ')}) VALUES (${conversationColumns.map(() => '?').join(', ')})`,
  );
  const message = db.prepare(
    `INSERT INTO messages (id, conversation, ordinal, stamp, kind, author_kind, author_id, channel, state, created_at,
       event, body_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const index = db.prepare('INSERT INTO message_search (rowid, body) VALUES (?, ?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const taken = new Set<number>();
  let words: [number, string][] = [];
  let rows = 0;
  const end = () => {
    for (const [stamp, text] of words.sort(([a], [b]) => a - b)) index.run(stamp, text);
    commit.run();
    words = [];
    rows = 0;
  };
  for (const text of bundles) {
    if (rows === 0) begin.run();
    const bundle = JSON.parse(text) as Bundle;
    const { id, name, tier, locale } = bundle.customer;
    customer.run(id, name, tier, locale, JSON.stringify(bundle.customer));
    const working = Number(!['solved', 'closed'].includes(bundle.conversation.status));
    const row: Record<string, unknown> = {
      ...columnsOf(bundle.conversation),
      ...customerColumns(bundle.customer),
      base: null,
      words: `${bundle.conversation.number} ${name} ${bundle.conversation.subject}`,
      working,
      vip: 0,
      due_at: null,
      urgency: bundle.conversation.lastMessageAt,
      asleep: 0,
      breaching: 0,
      unread: 0,
      last_customer_ordinal: 0,
      has_draft: 0,
      following: 0,
      mentioned: 0,
      unseen_mentions: 0,
      queued: 0,
      parked: 0,
      complete: 1,
      round: 0,
    };
    const n = conversation.run(...conversationColumns.map((column) => row[column])).lastInsertRowid;
    for (const said of bundle.messages) {
      let stamp = stampFrom(said.createdAt);
      while (taken.has(stamp)) stamp += 1;
      taken.add(stamp);
      message.run(
        said.id,
        n,
        said.ordinal,
        stamp,
        said.kind,
        said.author.kind,
        said.author.id,
        said.channel,
        said.state,
        said.createdAt,
        said.event === null ? null : JSON.stringify(said.event),
        said.bodyText,
      );
      if (said.bodyText !== '') words.push([stamp, said.bodyText]);
    }
    rows += bundle.messages.length + 2;
    if (rows >= rowsPerTransaction) end();
  }
  if (rows > 0) end();
  db.close();
}
