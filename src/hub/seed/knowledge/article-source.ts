import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** One article in one language as written, before links and pictures are resolved. */
export type ArticleSource = {
  readonly key: string;
  readonly locale: string;
  readonly collection: string;
  readonly title: string;
  readonly section: string;
  readonly audience: 'public' | 'internal';
  readonly tags: readonly string[];
  readonly markdown: string;
  /** Where it comes from, for messages about mistakes. */
  readonly origin: string;
};

const EnglishFront = z.strictObject({
  title: z.string().min(1),
  section: z.string().min(1),
  audience: z.enum(['public', 'internal']).default('public'),
  tags: z.array(z.string()).default([]),
});
const TranslationFront = z.strictObject({ title: z.string().min(1) });

/**
 * Articles under `articles/<collection>/<key>.<locale>.md`. The English one names section, audience and tags; a
 * translation states its title alone and takes the rest from there.
 */
export function readArticleSources(seedDir: string): ArticleSource[] {
  const root = join(seedDir, 'articles');
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(root, entry.name)).map((name) => ({ collection: entry.name, name })))
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ collection, name }) => readSourceFile(root, collection, name));

  const english = new Map<string, ArticleSource>();
  for (const file of files.filter(({ locale }) => locale === 'en')) {
    const front = parseFront(EnglishFront, file);
    const { key, locale, collection, markdown, origin } = file;
    english.set(key, { key, locale, collection, markdown, origin, ...front });
  }
  const translations = files
    .filter(({ locale }) => locale !== 'en')
    .map((file): ArticleSource => {
      const original = english.get(file.key);
      if (!original) throw new Error(`${file.origin}: a translation without its English original`);
      const { title } = parseFront(TranslationFront, file);
      return { ...original, locale: file.locale, title, markdown: file.markdown, origin: file.origin };
    });
  return [...english.values(), ...translations].sort(byKeyAndLocale);
}

export function byKeyAndLocale(a: ArticleSource, b: ArticleSource): number {
  const [left, right] = [`${a.key}\0${a.locale}`, `${b.key}\0${b.locale}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

type SourceFile = Pick<ArticleSource, 'key' | 'locale' | 'collection' | 'markdown' | 'origin'> & {
  readonly front: unknown;
};

function readSourceFile(root: string, collection: string, name: string): SourceFile {
  const origin = `${collection}/${name}`;
  const named = /^([a-z0-9-]+)\.([a-zA-Z-]+)\.md$/.exec(name);
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(root, collection, name), 'utf8'));
  if (!named?.[1] || !named[2]) throw new Error(`${origin}: the name is not <key>.<locale>.md`);
  if (!parts?.[1] || parts[2] === undefined)
    throw new Error(`${origin}: no front matter between two --- lines`);
  return { key: named[1], locale: named[2], collection, front: parse(parts[1]), markdown: parts[2], origin };
}

function parseFront<T>(schema: z.ZodType<T>, file: SourceFile): T {
  const parsed = schema.safeParse(file.front);
  if (!parsed.success) throw new Error(`${file.origin}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
