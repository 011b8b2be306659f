import { IconAlertTriangle } from '@tabler/icons-react';
import type { UnknownName } from '../../../shared/contract/hits.ts';
import type { SearchProblem } from '../../../shared/domain/search-query.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './SearchPage.module.css';

/** What of a search was not understood, in words. Nothing is passed over in silence. */
export function Problems({
  problems,
  unknown,
}: {
  problems: readonly SearchProblem[];
  unknown: readonly UnknownName[];
}) {
  const { t } = useTranslation();
  const lines = [
    ...problems.map((problem) =>
      problem.code === 'unknown-operator'
        ? t('search.problem.unknownOperator', { name: problem.name })
        : t('search.problem.badValue', { operator: problem.operator, value: problem.value }),
    ),
    ...unknown.map(({ operator, value }) =>
      t(operator === 'in' ? 'search.problem.noQueue' : 'search.problem.nobody', { value }),
    ),
  ];
  return (
    <ul className={classes.problems} role="status" data-empty={lines.length === 0 || undefined}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>
          <IconAlertTriangle size={14} aria-hidden />
          {line}
        </li>
      ))}
    </ul>
  );
}
