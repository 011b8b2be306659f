import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import { keysOf } from '../../ui/keys/Keys.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { sayRowClock } from '../../ui/time/row-clock.ts';
import { shortSpan } from '../../ui/time/say-time.ts';
import classes from './LongestWait.module.css';
import { useLongestWait } from './use-longest-wait.ts';

/** Who of the open conversations waits longest; one click or key leads there. */
export function LongestWait() {
  const { t } = useTranslation();
  const { first, open, go } = useLongestWait();
  const since = first?.waitingSince ?? null;
  const span = useClock((now) => (since === null ? '' : shortSpan(Math.max(0, now - since))));
  if (!first || open < 2) return null;

  const name = first.customerName || t('conversation.nameless');
  return (
    <button
      type="button"
      className={`${classes.longest} gc-focus-inset`}
      title={`${sayRowClock(first, Date.now())} (${keysOf('goLongestWait')})`}
      onClick={go}
    >
      <IconHourglass size={13} stroke={1.7} aria-hidden />
      <span className={classes.name}>{t('panes.longest', { name })}</span>
      <b>{span}</b>
    </button>
  );
}
