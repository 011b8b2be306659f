import i18next from 'i18next';
import type { OutboxItem } from '../../../shared/contract/outbox-views.ts';
import { Deed } from '../../../shared/domain/escalation.ts';
import { RecoveryDeed, RecoveryKind } from '../../../shared/domain/recovery/recovery-case.ts';
import { SignalDeed } from '../../../shared/domain/signals/signal.ts';
import { AgentState, Priority, Status } from '../../../shared/domain/vocabulary.ts';
import { languageName } from '../../ui/language-name.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

/** What an item writes or changes to, in words; an empty text when there is nothing to say. */
export function saySummary({ kind, summary }: Pick<OutboxItem, 'kind' | 'summary'>): string {
  switch (kind) {
    case 'status': {
      const status = Status.safeParse(summary);
      return status.success ? i18next.t(`vocabulary.status.${status.data}`) : summary;
    }
    case 'priority': {
      const priority = Priority.safeParse(summary);
      return priority.success ? i18next.t(`vocabulary.priority.${priority.data}`) : summary;
    }
    case 'availability': {
      const state = AgentState.safeParse(summary);
      return state.success ? i18next.t(`shift.state.${state.data}`) : summary;
    }
    case 'side-status':
      return i18next.t(summary === 'done' ? 'sides.done' : 'sides.open');
    case 'escalation-step': {
      const deed = Deed.safeParse(summary);
      return deed.success ? i18next.t(`escalation.deed.${deed.data}`) : summary;
    }
    case 'recovery-save': {
      const kind = RecoveryKind.safeParse(summary);
      return kind.success ? i18next.t(`recovery.kinds.${kind.data}`) : summary;
    }
    case 'recovery-step': {
      const deed = RecoveryDeed.safeParse(summary);
      return deed.success ? i18next.t(`recovery.deeds.${deed.data}`) : summary;
    }
    case 'signal-decide': {
      const deed = SignalDeed.safeParse(summary);
      return deed.success ? i18next.t(`signals.deeds.${deed.data}`) : summary;
    }
    case 'assign':
      return summary || i18next.t('outbox.nobody');
    case 'snooze':
      return summary
        ? i18next.t('outbox.until', { when: dateAndTime(Number(summary)) })
        : i18next.t('outbox.awake');
    case 'reschedule':
      return i18next.t('outbox.until', { when: dateAndTime(Number(summary)) });
    case 'follow':
      return i18next.t(summary === 'true' ? 'outbox.follow' : 'outbox.unfollow');
    case 'customer-language':
      return languageName(summary);
    case 'mention-seen':
    case 'calm':
    case 'merge':
    case 'unmerge':
    case 'link':
    case 'unlink':
    case 'split':
    case 'unsplit':
    case 'schedule':
    case 'unschedule':
    case 'reply':
    case 'note':
    case 'tags':
    case 'customer-tags':
    case 'customer-note':
    case 'customer-field':
    case 'customer-merge':
    case 'customer-unmerge':
    case 'customer-apart':
    case 'view-save':
    case 'view-delete':
    case 'reminder-set':
    case 'reminder-done':
    case 'own-macro-save':
    case 'own-macro-delete':
    case 'own-macro-propose':
    case 'side-start':
    case 'side-write':
    case 'escalate':
    case 'acknowledge':
    case 'group':
      return summary;
  }
}
