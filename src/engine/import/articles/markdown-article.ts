import { z } from 'zod';
import { Id, Instant } from '../../../shared/domain/ids.ts';
import type { ArticleContent } from '../../../shared/domain/studio.ts';
import { Audience } from '../../../shared/domain/vocabulary.ts';
import { excerptOf } from '../excerpt.ts';
import { splitHead } from '../front-matter.ts';
import { readItem, wordsOf } from '../read-item.ts';
import type { Place } from '../reading.ts';
import { ImportRefused } from '../refused.ts';
import { addArticle } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { localeThere } from './locale-there.ts';
import { htmlOfMarkdown } from './markdown-html.ts';

/** Of files that our own export writes: docs/articles-file.md. */
export const articlesFileVersion = 1;

const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Day = z.union([z.string(), z.number()]).transform((value, context) => {
  const instant = Instant.safeParse(typeof value === 'number' ? value : Date.parse(value));
  if (instant.success) return instant.data;
  context.addIssue({ code: 'custom', message: 'no time' });
  return z.NEVER;
});
const Label = Word.pipe(z.string().trim().min(1).max(80));
const Head = z.looseObject({
  groundcrew: z.number().optional(),
  id: Id.optional().catch(undefined),
  key: Word.optional(),
  title: Word.optional(),
  locale: z.string().min(2).max(35).optional(),
  collection: Word.optional(),
  section: Word.optional(),
  audience: Audience.optional(),
  url: z.string().optional(),
  tags: z.union([Word.transform(wordsOf), z.array(Word)]).optional(),
  valid_from: Day.optional(),
  valid_until: Day.optional(),
  product: Label.optional(),
  jurisdiction: Label.optional(),
  replaced_by: Id.optional(),
});
const known: ReadonlySet<string> = new Set(Object.keys(Head.shape));

/**
 * An article in a file of its own: a head of YAML, below it Markdown. Without names of its own it stands where its file
 * lies (`Deposits/On-chain/wrong-network.pt-BR.md`). Without a word on who may read it, the team alone may.
 */
export function readMarkdownArticle(
  path: string,
  text: string,
  at: Place,
  reading: ArticleReading,
  own: string,
): void {
  const { head, body } = splitHead(text);
  const isOurs = typeof head === 'object' && head !== null && 'groundcrew' in head;
  reading.recognised(isOurs ? 'groundcrew' : 'markdown');
  const fields = readItem(Head, head, at, reading);
  if (!fields) return;
  if ((fields.groundcrew ?? 0) > articlesFileVersion) throw new ImportRefused('too-new', 'front-matter');
  const file = namesOfPath(path);
  const key = fields.key ?? file.bare;
  const isOwn = fields.groundcrew !== undefined && fields.id !== undefined;
  const locale = localeThere(fields.locale ?? file.locale ?? own, isOwn ? '' : own);
  addArticle(
    {
      system: isOwn ? 'groundcrew' : 'markdown',
      key: isOwn ? `article:${fields.id}` : `${key}:${locale}`,
      family: isOwn ? `key:${key}` : key,
      locale,
      title: fields.title ?? titleIn(body) ?? file.name,
      html: htmlOfMarkdown(body),
      path,
      isPublic: fields.audience === undefined ? null : fields.audience === 'public',
      place: {
        collection: fields.collection ?? file.collection,
        section: fields.section ?? file.section,
      },
      url: fields.url ?? null,
      tags: fields.tags ?? [],
      validity: validityOf(fields),
      notes: Object.entries(fields).flatMap(([field, value]) =>
        known.has(field)
          ? []
          : [
              {
                about: 'unmapped' as const,
                field: excerptOf(field),
                value: excerptOf(value),
                why: 'no-counterpart' as const,
              },
            ],
      ),
    },
    at,
    reading,
  );
}

function validityOf(fields: z.infer<typeof Head>): ArticleContent['validity'] {
  const { valid_from: from, valid_until: until, product, jurisdiction, replaced_by: replacedBy } = fields;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(product !== undefined && { product }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

const titleIn = (body: string): string | undefined => /^#[ \t]+(.{1,600}?)[ \t]*#*[ \t]*$/m.exec(body)?.[1];

/** What a file's path says of the article in it. `bare`: the path without language and ending. */
export function namesOfPath(path: string) {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const [, before = file, language = null] =
    /^(.+?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.(?:md|markdown|html?|xhtml)$/i.exec(file) ?? [];
  const [first = '', ...rest] = parts;
  const locale = language !== null && isLanguage(language) ? language : null;
  const name = language !== null && locale === null ? `${before}.${language}` : before;
  return {
    name: name.replace(/[-_]+/g, ' ').trim() || name,
    locale,
    collection: rest.length > 0 ? first : '',
    section: rest.length > 0 ? rest.join(' / ') : first,
    bare: [...parts, name].join('/'),
  };
}

/** `notes.old.md` is in no language. */
function isLanguage(code: string): boolean {
  try {
    return languages.of(code) !== undefined;
  } catch {
    return false;
  }
}
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
