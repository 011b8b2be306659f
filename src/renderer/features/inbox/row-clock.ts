import i18next from 'i18next';
import type { ConversationRow } from '../../../shared/contract/views.ts';
import { minutesAndSeconds, type Urgency, urgencyOf } from '../../ui/time/duration.ts';
import { ago, clockTime, dateAndTime, longSpan, shortSpan } from '../../ui/time/say-time.ts';

type Times = Pick<ConversationRow, 'dueAt' | 'waitingSince' | 'lastMessageAt' | 'snoozedUntil'>;
export type RowClock = {
  readonly kind: 'due' | 'waiting' | 'snoozed' | 'last';
  readonly urgency: Urgency;
  readonly text: string;
};

const tenMinutes = 600_000;

/** The one time a row shows: the deadline if one runs, else how long the customer waits, else the last message. */
export function rowClock({ dueAt, waitingSince, lastMessageAt, snoozedUntil }: Times, now: number): RowClock {
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
  return { kind: 'last', urgency: 'calm', text: ago(lastMessageAt, now) };
}

/** The same in a sentence, for the tooltip and screen readers. */
export function sayRowClock(times: Times, now: number): string {
  const { kind, urgency } = rowClock(times, now);
  const { dueAt, waitingSince, lastMessageAt, snoozedUntil } = times;
  if (kind === 'snoozed') return i18next.t('inbox.clock.snoozed', { when: dateAndTime(snoozedUntil ?? now) });
  if (kind === 'due') {
    const span = longSpan(Math.abs((dueAt ?? now) - now));
    return i18next.t(urgency === 'late' ? 'inbox.clock.late' : 'inbox.clock.due', { span });
  }
  if (kind === 'waiting')
    return i18next.t('inbox.clock.waiting', { span: longSpan(now - (waitingSince ?? now)) });
  return i18next.t('inbox.clock.last', { when: dateAndTime(lastMessageAt) });
}
