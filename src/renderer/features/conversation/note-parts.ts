import { findMentions } from '../../../shared/domain/mentions.ts';
import type { Agent, Group } from '../../../shared/domain/people.ts';

export type NotePart = { readonly start: number; readonly text: string } & (
  | { readonly kind: 'text' }
  /** Of a colleague or a queue. */
  | { readonly kind: 'mention'; readonly id: string }
  /** A conversation, as people name it: `#10167`. */
  | { readonly kind: 'number'; readonly number: number }
);

/** A note's plain text in parts, in order. */
export function noteParts(
  text: string,
  people: { readonly agents: readonly Agent[]; readonly groups: readonly Group[] },
): NotePart[] {
  const named = [
    ...people.agents.map(({ id, name }) => ({ kind: 'agent' as const, id, name })),
    ...people.groups.map(({ id, name }) => ({ kind: 'group' as const, id, name })),
  ];
  const marks = [
    ...findMentions(text, named).map(({ id, start, end }) => ({ kind: 'mention' as const, id, start, end })),
    ...[...text.matchAll(/(?<![\p{L}\p{N}#])#(\d{1,9})(?![\p{L}\p{N}])/gu)].map(
      ({ index, 0: said, 1: digits }) => ({
        kind: 'number' as const,
        number: Number(digits),
        start: index,
        end: index + said.length,
      }),
    ),
  ].sort((a, b) => a.start - b.start);
  const parts: NotePart[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ kind: 'text', start: from, text: text.slice(from, to) });
  };
  for (const { end, ...mark } of marks) {
    if (mark.start < from) continue;
    plain(mark.start);
    parts.push({ ...mark, text: text.slice(mark.start, end) });
    from = end;
  }
  plain(text.length);
  return parts;
}
