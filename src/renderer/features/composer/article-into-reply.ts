import type { ArticleHit } from '../../../shared/contract/hits.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { engine } from '../../engine/client.ts';
import { articleExcerpt, articleLink } from '../../ui/article/article-text.ts';

export type ArticleText = { readonly text: string; readonly source: Source };

/** An article as it goes into what is written: its link or, where there is none or the text is wanted, its opening. */
export async function articleIntoReply(hit: ArticleHit, wholeText: boolean): Promise<ArticleText> {
  const source: Source = { kind: 'article', id: hit.id, version: hit.version };
  if (!wholeText && hit.url) return { text: articleLink(hit.title.text, hit.url), source };
  return { text: articleExcerpt(await engine.articles.get({ id: hit.id })), source };
}

/** The same of one that was suggested: it is remembered, so that it does not leave word by word where a person answers. */
export async function suggestedIntoReply(
  hit: ArticleHit,
  wholeText: boolean,
  conversationId: string,
): Promise<ArticleText> {
  const taken = await articleIntoReply(hit, wholeText);
  await engine.articles.suggested({ conversationId, text: taken.text });
  return taken;
}
