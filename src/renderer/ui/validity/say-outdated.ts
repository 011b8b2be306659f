import i18next from 'i18next';
import type { Outdated } from '../../../shared/contract/outdated.ts';
import { dateAndTime } from '../time/say-time.ts';

/** Why a macro or an article may not be sent, and what may instead, as sentences. */
export function sayOutdated({ why, at, replacement }: Outdated): string {
  const { t } = i18next;
  const says = t(`validity.says.${why}`, { when: at === null ? '' : dateAndTime(at) });
  if (why === 'not-yet') return says;
  if (why === 'recalled') return `${says} ${t('validity.current')}`;
  return `${says} ${replacement ? t('validity.instead', { title: replacement.title }) : t('validity.nothing')}`;
}
