import type { TFunction } from 'i18next';
import type { SettingsProblem } from '../../../../shared/domain/escalation-settings.ts';
import { languageName } from '../../../ui/language-name.ts';

export function sayProblem({ code, value }: SettingsProblem, t: TFunction): string {
  return t(`escalationSettings.problem.${code}`, {
    value: code === 'says-too-much' ? languageName(value) : value,
  });
}

type At = { readonly targetId: string; readonly reason: number | null };

/** What is said beside a field that these are of; false: nothing is wrong with it. */
export function wrongAt(
  problems: readonly SettingsProblem[],
  { targetId, reason }: At,
  codes: readonly SettingsProblem['code'][],
  t: TFunction,
): string | false {
  const here = problems.filter(
    (one) => one.targetId === targetId && one.reason === reason && codes.includes(one.code),
  );
  return here.length > 0 && here.map((one) => sayProblem(one, t)).join(' ');
}
