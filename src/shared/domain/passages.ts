import { z } from 'zod';
import { blocksOf } from './article-html.ts';
import type { Article } from './knowledge.ts';

/** A block of an article's text; `internal`: it is for the team alone. */
export const Passage = z.object({ text: z.string(), internal: z.boolean() });
export type Passage = z.infer<typeof Passage>;

/** What a document says: a text that is nobody's secret, or an article passage by passage. */
export const SaidText = z.union([z.string(), z.array(Passage)]);
export type SaidText = z.infer<typeof SaidText>;

/** An article block by block; a block for the team alone, in one that customers read, has a lock before it. */
export function passagesOf({ audience, bodyHtml }: Pick<Article, 'audience' | 'bodyHtml'>): Passage[] {
  return blocksOf(bodyHtml).map(({ text, internal }) => ({
    text: internal ? `🔒 ${text}` : text,
    internal: internal || audience === 'internal',
  }));
}

export const plainSaid = (said: SaidText): string =>
  typeof said === 'string' ? said : said.map(({ text }) => text).join('\n');
