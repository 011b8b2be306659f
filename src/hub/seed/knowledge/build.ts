import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { Article, Collection, Macro, Section } from '../../../shared/domain/knowledge.ts';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import { documentHash } from '../../services/document-hash.ts';
import { type ArticleSource, byKeyAndLocale, readArticleSources } from './article-source.ts';
import { readCollections } from './collection-source.ts';
import { type ActionSource, type MacroSource, readMacroSources } from './macro-source.ts';
import { renderMarkdown } from './markdown.ts';
import { writeNetworkArticles } from './network-articles.ts';
import { type Picture, readPictures } from './pictures.ts';

export type KnowledgeOptions = {
  /** Instant the seed is made for: nothing in it is younger. */
  readonly now: number;
  /** Deterministic UUID of a thing by its kind and its key; groups are asked for by name. */
  readonly idFor: (kind: 'collection' | 'section' | 'article' | 'macro' | 'group', key: string) => string;
  /** The `resources` folder; by default the repository's, or that two levels above the bundle. */
  readonly resourcesDir?: string;
};

export type SeedFile = {
  readonly hash: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly name: string;
};

export type Knowledge = {
  readonly collections: Collection[];
  readonly sections: Section[];
  readonly articles: Article[];
  readonly macros: Macro[];
  readonly files: SeedFile[];
};

const helpCentre = 'https://help.northgate.example';
const day = 86_400_000;

/**
 * The knowledge of the demo exchange, out of the readable sources under `resources/seed`. The same options give
 * the same result to the byte. Throws, naming the file, when a source is malformed or refers to nothing.
 */
export function buildKnowledge(options: KnowledgeOptions): Knowledge {
  const seedDir = join(options.resourcesDir ?? defaultResourcesDir(), 'seed');
  const pictures = readPictures(seedDir);
  const shelves = readCollections(seedDir);
  const sources = [...readArticleSources(seedDir), ...writeNetworkArticles(seedDir)].sort(byKeyAndLocale);
  return {
    collections: shelves.map(({ key, name, icon }, position) => {
      return { id: options.idFor('collection', key), name, icon, position };
    }),
    sections: shelves.flatMap(({ key, sections }) =>
      Object.entries(sections).map(([section, name], position) => {
        const id = options.idFor('section', `${key}/${section}`);
        return { id, collectionId: options.idFor('collection', key), name, position };
      }),
    ),
    articles: buildArticles(sources, sectionIds(shelves, options), pictures, options),
    macros: readMacroSources(seedDir).map((source) => buildMacro(source, pictures, options)),
    files: [...pictures.values()].map(({ hash, mime, bytes, name }) => ({ hash, mime, bytes, name })),
  };
}

/** From source this file lies four folders below the root; in the bundle (out/hub/entry.js) it is two. */
function defaultResourcesDir(): string {
  const up = import.meta.url.endsWith('/seed/knowledge/build.ts')
    ? '../../../../resources'
    : '../../resources';
  return fileURLToPath(new URL(up, import.meta.url));
}

function sectionIds(
  shelves: ReturnType<typeof readCollections>,
  options: KnowledgeOptions,
): Map<string, string> {
  const paths = shelves.flatMap(({ key, sections }) => Object.keys(sections).map((name) => `${key}/${name}`));
  return new Map(paths.map((path) => [path, options.idFor('section', path)]));
}

