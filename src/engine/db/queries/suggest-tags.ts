import { findWord } from '../../../shared/domain/find-word.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** Newest conversations that are looked at: as many as tell what is usual here, and no more than a key press takes. */
const looked = 2_000;
const recentMessages = 5;
/** How many on a topic say what is usual, and which share of them must have the tag. */
const fewest = 4;
const share = 0.5;
const leastLetters = 4;
const mostSuggested = 3;

export type SuggestedTag = {
  readonly tag: string;
  readonly because:
    | { readonly by: 'topic'; readonly having: number; readonly of: number }
    | { readonly by: 'word'; readonly value: string };
};

type About = {
  readonly n: number;
  readonly topic: string | null;
  readonly tags: string;
  readonly subject: string;
};

/**
 * Tags that this conversation may want, from what this workstation holds alone: those that most of the newest ones on its topic
 * have, and those whose words the customer wrote.
 */
export function suggestTags(db: ReadableDb, id: string): SuggestedTag[] {
  const about = prepared<About>(db, 'SELECT n, topic, tags, subject FROM conversations WHERE id = ?').get(id);
  if (!about) return [];
  const has = new Set(JSON.parse(about.tags) as string[]);
  const known = new Map<string, number>();
  const onTopic = new Map<string, number>();
  let of = 0;
  const newest = prepared<{ n: number; topic: string | null; tags: string }>(
    db,
    'SELECT n, topic, tags FROM conversations ORDER BY n DESC LIMIT ?',
  ).all(looked);
  for (const { n, topic, tags } of newest) {
    if (n === about.n) continue;
    const same = about.topic !== null && topic === about.topic;
    if (same) of += 1;
    if (tags === '[]') continue;
    for (const tag of JSON.parse(tags) as string[]) {
      known.set(tag, (known.get(tag) ?? 0) + 1);
      if (same) onTopic.set(tag, (onTopic.get(tag) ?? 0) + 1);
    }
  }
  const byTopic: SuggestedTag[] = [...onTopic]
    .filter(([tag, having]) => !has.has(tag) && of >= fewest && having >= of * share)
    .sort((a, b) => b[1] - a[1])
    .map(([tag, having]) => ({ tag, because: { by: 'topic', having, of } }));
  const text = [about.subject, ...customerTexts(db, about.n)].join('\n');
  const taken = new Set(byTopic.map(({ tag }) => tag));
  const byWord = [...known]
    .filter(([tag]) => !has.has(tag) && !taken.has(tag))
    .sort((a, b) => b[1] - a[1])
    .flatMap(([tag]): SuggestedTag[] => {
      const words = tag.split(/[-_ ]/).filter((word) => word.length >= leastLetters);
      const all = words.length > 0 && words.every((word) => findWord([word], text) !== null);
      return all ? [{ tag, because: { by: 'word', value: words.join(' ') } }] : [];
    });
  return [...byTopic, ...byWord].slice(0, mostSuggested);
}

function customerTexts(db: ReadableDb, n: number): string[] {
  return prepared<string>(
    db,
    `SELECT substr(body_text, 1, 4000) FROM messages
      WHERE conversation = ? AND kind = 'reply' AND author_kind = 'customer' ORDER BY stamp DESC LIMIT ?`,
  )
    .pluck()
    .all(n, recentMessages) as string[];
}
