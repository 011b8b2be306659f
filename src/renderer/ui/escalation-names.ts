import i18next, { type TFunction } from 'i18next';
import type { EscalationView } from '../../shared/contract/escalations.ts';

type Named = { readonly key: string; readonly name: string };

function say(family: 'targets' | 'reasons', { key, name }: Named): string {
  const code = `escalation.${family}.${key}`;
  // Keys come from the workspace, so the compiler cannot know them.
  return i18next.exists(code) ? (i18next.t as (code: string) => string)(code) : name;
}

/** What it is called in the reader's language, where the app brought it; else what the workspace calls it. */
export const sayTarget = (target: Named): string => say('targets', target);
export const sayReasonFor = (reason: Named): string => say('reasons', reason);

export function targetOf({ target }: Pick<EscalationView, 'target'>, t: TFunction): string {
  return target ? sayTarget(target) : t('conversation.event.unknownGroup');
}
