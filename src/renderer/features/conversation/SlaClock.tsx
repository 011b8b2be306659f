import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SlaClocks } from '../../../shared/domain/conversation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { minutesAndSeconds, urgencyOf } from '../../ui/time/duration.ts';
import { longSpan, shortSpan } from '../../ui/time/say-time.ts';
import classes from './ConversationHeader.module.css';

type Due = { readonly clock: 'firstReply' | 'nextReply' | 'resolve'; readonly at: number };

/** The service-level clock that runs out first; null when none runs. */
function firstDue({ firstReplyDueAt, nextReplyDueAt, resolveDueAt }: SlaClocks): Due | null {
  const running: Due[] = [];
  if (firstReplyDueAt !== null) running.push({ clock: 'firstReply', at: firstReplyDueAt });
  if (nextReplyDueAt !== null) running.push({ clock: 'nextReply', at: nextReplyDueAt });
  if (resolveDueAt !== null) running.push({ clock: 'resolve', at: resolveDueAt });
  return running.sort((a, b) => a.at - b.at)[0] ?? null;
}

const hourMs = 3_600_000;

/** Time left on the most pressing service-level clock, counting down. */
export function SlaClock({ sla }: { sla: SlaClocks }) {
  const { t } = useTranslation();
  const due = firstDue(sla);
  const at = due?.at ?? 0;
  const urgency = useClock((now) => (due ? urgencyOf(at, now) : null));
  const left = useClock((now) => {
    if (!due) return '';
    if (at <= now) return `−${shortSpan(now - at)}`;
    return at - now < hourMs ? minutesAndSeconds(at - now) : shortSpan(at - now);
  });
  if (!due || !urgency) return null;
  const clock = t(`conversation.clock.${due.clock}`);
  const span = longSpan(Math.abs(at - Date.now()));
  return (
    <span
      className={classes.clock}
      data-urgency={urgency}
      title={t(urgency === 'late' ? 'conversation.clock.late' : 'conversation.clock.due', { clock, span })}
    >
      <IconClock size={13} aria-hidden />
      {clock} <b>{left}</b>
    </span>
  );
}
