import { prepared, type ReadableDb } from '../db/handle.ts';
import { stampFrom } from '../db/ingest/put-message.ts';
import type { Conditions } from './conditions.ts';
import { longestIndexed, straySeconds } from './messages.ts';
import { safely } from './safely.ts';
import { allOf } from './sql.ts';
import type { Turns } from './turns.ts';
import { expressionOf, holds, needsText, type WantedText } from './wanted-text.ts';
import type { Writer } from './writers.ts';

export type Walked = {
  /** Places of the messages found, newest first. */
  readonly stamps: readonly number[];
  /** Go on below this; null: there are no more. */
  readonly next: number | null;
};

type Walk = {
  readonly wanted: WantedText;
  readonly conditions: Conditions;
  /** Conversations (n) in which they must lie; null: in any. */
  readonly within: ReadonlySet<number> | null;
  /** Messages from this place on are known already. */
  readonly below: number;
  readonly limit: number;
};

/** Candidates asked of the index at once, and looked at at once. */
const block = 4_000;
const slice = 250;
/** So few conversations are quicker looked through themselves than found in the index. */
const fewConversations = 300;
/** Long beginnings: after so many candidates with fewer hits, the index joins the lists of all words that begin so. */
const enoughToTell = 1_600;
const rare = 0.02;

/**
 * Messages that hold what is wanted and meet the conditions, newest first, from `below` on, until `limit` are found or
 * the turns are over. Every message is looked at once when the walk goes on where it stopped.
 */
export async function walkMessages(db: ReadableDb, walk: Walk, turns: Turns): Promise<Walked> {
  const { conditions, limit, within } = walk;
  const lowest = stampFrom(conditions.from) - 1;
  const highest =
    conditions.until === Number.MAX_SAFE_INTEGER ? walk.below : stampFrom(conditions.until) + straySeconds;
  const few = within !== null && within.size <= fewConversations ? within : null;
  const look = lookOf(db, walk, few !== null);
  const stamps: number[] = [];
  let below = Math.min(walk.below, highest);
  let longest = longestIndexed;
  let looked = 0;
  for (;;) {
    const candidates = few
      ? placesIn(db, few, lowest, below)
      : placesInIndex(db, expressionOf(walk.wanted, longest), lowest, below);
    for (let at = 0; at < candidates.length; at += slice) {
      const piece = candidates.slice(at, at + slice);
      for (const stamp of look(piece)) {
        if (stamps.length === limit) return { stamps, next: stamps.at(-1) ?? 0 };
        stamps.push(stamp);
      }
      below = piece.at(-1) ?? below;
      looked += piece.length;
      if (!(await turns.goOn())) return { stamps, next: below };
      if (longest === longestIndexed && looked >= enoughToTell && stamps.length < looked * rare) {
        longest = Number.MAX_SAFE_INTEGER;
        if (isLong(walk.wanted)) break;
      }
    }
    const whole = few !== null || candidates.length < block;
    if (whole && below === (candidates.at(-1) ?? below)) return { stamps, next: null };
  }
}

function isLong({ prefix }: WantedText): boolean {
  return prefix !== null && [...prefix].length > longestIndexed;
}

/** Asks the index; without words every message is a candidate. */
function placesInIndex(db: ReadableDb, expression: string, lowest: number, below: number): number[] {
  if (expression === '') {
    return prepared<number>(
      db,
      'SELECT stamp FROM messages WHERE stamp > ? AND stamp < ? ORDER BY stamp DESC LIMIT ?',
    )
      .pluck()
      .all(lowest, below, block);
  }
  return safely(() =>
    prepared<number>(
      db,
      `SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid > ? AND rowid < ?
        ORDER BY rowid DESC LIMIT ?`,
    )
      .pluck()
      .all(expression, lowest, below, block),
  );
}

/** Every message of a few conversations. */
function placesIn(
  db: ReadableDb,
  conversations: ReadonlySet<number>,
  lowest: number,
  below: number,
): number[] {
  return prepared<number>(
    db,
    `SELECT m.stamp FROM json_each(?) AS one CROSS JOIN messages AS m ON m.conversation = one.value
      WHERE m.stamp > CAST(? AS INTEGER) AND m.stamp < CAST(? AS INTEGER) ORDER BY m.stamp DESC`,
  )
    .pluck()
    .all(JSON.stringify([...conversations]), lowest, below);
}

type Candidate = Writer & { stamp: number; conversation: number; body_text: string | null };

/** Which of some candidates are hits, in their order. */
function lookOf(db: ReadableDb, { wanted, conditions, within }: Walk, unasked: boolean) {
  const reads = unasked || needsText(wanted, longestIndexed);
  const { message, writers } = conditions;
  const { sql: where, values } = allOf(message);
  // What was written by somebody who has turned out to be another is that other one's.
  const author =
    writers.length === 0
      ? 'm.author_id'
      : `CASE m.author_kind WHEN 'customer' THEN c.customer_id ELSE m.author_id END AS author_id`;
  const theirs = writers.length === 0 ? '' : 'CROSS JOIN conversations AS c ON c.n = m.conversation';
  const statement = prepared<Candidate>(
    db,
    `SELECT m.stamp, m.conversation, m.author_kind, ${author}, ${reads ? 'm.body_text' : 'NULL AS body_text'}
      FROM json_each(?) AS place CROSS JOIN messages AS m ON m.stamp = place.value ${theirs}
      WHERE m.kind <> 'event' AND ${where}`,
  );
  return (stamps: readonly number[]): number[] =>
    statement
      .all(JSON.stringify(stamps), ...values)
      .filter(
        (candidate) =>
          (within === null || within.has(candidate.conversation)) &&
          writers.every((wrote) => wrote(candidate)) &&
          (candidate.body_text === null || holds(candidate.body_text, wanted)),
      )
      .map(({ stamp }) => stamp);
}
