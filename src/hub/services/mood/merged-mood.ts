import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Mood } from '../../../shared/domain/mood.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { Transaction } from '../../store/database.ts';
import { listMergedIds, type Merge } from '../../store/queries/merges.ts';
import { messages } from '../../store/schema/conversations.ts';
import { moodAfter } from './mood-after.ts';
import { readMood } from './read-mood.ts';

/** Newest messages of theirs that are looked at: how somebody felt before does not count any more. */
const newest = 12;

type Words = { readonly text: string; readonly at: number };

/** One of the two: how the customer feels as it says, when they last sounded so, and what they wrote there. */
type Side = { readonly mood: Mood | null; readonly signAt: number; readonly words: readonly Words[] };

/**
 * How the customer of two conversations feels that become one: as the one says in which they sounded upset last, unless
 * what they have written in the other since then is calm. `ordinal`: the line that tells of the merge; it stands for
 * what is read from the one that ends, whose messages have no ordinals here.
 */
export async function mergedMood(
  tx: Transaction,
  target: Conversation,
  source: Conversation,
  ordinal: number,
): Promise<Mood | null> {
  if (target.mood === null && source.mood === null) return null;
  const here = await sideOf(tx, target, [target.id, ...(await listMergedIds(tx, target.id))]);
  const there = await sideOf(tx, source, [source.id]);
  const moved: Side = { ...there, mood: there.mood && { ...there.mood, ordinal } };
  const [last, other] =
    moved.mood !== null && (here.mood === null || there.signAt > here.signAt) ? [moved, here] : [here, moved];
  if (last.mood === null) return null;
  const since = Math.min(last.mood.at, other.mood?.at ?? last.mood.at);
  return goesOn(
    { ...last.mood, at: since },
    other.words.filter(({ at }) => at > last.signAt),
  );
}

/**
 * How the customer feels in both once a merge is taken back that something has happened to since: what was read before
 * goes back to where it was written, unless they or an agent have said since that they are calm.
 */
export async function moodsAfterUnmerge(
  tx: Transaction,
  target: Conversation,
  held: Merge,
): Promise<{ readonly source: Mood | null; readonly target: Mood | null }> {
  const before = { source: held.sourceBefore.mood ?? null, target: held.targetBefore.mood ?? null };
  const { mood } = target;
  if (mood === null) return { source: isWorking(target.status) ? null : before.source, target: null };
  // Read here from what was written here.
  if (mood.ordinal !== held.targetOrdinal) return { source: before.source, target: mood };
  const since = await wordsOf(tx, [target.id], held.targetOrdinal);
  return { source: before.source, target: before.target && goesOn(before.target, since) };
}

/** What they wrote with no sign of being upset calms; a sign that no longer counts where it stands counts nowhere. */
function goesOn(mood: Mood, words: readonly Words[]): Mood | null {
  let now: Mood | null = mood;
  for (const { text, at } of words) {
    const { mood: sounds } = readMood(text);
    if (now !== null && (sounds === null || sounds === 'calm'))
      now = moodAfter(now, { text, at, ordinal: now.ordinal });
  }
  return now;
}

async function sideOf(tx: Transaction, { mood }: Conversation, ids: readonly string[]): Promise<Side> {
  const words = await wordsOf(tx, ids);
  const sign = words.findLast(({ text }) => isUpset(text));
  return { mood, words, signAt: sign?.at ?? mood?.at ?? 0 };
}

function isUpset(text: string): boolean {
  const { mood } = readMood(text);
  return mood === 'angry' || mood === 'distressed';
}

/** The newest that the customer wrote in these, oldest first. */
async function wordsOf(tx: Transaction, ids: readonly string[], afterOrdinal = 0): Promise<Words[]> {
  const rows = await tx
    .select({ text: messages.bodyText, at: messages.createdAt })
    .from(messages)
    .where(
      and(
        inArray(messages.conversationId, [...ids]),
        gt(messages.ordinal, afterOrdinal),
        eq(messages.authorKind, 'customer'),
        eq(messages.kind, 'reply'),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.ordinal))
    .limit(newest);
  return rows.reverse();
}
