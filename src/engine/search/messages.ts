import type { Channel } from '../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { foldText } from './fold.ts';
import { isEmpty, matchOf, readQuery, type SearchQuery } from './query.ts';
import { safely } from './safely.ts';

export type FoundMessage = {
  readonly id: string;
  readonly conversation_id: string;
  readonly number: number;
  readonly subject: string;
  readonly customer_name: string;
  readonly channel: Channel;
  readonly kind: 'reply' | 'note' | 'event';
  readonly author_kind: 'customer' | 'agent' | 'bot' | 'system';
  readonly author_name: string | null;
  /** JSON list. */
  readonly attachments: string | null;
  readonly body_text: string;
  readonly created_at: number;
};

/** The index has lists of its own for beginnings up to this length (migration 010). */
export const longestIndexed = 3;
/** Messages of one second move on to later stamps; so far at most do they stray in practice. */
export const straySeconds = 600;
const candidatesAtOnce = 200;
const mostCandidates = 1_600;
const partOfWord = /[\p{L}\p{N}\p{Co}]$/u;
/** Below this share of fitting candidates the whole beginning is rare enough to ask the index for it. */
const rare = 0.02;

/** The newest messages in which every word occurs; the last word counts as a beginning while it is being typed. */
export function searchMessages(
  db: ReadableDb,
  text: string,
  limit: number,
): { query: SearchQuery; found: FoundMessage[] } {
  const query = readQuery(text);
  return { query, found: messagesAt(db, newestStamps(db, query, Number.MAX_SAFE_INTEGER, limit).stamps) };
}

/** Places of messages that hold every word, newest first, below a place; `next`: where to go on, null for no more. */
export function newestStamps(
  db: ReadableDb,
  { words, prefix }: SearchQuery,
  below: number,
  limit: number,
): { stamps: number[]; next: number | null } {
  const query = { words, prefix };
  if (isEmpty(query)) return { stamps: [], next: null };
  const found = stampsOf(db, query, below, limit + 1);
  const stamps = found.slice(0, limit);
  return { stamps, next: found.length > limit ? (stamps.at(-1) ?? null) : null };
}

/** The messages at these places, in their order. */
export function messagesAt(db: ReadableDb, stamps: readonly number[]): FoundMessage[] {
  return prepared<FoundMessage>(db, rowsSql).all(JSON.stringify(stamps));
}

// In the order of the array of stamps.
const rowsSql = `SELECT m.id, c.id AS conversation_id, c.number, c.subject, c.customer_name, m.channel, m.kind,
    m.author_kind, CASE m.author_kind WHEN 'customer' THEN c.customer_name ELSE
      (SELECT name FROM agents WHERE agents.id = m.author_id) END AS author_name, m.attachments, m.body_text,
    m.created_at
  FROM json_each(?) AS place CROSS JOIN messages AS m ON m.stamp = place.value
    CROSS JOIN conversations AS c ON c.n = m.conversation`;
const stampsSql = `SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid < ?
  ORDER BY rowid DESC LIMIT ?`;
// LIKE knows no accents, so what holds more than ASCII is always looked at closely.
const candidatesSql = `SELECT m.stamp,
    iif(m.body_text LIKE ? OR octet_length(m.body_text) <> length(m.body_text), m.body_text, NULL) AS body_text
  FROM (${stampsSql}) AS f CROSS JOIN messages AS m ON m.stamp = f.rowid ORDER BY f.rowid DESC`;

function stampsOf(db: ReadableDb, query: SearchQuery, bound: number, limit: number): number[] {
  const { prefix } = query;
  if (prefix === null || [...prefix].length <= longestIndexed) return newest(db, query, bound, limit);
  return newestByLongPrefix(db, { ...query, prefix }, bound, limit) ?? newest(db, query, bound, limit);
}

function newest(db: ReadableDb, query: SearchQuery, bound: number, limit: number): number[] {
  const rows = safely<{ rowid: number }>(() =>
    prepared<{ rowid: number }>(db, stampsSql).all(matchOf(query), bound, limit),
  );
  return rows.map((row) => row.rowid);
}

/**
 * A long beginning has no list of its own, and joining the lists of all words that begin so takes 100 ms at a
 * million messages. So the messages with its first three letters are looked at themselves, newest first. Null when
 * hardly any of them fits: then the lists to join are short.
 */
function newestByLongPrefix(
  db: ReadableDb,
  query: SearchQuery & { readonly prefix: string },
  bound: number,
  limit: number,
): number[] | null {
  const short = { ...query, prefix: [...query.prefix].slice(0, longestIndexed).join('') };
  const folded = foldText(query.prefix);
  const found: number[] = [];
  let below = bound;
  for (let seen = 0; seen < mostCandidates; ) {
    const rows = safely<{ stamp: number; body_text: string | null }>(() =>
      prepared<{ stamp: number; body_text: string | null }>(db, candidatesSql).all(
        `%${folded}%`,
        matchOf(short),
        below,
        candidatesAtOnce,
      ),
    );
    for (const { stamp, body_text } of rows) {
      const fits = body_text !== null && hasWordBeginning(foldText(body_text), folded);
      if (fits && found.push(stamp) === limit) return found;
    }
    if (rows.length < candidatesAtOnce) return found;
    seen += rows.length;
    if (found.length < seen * rare) return null;
    below = rows.at(-1)?.stamp ?? 0;
  }
  return null;
}

/** Whether a word of a folded text begins so. */
function hasWordBeginning(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !partOfWord.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
