import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../../shared/domain/macro-import.ts';
import { sayNumber } from '../../../ui/say-number.ts';

/** Puts a problem of a file into words, and where in the file it is. */
export function useSayProblem() {
  const { t } = useTranslation();
  return {
    problem: ({ why, field, found }: ImportProblem): string =>
      t(`imports.problem.${why}`, { field: field ?? '?', found: found || '–' }),
    place: ({ line, index }: ImportProblem): string => {
      if (line !== null) return t('imports.line', { line: sayNumber(line) });
      return index === null ? '' : t('imports.item', { index: sayNumber(index + 1) });
    },
  };
}
