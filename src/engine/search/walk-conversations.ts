import { prepared, type ReadableDb } from '../db/handle.ts';
import type { Conditions } from './conditions.ts';
import { foldText } from './fold.ts';
import { allOf, type Sql, sql } from './sql.ts';
import type { Turns } from './turns.ts';

/** Where a conversation stands: instant of its newest message, and n. */
export type Place = readonly [at: number, n: number];

type Walk = {
  /** Words that number, customer's name or subject must contain, and those they must not. */
  readonly words: readonly string[];
  readonly without: readonly string[];
  readonly conditions: Conditions;
  readonly after: Place | null;
  readonly limit: number;
};

const block = 2_000;

/** Conversations (n) that meet everything, the one written in last first, until `limit` are found or the turns are over. */
export async function walkConversations(
  db: ReadableDb,
  { words, without, conditions, after, limit }: Walk,
  turns: Turns,
): Promise<{ found: number[]; next: Place | null }> {
  const tests: Sql[] = [
    ...words.map((word) => sql('instr(c.words, ?) > 0', word)),
    ...without.map((word) => sql('instr(c.words, ?) = 0', word)),
    ...conditions.conversation,
    ...conditions.whole,
  ];
  const { sql: fits, values } = allOf(tests);
  const statement = prepared<{ at: number; n: number; fits: number | null }>(
    db,
    `SELECT c.last_message_at AS at, c.n, ${fits} AS fits FROM conversations AS c
      WHERE (c.last_message_at, c.n) < (?, ?) ORDER BY c.last_message_at DESC, c.n DESC LIMIT ?`,
  );
  const found: number[] = [];
  let place: Place = after ?? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  for (;;) {
    const rows = statement.all(...values, place[0], place[1], block);
    for (const row of rows) {
      if (row.fits === 1) {
        if (found.length === limit) return { found, next: place };
        found.push(row.n);
      }
      place = [row.at, row.n];
    }
    if (rows.length < block) return { found, next: null };
    if (!(await turns.goOn())) return { found, next: place };
  }
}

/** What is looked for in `conversations.words`; a number may have its sign. */
export function conversationWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .map((word) => word.replace(/^#/, ''))
    .filter(Boolean)
    .slice(0, 8);
}
