import i18next, { type TFunction } from 'i18next';
import type { EscalationView } from '../../shared/contract/escalations.ts';
import { type CheckKey, isKnownCheck, type Names, nearIn, saidIn } from '../../shared/domain/escalation.ts';
import { isUsualName } from '../../shared/domain/escalation-names.ts';
import { locale } from '../text/locale.ts';

type Named = { readonly key: string; readonly name: string; readonly names: Names };

function say(family: 'targets' | 'reasons', { key, name, names }: Named): string {
  const own = nearIn(names, locale());
  if (own !== undefined) return own;
  // Keys come from the workspace, so the compiler cannot know them.
  const code = `escalation.${family}.${key}`;
  return isUsualName(family, key, name) ? (i18next.t as (code: string) => string)(code) : name;
}

/**
 * What it is called: in the reader's language where the workspace has a word for it, or the app while it is called what the
 * app calls it; else what the workspace calls it.
 */
export const sayTarget = (target: Named): string => say('targets', target);
export const sayReasonFor = (reason: Named): string => say('reasons', reason);

/** An item of a checklist: the workspace's word in the reader's language, the app's, the workspace's in English or any. */
export function sayCheck(key: CheckKey, labels: Readonly<Record<string, Names>>): string {
  const names = labels[key] ?? {};
  const own = nearIn(names, locale());
  if (own !== undefined) return own;
  if (isKnownCheck(key)) return i18next.t(`escalation.check.${key}`);
  return saidIn(names, 'en') ?? Object.values(names)[0] ?? key;
}

export function targetOf({ target }: Pick<EscalationView, 'target'>, t: TFunction): string {
  return target ? sayTarget(target) : t('conversation.event.unknownGroup');
}
