import { createHash } from 'node:crypto';
import { articleDoubtsOf } from '../../../shared/domain/article-checks.ts';
import { articleDifference } from '../../../shared/domain/article-content.ts';
import { picturesIn, withoutPictures } from '../../../shared/domain/article-html.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { cleanLine, cleanText } from '../../../shared/domain/clean-text.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { ArticleContent, ArticleVersion } from '../../../shared/domain/studio.ts';
import type { ArticleFinding, StagedArticle } from '../../../shared/wire/article-imports.ts';
import type { KnownOrigin } from '../../store/queries/macro-imports.ts';
import { type ArticleHere, findArticles, originHashOf, ownIdOf } from './find-articles.ts';
import { mergeArticle } from './merge-article.ts';
import { findShelves, type Shelf, type Shelves } from './shelves.ts';

/** What the hub has, as far as it concerns an import. */
export type Ground = {
  readonly workspaceId: string;
  readonly articles: ReadonlyMap<string, ArticleHere>;
  readonly origins: ReadonlyMap<string, KnownOrigin<ArticleContent>>;
  readonly shelves: Shelves;
  /** Those that the caller may hand on, as the hub knows them. */
  readonly files: ReadonlyMap<string, Attachment>;
};

export type Planned = {
  readonly finding: ArticleFinding;
  readonly originHash: string;
  readonly staged: StagedArticle;
  /** As it came, without what is not here: what the next import is compared with. */
  readonly came: ArticleContent;
  /** What the draft would say. */
  readonly content: ArticleContent;
  readonly work: ArticleVersion | null;
  readonly originBefore: KnownOrigin<ArticleContent> | null;
};

type Item = { readonly position: number; readonly staged: StagedArticle };

/** What would become of each article of an import, and what has to be made for them. Asks nobody, changes nothing. */
export function planArticles(ground: Ground, items: readonly Item[], takesInactive: boolean) {
  const shelves = findShelves(ground.workspaceId, ground.shelves);
  const find = findArticles(ground, items);
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const [id, { live, work }] of ground.articles)
    for (const one of [live, work?.content]) if (one) keys.set(keyOf(one), id);
  const coming = new Set(items.flatMap(({ staged }) => ownIdOf(staged.origin) ?? []));
  const places = placesOfFamilies(items);

  const planned = items.map(({ position, staged }): Planned => {
    const originHash = originHashOf(staged.origin);
    const origin = ground.origins.get(originHash) ?? null;
    const { documentId, articleKey } = find(staged, originHash);
    const shelf = shelves.shelfOf(places.get(familyOf(staged)) ?? staged.place);
    const { came, left } = usable(staged, articleKey, shelf);
    const { live = null, work = null } = (documentId && ground.articles.get(documentId)) || {};
    const here = work?.content ?? live;
    const before = origin?.isKept && origin.macroId === documentId ? origin.content : null;
    const content = here ? mergeArticle(here, staged, came, before) : came;
    const fields = here ? articleDifference(here, content) : [];
    const mayReplace = work !== null && isUntouched(work, origin);
    // What somebody works on here is no less than what is live.
    const isSame =
      (here !== null && fields.length === 0) ||
      (!mayReplace && live !== null && articleDifference(live, content).length === 0);
    const verdict = judge();
    const stands = shelves.placeById(content.sectionId);
    return {
      finding: {
        position,
        ...verdict,
        documentId,
        writers: verdict.why === 'being-worked-on' ? (work?.writers ?? []) : [],
        fields: verdict.finding === 'changed' ? [...fields] : [],
        place: stands ? { ...stands, isNew: false } : shelf.place,
        left,
      },
      originHash,
      staged,
      came,
      content,
      work,
      originBefore: origin,
    };

    function judge(): Pick<ArticleFinding, 'finding' | 'why'> {
      const name = documentId ?? ownIdOf(staged.origin) ?? originHash;
      const key = keyOf(content);
      const holder = keys.get(key);
      if (taken.has(name) || (holder !== undefined && holder !== name))
        return { finding: 'refused', why: 'duplicate' };
      taken.add(name);
      if (!staged.active && !takesInactive) return { finding: 'skipped', why: 'switched-off' };
      if (isSame) return { finding: 'same', why: null };
      const wrong = problemOf(content);
      if (wrong) return { finding: 'refused', why: wrong };
      if (work && !mayReplace) return { finding: 'skipped', why: 'being-worked-on' };
      keys.set(key, name);
      return { finding: here ? 'changed' : 'new', why: null };
    }
  });
  const made = planned.filter(({ finding }) => finding.finding === 'new' || finding.finding === 'changed');
  return { planned, needed: shelves.needed(new Set(made.map(({ content }) => content.sectionId))) };

  function usable(
    { content }: StagedArticle,
    articleKey: string,
    { sectionId }: Shelf,
  ): { readonly came: ArticleContent; readonly left: ArticleFinding['left'] } {
    const left: ArticleFinding['left'] = [];
    const named = new Map(content.pictures.map((picture) => [picture.hash, picture.name]));
    const shown = [...picturesIn(content.bodyHtml)];
    const isMissing = (hash: string) => !ground.files.get(hash)?.mime.startsWith('image/');
    const missing = new Set(shown.filter(isMissing));
    for (const hash of missing) left.push({ what: 'picture', name: named.get(hash) ?? hash.slice(0, 12) });
    const bodyHtml = cleanText(withoutPictures(content.bodyHtml, missing));
    const pictures = shown.flatMap((hash) => {
      const file = missing.has(hash) ? undefined : ground.files.get(hash);
      return file ? [{ ...file, name: cleanLine(named.get(hash) ?? '', 255) || 'picture' }] : [];
    });
    const { replacedBy, ...validity } = content.validity;
    const isThere = replacedBy !== undefined && (ground.articles.has(replacedBy) || coming.has(replacedBy));
    if (replacedBy !== undefined && !isThere) left.push({ what: 'replacement', name: replacedBy });
    return {
      came: {
        ...content,
        articleKey,
        sectionId,
        title: cleanLine(content.title, 300),
        bodyHtml,
        url: content.audience === 'internal' ? null : content.url,
        tags: [...new Set(content.tags.map((tag) => cleanLine(tag, limits.tagCharacters)).filter(Boolean))],
        pictures,
        validity: { ...validity, ...(isThere && { replacedBy }) },
      },
      left: left.slice(0, 100),
    };
  }
}

