import type { TFunction } from 'i18next';
import type { Signal } from '../../../shared/domain/signals/signal.ts';
import { perLocale } from '../../text/locale.ts';
import { longSpan } from '../time/say-time.ts';

const regions = perLocale((at) => new Intl.DisplayNames(at, { type: 'region' }));

/** Why it is suspicious, in a sentence. */
export function saySignal({ kind, facts }: Pick<Signal, 'kind' | 'facts'>, t: TFunction): string {
  const device = facts.device ?? t('signals.unknown.device');
  const country = facts.country === undefined ? undefined : regions().of(facts.country);
  const address = facts.address ?? t('signals.unknown.address');
  const n = facts.customers ?? facts.count ?? 0;
  const span = facts.minutes === undefined ? '' : longSpan(facts.minutes * 60_000);
  switch (kind) {
    case 'new-device':
      return country
        ? t('signals.why.new-device-from', { device, country })
        : t('signals.why.new-device', { device });
    case 'withdrawal-after-password-change':
      return span === ''
        ? t('signals.why.withdrawal-after-password-change')
        : t('signals.why.withdrawal-within', { span });
    case 'new-country':
      return t('signals.why.new-country', { country: country ?? t('signals.unknown.country') });
    case 'failed-logins':
      return n === 0 ? t('signals.why.failed-logins') : t('signals.why.failed-logins-count', { n });
    case 'other':
      return t('signals.why.other', { type: facts.type ?? t('signals.kinds.other') });
    case 'look-alike-domain':
      return t('signals.why.look-alike-domain', {
        domain: facts.domain,
        resembles: facts.resembles,
        way: t(`signals.ways.${facts.way ?? 'letters'}`),
      });
    case 'shared-device':
      return facts.device === undefined
        ? t('signals.why.shared-device-unnamed', { n, span })
        : t('signals.why.shared-device', { n, span, device });
    case 'two-factor-reset':
    case 'withdrawal-address-added':
    case 'shared-address':
    case 'phrase-wave':
    case 'identity-failed':
      return t(`signals.why.${kind}`, { n, address, span });
  }
}
