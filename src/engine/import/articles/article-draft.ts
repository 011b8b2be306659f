import { picturesIn } from '../../../shared/domain/article-html.ts';
import type {
  ArticleNote,
  ArticlePlace,
  ArticleSystem,
  ImportedArticle,
} from '../../../shared/domain/article-import.ts';
import { articleImportLimits } from '../../../shared/domain/article-import.ts';
import { cleanLine, cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import { Locale } from '../../../shared/domain/ids.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { Tag } from '../../../shared/domain/tag.ts';
import { excerptOf } from '../excerpt.ts';
import type { Place } from '../reading.ts';
import type { ArticleReading } from './article-reading.ts';
import { escaped, htmlOf, inlineHtml } from './body-html.ts';
import type { BodyBlock } from './body-tree.ts';
import { readBody, TooDeep } from './read-body.ts';

/** What is read of an article of another system. */
export type Source = {
  readonly system: ArticleSystem;
  readonly account?: string | null;
  /** Its id there; what its translations share. */
  readonly key: string;
  readonly family: string;
  readonly locale: string;
  readonly title: string;
  readonly html: string;
  /** Against which its links are read. */
  readonly address?: string | null;
  /** Its file within the archive, beside which its pictures lie. */
  readonly path?: string;
  /** May customers read it there? Null: nothing says so, and they may not here. */
  readonly isPublic: boolean | null;
  readonly active?: boolean;
  readonly place: ArticlePlace;
  readonly url?: string | null;
  readonly tags?: readonly string[];
  readonly validity?: ImportedArticle['content']['validity'];
  readonly notes?: readonly ArticleNote[];
};

/** More than any article says, markup and all. */
const mostMarkup = limits.articleHtmlCharacters * 4;
const mostTags = 50;

/** Takes an article of another system in, cut to what one may be here; what does not fit is noted, or a problem. */
export function addArticle(source: Source, at: Place, reading: ArticleReading) {
  const title = cleanLine(source.title, source.title.length);
  if (title === '') return reading.problem(at, 'title', 'missing', source.title);
  if (!Locale.safeParse(source.locale).success)
    return reading.problem(at, 'locale', 'wrong-type', source.locale);
  const notes = startNotes();
  if (title.length > 300) notes.add({ about: 'cut', field: 'title', characters: title.length });
  if (source.html.length > mostMarkup) return reading.problem(at, 'body', 'too-large', title);
  const body = bodyOf(source, at, reading, notes);
  if (body === null) return;
  const { bodyHtml, pictures } = body;
  if (bodyHtml.length > limits.articleHtmlCharacters) return reading.problem(at, 'body', 'too-large', title);
  if (plainText(bodyHtml) === '') return reading.problem(at, 'body', 'no-text', title);
  const audience = source.isPublic === true ? 'public' : 'internal';
  if (source.isPublic !== true)
    notes.add({ about: 'internal', why: source.isPublic === false ? 'restricted' : 'not-told' });
  for (const note of source.notes ?? []) notes.add(note);
  reading.add(at, {
    origin: {
      system: source.system,
      account: excerptOf(source.account ?? ''),
      key: source.key.slice(0, 1_000),
      family: source.family.slice(0, 1_000),
    },
    active: source.active ?? true,
    place: {
      collection: cleanLine(source.place.collection, 120),
      section: cleanLine(source.place.section, 120),
    },
    content: {
      locale: source.locale,
      title: cutText(title, 300).trim(),
      audience,
      bodyHtml,
      url: audience === 'public' ? addressOf(source.url ?? null) : null,
      tags: tagsOf(source.tags ?? [], notes),
      pictures,
      validity: source.validity ?? {},
    },
    notes: notes.all(),
  });
}

/** Null: it could not be read, and was named. */
function bodyOf(
  { html, address = null, path = '', title, system }: Source,
  at: Place,
  reading: ArticleReading,
  notes: Notes,
): { readonly bodyHtml: string; readonly pictures: Attachment[] } | null {
  const found = new Map<string, Attachment>();
  const picture = (src: string): string | null => {
    // In our own file one that did not fit into the archive is named by its content.
    const [, own] = /^gc-file:([0-9a-f]{64})$/.exec(src) ?? [];
    if (own !== undefined && system === 'groundcrew') return own;
    const file = reading.pictures.find(src, path);
    const isTooMany = found.size >= articleImportLimits.picturesPerArticle;
    if (typeof file === 'string' || isTooMany) {
      const why = typeof file === 'string' ? file : 'too-many';
      const name = src.startsWith('data:') ? 'data:' : excerptOf(src) || '?';
      notes.add({ about: 'picture', name, why });
      return null;
    }
    found.set(file.hash, file);
    return file.hash;
  };
  const link = (href: string): string | null => {
    // A place within it is known in our own file alone.
    const isOwnPlace = system === 'groundcrew' && /^#[\w-]{1,80}$/.test(href);
    const kept = isOwnPlace ? href : linkOf(href, address);
    if (kept === null) notes.add({ about: 'link', name: excerptOf(href) || '?' });
    return kept;
  };
  try {
    const blocks = readBody(cleanText(html), { picture, link, dropped: notes.markup });
    const isFile = system === 'markdown' || system === 'html';
    const bodyHtml = htmlOf(isFile ? withoutTitle(blocks, title) : blocks);
    const shown = picturesIn(bodyHtml);
    return { bodyHtml, pictures: [...found.values()].filter(({ hash }) => shown.has(hash)) };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    reading.problem(at, 'body', 'broken', title);
    return null;
  }
}

/** A file says its title once more above its text. */
function withoutTitle(blocks: readonly BodyBlock[], title: string): readonly BodyBlock[] {
  const [first, ...rest] = blocks;
  const isTitle =
    first?.kind === 'heading' && plainText(inlineHtml(first.inside)) === plainText(escaped(title));
  return isTitle ? rest : blocks;
}

/** To the web, to a mailbox, to another article here: what the studio lets an article have. */
const isArticleLink = /^(?:https:\/\/[^\s/?#]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+|gc-article:[\w-]{1,120})$/;

function linkOf(href: string, address: string | null): string | null {
  const trimmed = href.trim();
  if (isArticleLink.test(trimmed)) return trimmed;
  if (address === null || trimmed === '' || trimmed.startsWith('#')) return null;
  const whole = URL.canParse(trimmed, address) ? new URL(trimmed, address).href : '';
  return isArticleLink.test(whole) ? whole : null;
}

const addressOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) && url.startsWith('https://') ? url : null;

function tagsOf(words: readonly string[], notes: Notes): string[] {
  const tags = new Set<string>();
  for (const word of words) {
    const tag = Tag.safeParse(cleanLine(word, word.length));
    if (tag.success && tags.size < mostTags) tags.add(tag.data);
    else if (word.trim() !== '')
      notes.add({ about: 'unmapped', field: 'tags', value: excerptOf(word), why: 'unknown-value' });
  }
  return [...tags];
}

type Notes = ReturnType<typeof startNotes>;

function startNotes() {
  const notes: ArticleNote[] = [];
  const markup = new Map<string, number>();
  return {
    add: (note: ArticleNote): void => void notes.push(note),
    markup: (name: string): void => void markup.set(name, (markup.get(name) ?? 0) + 1),
    all(): ArticleNote[] {
      const dropped = [...markup].map(([name, count]) => ({
        about: 'markup' as const,
        name: excerptOf(name),
        count,
      }));
      const all = [...notes, ...dropped];
      const most = articleImportLimits.notesPerArticle;
      return all.length <= most ? all : [...all.slice(0, most), { about: 'more', count: all.length - most }];
    },
  };
}
