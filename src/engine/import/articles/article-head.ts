import { z } from 'zod';
import { Id, Instant } from '../../../shared/domain/ids.ts';
import type { ArticleContent } from '../../../shared/domain/studio.ts';
import { Audience } from '../../../shared/domain/vocabulary.ts';
import { excerptOf } from '../excerpt.ts';
import { wordsOf } from '../read-item.ts';
import { ImportRefused } from '../refused.ts';
import { instantIn } from '../table-cells.ts';
import type { Source } from './article-draft.ts';
import { localeThere } from './locale-there.ts';

/** Of files that our own export writes: docs/articles-file.md. */
export const articlesFileVersion = 1;

const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Day = z.union([z.string(), z.number()]).transform((value, context) => {
  const instant = Instant.safeParse(typeof value === 'number' ? value : instantIn(value.trim()));
  if (instant.success) return instant.data;
  context.addIssue({ code: 'custom', message: 'no time' });
  return z.NEVER;
});
const Label = Word.pipe(z.string().trim().min(1).max(80));
export const ArticleHead = z.looseObject({
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
const known: ReadonlySet<string> = new Set(Object.keys(ArticleHead.shape));

type Fields = z.infer<typeof ArticleHead>;

/** What is known of an article whose head does not say it. */
type Otherwise = {
  readonly system: 'markdown' | 'table';
  readonly key: string;
  readonly locale: string | null;
  readonly title: string;
  readonly collection: string;
  readonly section: string;
};

/** What a head says of its article; `own`: the desk's language. Refuses one that a later version wrote. */
export function sourceOf(fields: Fields, own: string, otherwise: Otherwise): Omit<Source, 'html'> {
  if ((fields.groundcrew ?? 0) > articlesFileVersion) throw new ImportRefused('too-new', 'front-matter');
  const key = fields.key ?? otherwise.key;
  const isOwn = fields.groundcrew !== undefined && fields.id !== undefined;
  const locale = localeThere(fields.locale ?? otherwise.locale ?? own, isOwn ? '' : own);
  return {
    system: isOwn ? 'groundcrew' : otherwise.system,
    key: isOwn ? `article:${fields.id}` : `${key}:${locale}`,
    family: isOwn ? `key:${key}` : key,
    locale,
    title: fields.title ?? otherwise.title,
    isPublic: fields.audience === undefined ? null : fields.audience === 'public',
    place: {
      collection: fields.collection ?? otherwise.collection,
      section: fields.section ?? otherwise.section,
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
  };
}

function validityOf(fields: Fields): ArticleContent['validity'] {
  const { valid_from: from, valid_until: until, product, jurisdiction, replaced_by: replacedBy } = fields;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(product !== undefined && { product }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}
