import type { TFunction } from 'i18next';
import type { FreezeScope } from '../../shared/domain/freeze.ts';
import { type Identity, isVerified } from '../../shared/domain/identity.ts';
import { perLocale } from '../text/locale.ts';
import { dateAndTime } from './time/say-time.ts';

const listOf = perLocale((at) => new Intl.ListFormat(at));

/** What of an account is frozen, as it was read back. */
export function sayStopped(frozen: readonly FreezeScope[], t: TFunction): string {
  if (frozen.length === 0) return t('freeze.nothingStopped');
  return t('freeze.stopped', { list: listOf().format(frozen.map((scope) => t(`freeze.scope.${scope}`))) });
}

/** How far it is known who a customer is. */
export function sayIdentity(identity: Identity | null, now: number, t: TFunction): string {
  if (!identity) return t('freeze.identity.none');
  if (!identity.passed) return t('freeze.identity.failed', { count: identity.failures });
  if (!isVerified(identity, 'basic', now)) return t('freeze.identity.expired');
  return t(`freeze.identity.${identity.level}`, { time: dateAndTime(identity.expiresAt) });
}