/** A draft as an import left it: nobody has a hand in it yet. */
function isUntouched(
  { id, state, revision }: ArticleVersion,
  origin: KnownOrigin<ArticleContent> | null,
): boolean {
  return state === 'draft' && revision === 1 && origin?.versionId === id;
}

/** Why an article of an import does not become a draft: what is not kept, or no review would let pass. */
function problemOf(content: ArticleContent): ArticleFinding['why'] {
  if (content.title === '') return 'unnamed';
  if (content.bodyHtml.length > limits.articleHtmlCharacters || content.pictures.length > 100)
    return 'too-large';
  if (plainText(content.bodyHtml) === '') return 'no-text';
  const kinds = new Set(articleDoubtsOf(content).map(({ kind }) => kind));
  if (kinds.has('secret')) return 'secret';
  return kinds.has('asks-for-secret') ? 'asks-for-secret' : null;
}

const keyOf = ({ articleKey, locale }: Pick<ArticleContent, 'articleKey' | 'locale'>) =>
  `${articleKey} ${locale}`;

const familyOf = ({ origin: { system, account, family } }: StagedArticle) =>
  JSON.stringify([system, account, family]);

/** Translations stand where the first of them does: other systems name a section in each language. */
function placesOfFamilies(items: readonly Item[]): ReadonlyMap<string, StagedArticle['place']> {
  const places = new Map<string, StagedArticle['place']>();
  for (const { staged } of items)
    if (staged.origin.system !== 'groundcrew' && !places.has(familyOf(staged)))
      places.set(familyOf(staged), staged.place);
  return places;
}

/** Names all that was found, so that an import is done as it was seen. */
export function seenOf(planned: readonly Planned[]): string {
  return createHash('sha256')
    .update(canonicalJson(planned.map(({ finding, content }) => [finding, content])))
    .digest('hex');
}
