import { z } from 'zod';
import { limits } from './limits.ts';
import { linkable, marks, richLimits } from './rich-limits.ts';

/**
 * A text with its formatting, as a list of lines: one canonical form from which both the plain text and the HTML are
 * made, so that what was looked through and what leaves can never be two things. Nothing in it is markup.
 */
export const Mark = z.enum(marks);
export type Mark = z.infer<typeof Mark>;

const Address = z.string().max(richLimits.address).regex(linkable);

export const Run = z.object({
  /** "\n" alone is a line break within its block; no other run holds one. */
  text: z.union([
    z.literal('\n'),
    z
      .string()
      .min(1)
      .max(limits.messageCharacters)
      .regex(/^[^\r\n]+$/),
  ]),
  marks: z.array(Mark).max(5).exactOptional(),
  href: Address.exactOptional(),
});
export type Run = z.infer<typeof Run>;

const runs = z.array(Run).max(richLimits.runs);

const Line = z.object({
  kind: z.literal('line'),
  runs,
  list: z.enum(['bullet', 'number']).exactOptional(),
  /** How deep a list's line stands; 1 is the outermost. */
  depth: z.int().min(1).max(richLimits.depth).exactOptional(),
  quote: z.literal(true).exactOptional(),
});
/** Text as it is, its line breaks as runs of their own. */
const Code = z.object({ kind: z.literal('code'), runs });
const Table = z.object({
  kind: z.literal('table'),
  /** The first row names the columns. */
  header: z.boolean(),
  rows: z.array(z.array(runs).min(1).max(richLimits.columns)).min(1).max(richLimits.rows),
});

export const Block = z.discriminatedUnion('kind', [Line, Code, Table]);
export type Block = z.infer<typeof Block>;
export type Line = z.infer<typeof Line>;
export type Table = z.infer<typeof Table>;

export const RichText = z.object({ blocks: z.array(Block).max(richLimits.blocks) });
export type RichText = z.infer<typeof RichText>;
