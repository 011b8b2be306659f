import type { ImportProblem, ImportRefusal } from '../../../../shared/domain/macro-import.ts';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';

/** What is said of articles in other words than of macros. */
const isOwnProblem = (why: ImportProblem['why']) =>
  why === 'unknown-shape' || why === 'no-text' || why === 'duplicate';
const isOwnRefusal = (why: ImportRefusal['why']) =>
  why === 'too-large' || why === 'too-many' || why === 'unknown-shape';

/** Puts a problem of a file into words, and where in the file it is. */
export function useSayProblem() {
  const { t } = useTranslation();
  const ofArticles = useImports((state) => state.kind === 'article');
  return {
    problem: ({ why, field, found }: ImportProblem): string =>
      t(ofArticles && isOwnProblem(why) ? `articleImports.problem.${why}` : `imports.problem.${why}`, {
        field: field ?? '?',
        found: found || '–',
      }),
    place: ({ file, line, index }: ImportProblem): string =>
      [
        file,
        line !== null
          ? t('imports.line', { line: sayNumber(line) })
          : index !== null && t('imports.item', { index: sayNumber(index + 1) }),
      ]
        .filter(Boolean)
        .join(' · '),
    refusal: ({ why }: ImportRefusal): string =>
      t(ofArticles && isOwnRefusal(why) ? `articleImports.refused.${why}` : `imports.refused.${why}`),
    form: (form: NonNullable<ImportRefusal['form']>): string => t(`imports.form.${form}`),
  };
}
