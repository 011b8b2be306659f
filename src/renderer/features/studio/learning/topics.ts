import type { Learning } from '../../../../shared/wire/learning.ts';

/** What use tells, in the order in which it is listed. */
export const learningTopics = ['macros', 'edits', 'searches', 'idle', 'synonyms', 'aside'] as const;
export type LearningTopic = (typeof learningTopics)[number];

/** Whether something of it waits to be done; the others are only looked at. */
export const isToDo = (topic: LearningTopic): boolean => topic !== 'macros' && topic !== 'synonyms';

/** How much there is of one. */
export function countOf(topic: LearningTopic, learning: Learning): number {
  const { macros, edits, searches, idle, synonyms, dismissed } = learning;
  return { macros, edits, searches, idle, synonyms, aside: dismissed }[topic].length;
}
