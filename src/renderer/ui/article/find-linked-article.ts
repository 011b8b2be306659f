import { engine } from '../../engine/client.ts';

const wordsOf = (text: string) =>
  text
    .replace(/[-_./]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);

/**
 * The article of this workstation that a link inside an article leads to: by its web address, or by its key where
 * it has none. Looked for by the link's words, and taken only when address or key are the same. Null: not here.
 */
export async function findLinkedArticle(
  link: { readonly key: string } | { readonly url: string },
  words: string,
  locale: string,
): Promise<string | null> {
  const name = 'key' in link ? link.key : (link.url.split('/').at(-1) ?? '');
  const queries = [wordsOf(name), wordsOf(words)].filter((query) => query !== '');
  for (const query of queries) {
    const hits = await engine.articles.search({ query, limit: 20 });
    if ('url' in link) {
      const found = hits.find(({ url }) => url === link.url);
      if (found) return found.id;
      continue;
    }
    const candidates = hits.filter(({ url }) => url === null).sort((a) => (a.locale === locale ? -1 : 1));
    for (const { id } of candidates) {
      const article = await engine.articles.get({ id });
      if (article.articleKey === link.key) return id;
    }
  }
  return null;
}