function buildArticles(
  sources: readonly ArticleSource[],
  sections: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, Picture>,
  options: KnowledgeOptions,
): Article[] {
  const written = new Map<string, ArticleSource>();
  for (const source of sources) {
    const name = `${source.key}.${source.locale}`;
    if (written.has(name)) throw new Error(`${source.origin}: ${name} is written twice`);
    written.set(name, source);
  }
  return sources.map((source) => {
    const sectionId = sections.get(`${source.collection}/${source.section}`);
    if (!sectionId) throw new Error(`${source.origin}: no section ${source.section} in ${source.collection}`);
    const article = (key: string): string => {
      const target = written.get(`${key}.${source.locale}`) ?? written.get(`${key}.en`);
      if (!target) throw new Error(`${source.origin}: links to ${key}, which does not exist`);
      if (target.audience === 'internal' && source.audience === 'public') {
        throw new Error(`${source.origin}: a public article links to ${key}, which is internal`);
      }
      return articleAddress(target);
    };
    const picture = (name: string): Picture => requirePicture(pictures, name, source.origin);
    const body = renderOrExplain(source, { article, picture });
    return sealed({
      id: options.idFor('article', `${source.key}.${source.locale}`),
      version: 1 + (spread(source.key, 'version') % 6),
      articleKey: source.key,
      locale: source.locale,
      sectionId,
      title: source.title,
      audience: source.audience,
      bodyHtml: body.html,
      url: source.audience === 'public' ? articleAddress(source) : null,
      tags: [...source.tags],
      pictures: body.pictures.map(asAttachment),
      updatedAt: changedAt(source.key, options.now),
    });
  });
}

function renderOrExplain(source: ArticleSource, references: Parameters<typeof renderMarkdown>[1]) {
  try {
    return renderMarkdown(source.markdown, references);
  } catch (error) {
    throw new Error(`${source.origin}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Public articles live in the help centre; internal ones have no address but the app's own. */
function articleAddress({ key, locale, audience }: ArticleSource): string {
  return audience === 'public'
    ? `${helpCentre}/${locale.toLowerCase()}/articles/${key}`
    : `gc-article:${key}`;
}

function buildMacro(
  source: MacroSource,
  pictures: ReadonlyMap<string, Picture>,
  options: KnowledgeOptions,
): Macro {
  return sealed({
    id: options.idFor('macro', source.key),
    version: 1 + (spread(source.key, 'version') % 9),
    title: source.title,
    folder: source.folder,
    shortcut: source.shortcut,
    bodies: { ...source.bodies },
    actions: source.actions.map((action) => buildAction(action, options)),
    channels: [...source.channels],
    topics: [...source.topics],
    tags: [...source.tags],
    attachments: source.attach.map((name) =>
      asAttachment(requirePicture(pictures, name, `macro ${source.key}`)),
    ),
    updatedAt: changedAt(source.key, options.now),
  });
}

function buildAction(action: ActionSource, options: KnowledgeOptions): MacroAction {
  if ('status' in action) return { type: 'status', status: action.status };
  if ('priority' in action) return { type: 'priority', priority: action.priority };
  if ('assign' in action) return { type: 'assign', to: action.assign };
  if ('group' in action) return { type: 'group', groupId: options.idFor('group', action.group) };
  if ('note' in action) return { type: 'note', text: action.note.trim() };
  const marked = (sign: string) =>
    action.tags.filter((tag) => tag.startsWith(sign)).map((tag) => tag.slice(1));
  return { type: 'tags', add: marked('+'), remove: marked('-') };
}

function requirePicture(pictures: ReadonlyMap<string, Picture>, name: string, origin: string): Picture {
  const picture = pictures.get(name);
  if (!picture) throw new Error(`${origin}: there is no picture ${name}`);
  return picture;
}

function asAttachment({ hash, name, mime, bytes }: Picture): Attachment {
  return { hash, name, mime, bytes: bytes.length };
}

function sealed<T extends object>(document: T): T & { hash: string } {
  return { ...document, hash: documentHash(document) };
}

/** A number from 0 to 2^32-1 that depends on the key and the purpose alone. */
function spread(key: string, purpose: string): number {
  return createHash('sha256').update(`${purpose}:${key}`).digest().readUInt32BE(0);
}

/** Some time in the last 300 days, in the second precision that an editor's save would have. */
function changedAt(key: string, now: number): number {
  const age = spread(key, 'age') % (300 * day);
  return Math.floor((now - age) / 1000) * 1000;
}
