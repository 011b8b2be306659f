import { useEffect } from 'react';
import { useSettings } from '../../engine/settings.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { longSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { useSetState } from './use-shift.ts';

/** After each so many minutes at work without a break, one gentle word; draws nothing. */
export function BreakReminder() {
  const { t } = useTranslation();
  const me = useMe();
  const { breakReminderMinutes } = useSettings();
  const setState = useSetState();
  const since = me?.state === 'available' ? me.stateSince : null;
  const spell = breakReminderMinutes * 60_000;
  // How many spells have passed: the effect below runs when the next one is over, not every second.
  const spells = useClock((now) =>
    since === null || since === 0 || spell === 0 ? 0 : Math.floor((now - since) / spell),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each spell that is over.
  useEffect(() => {
    if (spells === 0 || since === null || Date.now() - since > 12 * 3_600_000) return;
    toast(t('shift.breakDue', { span: longSpan(spells * spell) }), 'info', {
      key: 'break-reminder',
      action: { label: t('shift.takeBreak'), run: () => setState('break') },
    });
  }, [spells]);
  return null;
}
