import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Rules.module.css';
import { weekdayName } from './weekdays.ts';

function sayProblem({ code, values }: DeskProblem, t: TFunction): string {
  const weekday = typeof values.weekday === 'number' ? weekdayName(values.weekday) : '';
  return t(`rules.problem.${code}`, { ...values, weekday });
}

/** What keeps something from being saved (`wrong`), or is odd about it. */
export function Problems({ problems, wrong }: { problems: readonly DeskProblem[]; wrong?: boolean }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} data-wrong={wrong || undefined} role={wrong ? 'alert' : undefined}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{sayProblem(problem, t)}</span>
        </li>
      ))}
    </ul>
  );
}
