import { createHash } from 'node:crypto';
import type { ArticleOrigin } from '../../../shared/domain/article-import.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { ArticleContent, ArticleVersion } from '../../../shared/domain/studio.ts';
import type { StagedArticle } from '../../../shared/wire/article-imports.ts';
import type { KnownOrigin } from '../../store/queries/macro-imports.ts';

/** What an article says here. */
export type ArticleHere = { readonly live: ArticleContent | null; readonly work: ArticleVersion | null };

type Ground = {
  readonly articles: ReadonlyMap<string, ArticleHere>;
  readonly origins: ReadonlyMap<string, KnownOrigin<ArticleContent>>;
};
export type Match = {
  /** Null: it is not here. */
  readonly documentId: string | null;
  /** What it shares with its translations, those that are here among them. */
  readonly articleKey: string;
};

/**
 * Finds the article that came from there before; else the one of its public address; else the one of its title in its
 * language, unless that came from the same account as another. A translation finds the article that it is one of.
 */
export function findArticles(
  { articles, origins }: Ground,
  items: readonly { readonly staged: StagedArticle }[],
) {
  const byUrl = new Map<string, string>();
  const byTitle = new Map<string, string>();
  const byKey = new Map<string, string>();
  for (const [id, { live, work }] of articles)
    for (const content of [live, work?.content]) {
      if (!content) continue;
      if (content.url) byUrl.set(`${content.locale} ${content.url}`, id);
      byTitle.set(titleKey(content), id);
      byKey.set(`${content.articleKey} ${content.locale}`, id);
    }
  const sources = new Map<string, string[]>();
  const families = new Map<string, string>();
  for (const { macroId, system, account, family } of origins.values()) {
    sources.set(macroId, [...(sources.get(macroId) ?? []), sourceOf({ system, account })]);
    const key = keyHere(macroId);
    if (family !== null && key) families.set(familyKey({ system, account, family }), key);
  }
  // Found by one of its languages, an article is found for the others too.
  for (const { staged } of items) {
    const id = directly(staged, originHashOf(staged.origin));
    const key = id === null ? null : keyHere(id);
    const family = familyKey(staged.origin);
    if (key && !families.has(family)) families.set(family, key);
  }

  return (staged: StagedArticle, originHash: string): Match => {
    const { origin, content } = staged;
    const articleKey = families.get(familyKey(origin)) ?? newKeyOf(origin);
    const id = directly(staged, originHash) ?? byKey.get(`${articleKey} ${content.locale}`) ?? null;
    return { documentId: id, articleKey: (id && keyHere(id)) || articleKey };
  };

  function keyHere(id: string): string | null {
    const here = articles.get(id);
    return (here?.work?.content ?? here?.live)?.articleKey ?? null;
  }

  function directly({ origin, content }: StagedArticle, originHash: string): string | null {
    const own = ownIdOf(origin);
    if (own !== null && articles.has(own)) return own;
    const known = origins.get(originHash);
    if (known && articles.has(known.macroId)) return known.macroId;
    const named =
      (content.url && byUrl.get(`${content.locale} ${content.url}`)) || byTitle.get(titleKey(content));
    if (!named || sources.get(named)?.includes(sourceOf(origin))) return null;
    return named;
  }
}

export function originHashOf({ system, account, key }: ArticleOrigin): string {
  return createHash('sha256')
    .update(canonicalJson(['article', system, account, key]))
    .digest('hex');
}

/** The id that an article has in our own file. */
export function ownIdOf({ system, key }: ArticleOrigin): string | null {
  if (system !== 'groundcrew') return null;
  return /^article:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key)?.[1] ?? null;
}

/** The same each time that it is asked for: our own key, else one made of what names the article there. */
function newKeyOf(origin: ArticleOrigin): string {
  const [, own] = /^key:([\w-]{1,120})$/.exec(origin.family) ?? [];
  if (own !== undefined && origin.system === 'groundcrew') return own;
  const name = createHash('sha256').update(familyKey(origin)).digest('hex').slice(0, 12);
  return `${origin.system}-${name}`;
}

const familyKey = ({ system, account, family }: { system: string; account: string; family: string }) =>
  JSON.stringify([system, account, family]);

const titleKey = ({ title, locale }: Pick<ArticleContent, 'title' | 'locale'>) =>
  `${locale} ${title.normalize('NFC').toLowerCase()}`;

const sourceOf = ({ system, account }: { readonly system: string; readonly account: string }) =>
  `${system} ${account}`;
