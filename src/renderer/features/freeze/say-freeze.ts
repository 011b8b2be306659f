import type { TFunction } from 'i18next';
import type { FreezeView } from '../../../shared/contract/freezes.ts';
import type { FreezeSetup } from '../../../shared/domain/freeze.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

/** How it stands; what is not done says so in capitals. */
export function sayState({ state, readBack, expiresAt, requestedAt }: FreezeView, t: TFunction): string {
  const time = dateAndTime(state === 'requested' ? expiresAt : (readBack?.at ?? requestedAt));
  return t(`freeze.state.${state}`, { time });
}

export function sayPhone(setup: Pick<FreezeSetup, 'phoneIn'> | null | undefined, t: TFunction): string {
  return setup?.phoneIn ? t('freeze.phone', { how: setup.phoneIn }) : t('freeze.phoneUnknown');
}

/** Whether anybody could take it for done who should not. */
export const isNotYet = ({ state }: Pick<FreezeView, 'state'>): boolean =>
  state === 'requested' || state === 'approved' || state === 'calling';
