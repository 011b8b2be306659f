import type { TFunction } from 'i18next';
import type { FreezeView } from '../../../shared/contract/freezes.ts';
import type { FreezeScope, FreezeSetup } from '../../../shared/domain/freeze.ts';
import { type Identity, isVerified } from '../../../shared/domain/identity.ts';
import { perLocale } from '../../text/locale.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

const listOf = perLocale((at) => new Intl.ListFormat(at));

/** How it stands; what is not done says so in capitals. */
export function sayState({ state, readBack, expiresAt, requestedAt }: FreezeView, t: TFunction): string {
  const time = dateAndTime(state === 'requested' ? expiresAt : (readBack?.at ?? requestedAt));
  return t(`freeze.state.${state}`, { time });
}

export function sayStopped(frozen: readonly FreezeScope[], t: TFunction): string {
  if (frozen.length === 0) return t('freeze.nothingStopped');
  return t('freeze.stopped', { list: listOf().format(frozen.map((scope) => t(`freeze.scope.${scope}`))) });
}

export function sayPhone(setup: Pick<FreezeSetup, 'phoneIn'> | null | undefined, t: TFunction): string {
  return setup?.phoneIn ? t('freeze.phone', { how: setup.phoneIn }) : t('freeze.phoneUnknown');
}

export function sayIdentity(identity: Identity | null, now: number, t: TFunction): string {
  if (!identity) return t('freeze.identity.none');
  if (!identity.passed) return t('freeze.identity.failed', { count: identity.failures });
  if (!isVerified(identity, 'basic', now)) return t('freeze.identity.expired');
  return t(`freeze.identity.${identity.level}`, { time: dateAndTime(identity.expiresAt) });
}

/** Whether anybody could take it for done who should not. */
export const isNotYet = ({ state }: Pick<FreezeView, 'state'>): boolean =>
  state === 'requested' || state === 'approved' || state === 'calling';
