import type { SettingsProblem } from '../../../../shared/domain/escalation-settings.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import classes from '../Rules.module.css';
import { sayProblem } from './say-problem.ts';

/** What is wrong with one part of the settings, in words. */
export function WrongHere({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const { t } = useTranslation();
  return problems.map((problem) => (
    <p key={JSON.stringify(problem)} role="alert" className={classes.wrong}>
      {sayProblem(problem, t)}
    </p>
  ));
}
