import i18next from 'i18next';
import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import { minutesAndSeconds, type Urgency, urgencyOf } from './duration.ts';
import { ago, clockTime, dateAndTime, longSpan, shortSpan } from './say-time.ts';

type Times = Pick<
  ConversationRow,
  'dueAt' | 'dueClock' | 'paused' | 'waitingSince' | 'lastMessageAt' | 'snoozedUntil'
>;
export type RowClock = {
  readonly kind: 'due' | 'paused' | 'waiting' | 'snoozed' | 'last';
  readonly urgency: Urgency;
  readonly text: string;
};

const tenMinutes = 600_000;

/**
 * The one time a row shows: the deadline if one runs, else how long the customer waits, else what a clock that stands
 * still has left, else the last message.
 */
export function rowClock(times: Times, now: number): RowClock {
  const { dueAt, paused, waitingSince, lastMessageAt, snoozedUntil } = times;
  if (snoozedUntil !== null && snoozedUntil > now) {
    const today = new Date(snoozedUntil).toDateString() === new Date(now).toDateString();
    return {
      kind: 'snoozed',
      urgency: 'calm',
      text: today ? clockTime(snoozedUntil) : shortSpan(snoozedUntil - now),
    };
  }
  if (dueAt !== null) {
    const urgency = urgencyOf(dueAt, now);
    if (urgency === 'late') return { kind: 'due', urgency, text: `−${shortSpan(now - dueAt)}` };
    const left = dueAt - now;
    return { kind: 'due', urgency, text: left < tenMinutes ? minutesAndSeconds(left) : shortSpan(left) };
  }
  if (waitingSince !== null) return { kind: 'waiting', urgency: 'calm', text: shortSpan(now - waitingSince) };
  if (paused !== null) return { kind: 'paused', urgency: 'calm', text: shortSpan(Math.abs(paused.leftMs)) };
  return { kind: 'last', urgency: 'calm', text: ago(lastMessageAt, now) };
}

/** The same in a sentence, for the tooltip and screen readers. */
export function sayRowClock(times: Times, now: number): string {
  const { kind, urgency } = rowClock(times, now);
  const { dueAt, dueClock, paused, waitingSince, lastMessageAt, snoozedUntil } = times;
  if (kind === 'snoozed') return i18next.t('inbox.clock.snoozed', { when: dateAndTime(snoozedUntil ?? now) });
  if (kind === 'due') {
    const span = longSpan(Math.abs((dueAt ?? now) - now));
    const clock = i18next.t(`conversation.clock.${dueClock ?? 'resolve'}`);
    return i18next.t(urgency === 'late' ? 'conversation.clock.late' : 'conversation.clock.due', {
      clock,
      span,
    });
  }
  if (kind === 'paused' && paused)
    return i18next.t(paused.leftMs < 0 ? 'conversation.clock.pausedLate' : 'conversation.clock.paused', {
      clock: i18next.t(`conversation.clock.${paused.clock}`),
      aside: i18next.t(`conversation.clock.aside.${paused.by}`),
      span: longSpan(Math.abs(paused.leftMs)),
    });
  if (kind === 'waiting')
    return i18next.t('inbox.clock.waiting', { span: longSpan(now - (waitingSince ?? now)) });
  return i18next.t('inbox.clock.last', { when: dateAndTime(lastMessageAt) });
}
