import { richLimits } from './rich-limits.ts';
import type { RichText } from './rich-text.ts';
import type { Channel } from './vocabulary.ts';

/** Whether a customer reached by this channel gets formatting; elsewhere the plain text goes out. */
export function carriesFormatting(channel: Channel): boolean {
  return channel === 'email';
}

/** Whether there is anything in it that its plain text does not say. */
export function isFormatted({ blocks }: RichText): boolean {
  return blocks.some(
    (block) =>
      block.kind !== 'line' ||
      block.list !== undefined ||
      block.quote !== undefined ||
      block.runs.some(({ marks = [], href }) => marks.length > 0 || href !== undefined),
  );
}

/** Whether it is small enough to be kept and sent. */
export function fits({ blocks }: RichText): boolean {
  const { blocks: most, runs, rows, columns } = richLimits;
  return (
    blocks.length <= most &&
    blocks.every((block) =>
      block.kind === 'table'
        ? block.rows.length <= rows &&
          block.rows.every((row) => row.length <= columns && row.every((cell) => cell.length <= runs))
        : block.runs.length <= runs,
    )
  );
}

/** A plain text as lines without formatting. */
export function richOf(text: string): RichText {
  return {
    blocks: text
      .split('\n')
      .map((line) => ({ kind: 'line' as const, runs: line === '' ? [] : [{ text: line }] })),
  };
}

/** Two texts as one, the second below the first; null where neither has formatting. */
export function joinRich(
  first: { readonly text: string; readonly rich: RichText | null },
  then: { readonly text: string; readonly rich: RichText | null },
  between: string,
): RichText | null {
  if (first.rich === null && then.rich === null) return null;
  const blocksOf = (part: typeof first) =>
    part.text.trim() === '' && part.rich === null ? [] : (part.rich ?? richOf(part.text)).blocks;
  const [above, below] = [blocksOf(first), blocksOf(then)];
  const gap = above.length > 0 && below.length > 0 ? richOf(between).blocks.slice(2) : [];
  return { blocks: [...above, ...gap, ...below].slice(0, richLimits.blocks) };
}
