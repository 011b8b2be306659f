import type { Mood } from '../../../shared/domain/mood.ts';
import { readMood } from './read-mood.ts';

/** Messages without any sign after which somebody counts as calm again. */
const quietMessages = 2;

/**
 * How the customer feels after one more message of theirs. Upset stays upset until they say otherwise, write twice
 * without a sign of it, or an agent says that they are not.
 */
export function moodAfter(
  before: Mood | null,
  message: { readonly text: string; readonly ordinal: number; readonly at: number },
): Mood | null {
  const { mood, signs } = readMood(message.text);
  if (mood === 'calm') return null;
  if (mood !== null)
    return {
      kind: mood,
      signs: [...signs],
      ordinal: message.ordinal,
      at: before?.at ?? message.at,
      quiet: 0,
    };
  if (before === null || before.quiet + 1 >= quietMessages) return null;
  return { ...before, quiet: before.quiet + 1 };
}
