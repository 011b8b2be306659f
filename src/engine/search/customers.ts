import type { Customer } from '../../shared/domain/people.ts';
import type { SearchRequest } from '../../shared/domain/search-query.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { foldText } from './fold.ts';
import { customerQueryWords } from './names.ts';
import { safely } from './safely.ts';
import { allOf, anyOf, isIn, negated, type Sql, sql } from './sql.ts';

export type FoundCustomer = {
  readonly customer: Customer;
  /** How many conversations they have here, and when they last were in touch. */
  readonly conversations: number;
  readonly lastMessageAt: number | null;
  /** The message in which what was looked for was named, when it is no part of the customer themselves. */
  readonly namedIn: { readonly conversationId: string; readonly messageId: string } | null;
};

/** So many are put in order by how well they fit and when they last wrote; more stand by their names. */
const mostInOrder = 500;
/** An address, a transaction: something that only one customer would name. */
const nameable = /^[\p{L}\p{N}._@-]{8,128}$/u;
const hasDigit = /\d/;
const mostNaming = 200;

/**
 * Customers by name, e-mail, telephone number or id, and those who named an address or a transaction in a message;
 * from `offset` on. The conditions that speak of customers apply; null when another one was set.
 */
export function searchCustomers(
  db: ReadableDb,
  request: SearchRequest,
  offset: number,
  limit: number,
): { found: FoundCustomer[]; next: number | null } | null {
  const tests = testsOf(request);
  if (tests === null) return null;
  const words = [...customerQueryWords(request.text), ...request.phrases.map(foldText).filter(Boolean)];
  for (const value of request.without) tests.push(sql('instr(c.words, ?) = 0', foldText(value)));
  if (words.length === 0 && tests.length === 0) return { found: [], next: null };
  const called = [...words.map((word) => sql('instr(c.words, ?) > 0', word)), ...tests];
  const ids = prepared<string>(
    db,
    `SELECT c.id FROM customers AS c WHERE ${called.map((test) => test.sql).join(' AND ')}
      ORDER BY c.name COLLATE NOCASE, c.id`,
  )
    .pluck()
    .all(...called.flatMap((test) => test.values));
  const naming =
    offset === 0 && tests.length === 0 ? thoseWhoNamed(db, request.text.trim(), new Set(ids)) : [];
  const inOrder = ids.length <= mostInOrder ? ordered(db, ids, words) : ids;
  const page = inOrder.slice(offset, offset + limit).flatMap((id) => foundOf(db, id, null));
  return {
    found: [...page, ...naming],
    next: ids.length > offset + limit ? offset + limit : null,
  };
}

function testsOf({ conditions }: SearchRequest): Sql[] | null {
  const tests: Sql[] = [];
  for (const condition of conditions) {
    const piece = testOf(condition);
    if (piece === null) return null;
    tests.push(condition.not ? negated(piece) : piece);
  }
  return tests;
}

function testOf(condition: SearchRequest['conditions'][number]): Sql | null {
  switch (condition.field) {
    case 'tier':
      return isIn('c.tier', condition.values);
    case 'lang':
      return anyOf(
        condition.values.map((base) => sql("(c.locale = ? OR c.locale LIKE ? || '-%')", base, base)),
      );
    case 'tag':
      return anyOf(
        condition.values.map((tag) =>
          sql("instr(lower(c.document ->> '$.tags'), lower(?)) > 0", JSON.stringify(tag)),
        ),
      );
    case 'from':
      return anyOf(
        condition.values.map((value) => {
          const all = allOf(customerQueryWords(value).map((word) => sql('instr(c.words, ?) > 0', word)));
          return { sql: `(${all.sql})`, values: all.values };
        }),
      );
    default:
      return null;
  }
}

type Ranked = { id: string; words: string; at: number | null };

/** Those whose name begins with what was typed first; then whoever was in touch last. */
function ordered(db: ReadableDb, ids: readonly string[], words: readonly string[]): string[] {
  const typed = words.join(' ');
  const rows = prepared<Ranked>(
    db,
    `SELECT c.id, c.words, (SELECT max(last_message_at) FROM conversations WHERE customer_id = c.id) AS at
      FROM json_each(?) AS one CROSS JOIN customers AS c ON c.id = one.value`,
  ).all(JSON.stringify(ids));
  const rank = ({ words: own }: Ranked) => (own.startsWith(typed) ? 0 : own.includes(` ${typed}`) ? 1 : 2);
  return rows
    .sort((a, b) => rank(a) - rank(b) || (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Customers in whose conversations one word such as an address stands, the newest mention first. */
function thoseWhoNamed(db: ReadableDb, word: string, known: ReadonlySet<string>): FoundCustomer[] {
  if (!nameable.test(word) || !hasDigit.test(word)) return [];
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? [];
  const expression = parts.map((part) => `"${part}"`).join(' AND ');
  const rows = safely(() =>
    prepared<{ customer_id: string; conversation_id: string; message_id: string }>(
      db,
      `SELECT c.customer_id, c.id AS conversation_id, m.id AS message_id
        FROM (SELECT rowid FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ${mostNaming}) AS f
        CROSS JOIN messages AS m ON m.stamp = f.rowid CROSS JOIN conversations AS c ON c.n = m.conversation
        ORDER BY f.rowid DESC`,
    ).all(expression),
  );
  const seen = new Set(known);
  return rows.flatMap(({ customer_id, conversation_id, message_id }) => {
    if (seen.has(customer_id)) return [];
    seen.add(customer_id);
    return foundOf(db, customer_id, { conversationId: conversation_id, messageId: message_id });
  });
}

function foundOf(db: ReadableDb, id: string, namedIn: FoundCustomer['namedIn']): FoundCustomer[] {
  const row = prepared<{ document: string; conversations: number; at: number | null }>(
    db,
    `SELECT document, (SELECT count(*) FROM conversations WHERE customer_id = customers.id) AS conversations,
        (SELECT max(last_message_at) FROM conversations WHERE customer_id = customers.id) AS at
      FROM customers WHERE id = ?`,
  ).get(id);
  if (!row) return [];
  const { conversations, at } = row;
  return [{ customer: JSON.parse(row.document) as Customer, conversations, lastMessageAt: at, namedIn }];
}
