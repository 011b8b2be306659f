import type { Marked } from '../../shared/contract/hits.ts';

/** A text with what matched a search highlighted. Ranges that overlap or lie outside are cut to fit. */
export function MarkedText({ marked: { text, marks } }: { marked: Marked }) {
  const parts: React.ReactNode[] = [];
  let done = 0;
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    const start = Math.max(done, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
