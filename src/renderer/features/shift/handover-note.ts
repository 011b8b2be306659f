import i18next from 'i18next';
import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

/** A first draft of the note: what it is about, who wrote last, and what comes next as far as that tells. */
export function prefilledNote(row: HandoverRow): string {
  const subject = row.subject || i18next.t('shift.handover.noSubject');
  if (!row.last) return i18next.t('shift.handover.prefill.none', { subject });
  const { text } = row.last;
  if (row.waitingSince !== null) return i18next.t('shift.handover.prefill.customer', { subject, text });
  if (row.last.authorKind === 'customer')
    return i18next.t('shift.handover.prefill.waiting', { subject, text });
  if (row.snoozedUntil !== null)
    return i18next.t('shift.handover.prefill.snoozed', {
      subject,
      text,
      when: dateAndTime(row.snoozedUntil),
    });
  return i18next.t('shift.handover.prefill.team', { subject, text });
}
