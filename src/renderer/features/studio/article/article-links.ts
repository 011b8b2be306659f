import type { KnownArticles } from '../../../../shared/domain/dead-link.ts';
import type { StudioArticles } from '../../../../shared/wire/studio.ts';
import type { StudioDraft } from '../../../state/studio-drafts.ts';
import type { Language } from '../LifeCycle.tsx';
import type { LinkTarget } from './LinkDialog.tsx';

type Articles = StudioArticles['articles'];
type InLanguage = { readonly documentId: string; readonly locale: string };

/** The same article in its other languages, those that are only begun here too, by language. */
export function siblingsOf(
  { documentId, articleKey }: { readonly documentId: string; readonly articleKey: string },
  articles: Articles,
  drafts: Readonly<Record<string, StudioDraft>>,
): readonly InLanguage[] {
  const kept = articles.flatMap(({ documentId: id, live, work }) => {
    const head = work ?? live;
    return head?.articleKey === articleKey ? [{ documentId: id, locale: head.locale }] : [];
  });
  const known = new Set(kept.map(({ documentId: id }) => id));
  const begun = Object.values(drafts).flatMap((draft) =>
    draft.kind === 'article' && draft.content.articleKey === articleKey && !known.has(draft.documentId)
      ? [{ documentId: draft.documentId, locale: draft.content.locale }]
      : [],
  );
  return [...kept, ...begun]
    .filter(({ documentId: id }) => id !== documentId)
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

/** What a link may lead to, and what one chooses from: articles in this language that may be said. */
export function linkTargetsOf(
  articles: Articles,
  locale: string,
  now: number = Date.now(),
): { readonly known: KnownArticles; readonly targets: readonly LinkTarget[] } {
  const good = fitOf(articles, now);
  return {
    known: knownOf(good),
    targets: good
      .filter((one) => one.locale === locale)
      .map(({ title, url, articleKey }) => ({ value: url ?? `gc-article:${articleKey}`, label: title }))
      .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index),
  };
}

/** What a macro may link to: of what may be said, what customers may read. */
export function articlesForCustomers(articles: Articles, now: number = Date.now()): KnownArticles {
  return knownOf(fitOf(articles, now).filter(({ audience }) => audience === 'public'));
}

type Live = NonNullable<Articles[number]['live']>;

function fitOf(articles: Articles, now: number): readonly Live[] {
  return articles.flatMap(({ live }) =>
    live &&
    live.validity?.withdrawnAt === undefined &&
    (live.validity?.until ?? Number.POSITIVE_INFINITY) > now
      ? [live]
      : [],
  );
}

const knownOf = (good: readonly Live[]): KnownArticles => ({
  keys: new Set(good.map(({ articleKey }) => articleKey)),
  urls: new Set(good.flatMap(({ url }) => url ?? [])),
});

/** The same article in its other languages, as far as it is or was live there. */
export function languagesOf(documentId: string, articles: Articles): readonly Language[] {
  const keyOf = (id: string) => articles.find((one) => one.documentId === id)?.live?.articleKey;
  const key = keyOf(documentId);
  if (key === undefined) return [];
  return articles.flatMap(({ documentId: id, live }) =>
    live?.articleKey === key && id !== documentId
      ? [
          {
            documentId: id,
            locale: live.locale,
            version: live.version,
            withdrawnAt: live.validity?.withdrawnAt ?? null,
            replacement: (instead) =>
              articles.find(
                (one) => one.live?.articleKey === keyOf(instead) && one.live?.locale === live.locale,
              )?.documentId ?? instead,
          } satisfies Language,
        ]
      : [],
  );
}
