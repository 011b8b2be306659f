import type { TFunction } from 'i18next';
import { passagesOf, plainSaid } from '../../../shared/domain/passages.ts';
import type { ArticleContent, MacroContent } from '../../../shared/domain/studio.ts';
import type { StudioArticles } from '../../../shared/wire/studio.ts';
import type { People } from '../../engine/people.ts';
import { languageName } from '../../ui/language-name.ts';
import { sayAction } from '../../ui/macro/sayable-action.ts';
import type { Part } from './Compare.tsx';
import { folderOf, placeOf } from './library-lines.ts';

const differing = (parts: readonly Part[]) => parts.filter(({ from, to }) => from !== to);

/** What differs between two versions of a macro: the title, the folder, the text of a language, what it does besides. */
export function macroParts(
  before: MacroContent,
  after: MacroContent,
  people: People,
  t: TFunction,
): readonly Part[] {
  const languages = [...new Set([...Object.keys(after.bodies), ...Object.keys(before.bodies)])];
  const plain = { language: 'und' };
  const does = ({ actions }: MacroContent) =>
    actions.map((action) => sayAction(action, people, t)).join('\n');
  return differing([
    { ...plain, name: t('studio.field.title'), from: before.title, to: after.title },
    {
      ...plain,
      name: t('studio.field.folder'),
      from: folderOf(before.folder),
      to: folderOf(after.folder),
    },
    ...languages.map((language) => ({
      name: languageName(language),
      language,
      from: before.bodies[language] ?? '',
      to: after.bodies[language] ?? '',
    })),
    { ...plain, name: t('studio.alongTitle'), from: does(before), to: does(after) },
  ]);
}

/** What differs between two versions of an article: where it stands, for whom it is, and what it says, line by line. */
export function articleParts(
  before: ArticleContent,
  after: ArticleContent,
  sections: StudioArticles['sections'],
  t: TFunction,
): readonly Part[] {
  const language = after.locale;
  const plain = { language: 'und' };
  const of = (content: ArticleContent) => ({
    place: placeOf(content.sectionId, sections),
    audience: t(`articleStudio.audience.${content.audience}`),
    says: plainSaid(passagesOf(content)),
  });
  const [was, is] = [of(before), of(after)];
  return differing([
    { language, name: t('studio.field.title'), from: before.title, to: after.title },
    { ...plain, name: t('articleStudio.section'), from: was.place, to: is.place },
    { ...plain, name: t('articleStudio.for'), from: was.audience, to: is.audience },
    { ...plain, name: t('articleStudio.url'), from: before.url ?? '', to: after.url ?? '' },
    { language, name: languageName(language), from: was.says, to: is.says },
  ]);
}
