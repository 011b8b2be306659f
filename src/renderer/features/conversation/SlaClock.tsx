import { IconClock, IconPlayerPause } from '@tabler/icons-react';
import type { SlaClocks } from '../../../shared/domain/conversation.ts';
import { type SlaClock as Clock, slaClocks } from '../../../shared/domain/sla-policy.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { minutesAndSeconds, urgencyOf } from '../../ui/time/duration.ts';
import { dateAndTime, longSpan, shortSpan } from '../../ui/time/say-time.ts';
import classes from './ConversationHeader.module.css';

type Due = { readonly clock: Clock; readonly at: number };

/** The service-level clock that runs out first; null when none runs. */
function firstDue(sla: SlaClocks): Due | null {
  return slaClocks.reduce<Due | null>((first, clock) => {
    const at = sla[`${clock}DueAt`];
    return at === null || (first !== null && first.at <= at) ? first : { clock, at };
  }, null);
}

const hourMs = 3_600_000;

function Running({ clock, at }: Due) {
  const { t } = useTranslation();
  const urgency = useClock((now) => urgencyOf(at, now));
  const left = useClock((now) => {
    if (at <= now) return `−${shortSpan(now - at)}`;
    return at - now < hourMs ? minutesAndSeconds(at - now) : shortSpan(at - now);
  });
  const name = t(`conversation.clock.${clock}`);
  const span = longSpan(Math.abs(at - Date.now()));
  const sentence = t(urgency === 'late' ? 'conversation.clock.late' : 'conversation.clock.due', {
    clock: name,
    span,
  });
  return (
    <span
      className={classes.clock}
      data-urgency={urgency}
      title={t('conversation.clock.at', { sentence, when: dateAndTime(at) })}
    >
      <IconClock size={13} aria-hidden />
      {name} <b>{left}</b>
    </span>
  );
}

/** A clock that stands still while the conversation is set aside, with what it has left. */
function Paused({ paused, clock }: { paused: NonNullable<SlaClocks['paused']>; clock: Clock }) {
  const { t } = useTranslation();
  const left = paused.left[clock] ?? 0;
  const name = t(`conversation.clock.${clock}`);
  const aside = t(`conversation.clock.aside.${paused.by}`);
  const span = longSpan(Math.abs(left));
  return (
    <span
      className={classes.clock}
      title={t(left < 0 ? 'conversation.clock.pausedLate' : 'conversation.clock.paused', {
        clock: name,
        aside,
        span,
      })}
    >
      <IconPlayerPause size={13} aria-hidden />
      {t('conversation.clock.pausedShort', { clock: name, aside })}
    </span>
  );
}

/** The most pressing service-level clock, counting down; and which ones stand still, and why. */
export function SlaClock({ sla }: { sla: SlaClocks }) {
  const due = firstDue(sla);
  const { paused } = sla;
  return (
    <>
      {due && <Running {...due} />}
      {paused &&
        slaClocks
          .filter((clock) => paused.left[clock] !== null)
          .map((clock) => <Paused key={clock} paused={paused} clock={clock} />)}
    </>
  );
}
