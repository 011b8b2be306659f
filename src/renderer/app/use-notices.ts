import i18next from 'i18next';
import { useEffect } from 'react';
import type { NoticeCode } from '../../shared/contract/reason-codes.ts';
import { StepKind } from '../../shared/domain/escalation.ts';
import { FreezeKind, FreezeStepKind } from '../../shared/domain/freeze.ts';
import { type Notice, onNotice } from '../engine/events.ts';
import { openConversation, showOverlay } from '../state/workspace.ts';
import { sayReason } from '../text/reasons.ts';
import { toast } from '../ui/toast/toasts.ts';

const outboxKinds = [
  'reply',
  'note',
  'assign',
  'status',
  'priority',
  'tags',
  'group',
  'snooze',
  'customer-tags',
  'customer-note',
  'customer-language',
  'customer-field',
  'customer-merge',
  'customer-unmerge',
  'customer-apart',
  'view-save',
  'view-delete',
  'reminder-set',
  'reminder-done',
  'own-macro-save',
  'own-macro-delete',
  'own-macro-propose',
  'side-start',
  'side-write',
  'side-status',
  'escalate',
  'escalation-step',
  'recovery-save',
  'recovery-step',
  'signal-decide',
  'availability',
  'acknowledge',
  'follow',
  'calm',
  'merge',
  'unmerge',
  'link',
  'unlink',
  'split',
  'unsplit',
] as const;

function sayNotice({ code, values }: Notice): string {
  const count = Number(values.groups ?? values.items ?? 0);
  switch (code as NoticeCode) {
    case 'notice.parked': {
      const kind = outboxKinds.find((name) => name === values.kind);
      return i18next.t('notice.parked', {
        what: i18next.t(`outbox.kind.${kind ?? 'reply'}`),
        reason: sayReason({ code: String(values.reason), values }),
      });
    }
    case 'notice.half-done':
      return i18next.t('notice.half-done', {
        name: String(values.name) || i18next.t('conversation.nameless'),
        stopped: Number(values.stopped),
        total: Number(values.total),
      });
    case 'notice.reminder': {
      const { name, text } = values;
      if (name && text) return i18next.t('notice.reminderBoth', { name, text });
      return i18next.t('notice.reminder', { what: String(name || text || '') });
    }
    case 'notice.access-lost':
      return i18next.t('notice.access-lost', { count });
    case 'notice.mentioned':
    case 'notice.taken-over':
    case 'notice.given-away': {
      const agent = String(values.agent) || i18next.t('conversation.event.unknownAgent');
      const customer = String(values.customer) || i18next.t('conversation.nameless');
      const to = String(values.to);
      if (code !== 'notice.given-away') return i18next.t(code as 'notice.mentioned', { agent, customer });
      return to === ''
        ? i18next.t('notice.given-back', { agent, customer })
        : i18next.t('notice.given-away', { agent, customer, to });
    }
    case 'notice.side-asked':
    case 'notice.side-answered': {
      const agent = String(values.agent) || i18next.t('conversation.event.unknownAgent');
      return i18next.t(code as 'notice.side-asked', { agent, subject: String(values.subject) });
    }
    case 'notice.reveals':
      return i18next.t(values.shown === 0 ? 'notice.reveals-refused' : 'notice.reveals', {
        agent: String(values.agent) || i18next.t('conversation.event.unknownAgent'),
        count: Number(values.beyond),
        budget: Number(values.budget),
      });
    case 'notice.signals':
      return i18next.t('notice.signals');
    case 'notice.proposal-live':
      return i18next.t('notice.proposal-live', { title: String(values.title) });
    case 'notice.proposal-declined': {
      const said = String(values.reason);
      const agent = String(values.agent) || i18next.t('conversation.event.unknownAgent');
      const title = String(values.title);
      return said === ''
        ? i18next.t('notice.proposal-declined', { agent, title })
        : i18next.t('notice.proposal-declined-because', { agent, title, said });
    }
    case 'notice.escalation-discreet':
      return i18next.t('notice.escalation-discreet');
    case 'notice.escalated':
      return i18next.t('notice.escalated', { target: String(values.target) });
    case 'notice.escalation-news': {
      const step = StepKind.safeParse(values.step);
      const agent = String(values.agent) || i18next.t('conversation.event.unknownAgent');
      const target = String(values.target);
      const what = i18next.t(`escalation.step.${step.success ? step.data : 'raise'}`, { agent, target });
      return i18next.t('notice.escalation-news', { what });
    }
    case 'notice.freeze-wanted':
    case 'notice.freeze-news': {
      const step = FreezeStepKind.safeParse(values.step);
      const kind = FreezeKind.safeParse(values.what);
      const what = i18next.t(`freeze.step.${step.success ? step.data : 'request'}`, {
        agent: String(values.agent) || i18next.t('conversation.event.unknownAgent'),
        what: i18next.t(`freeze.what.${kind.success ? kind.data : 'freeze'}`),
      });
      const nobody = values.discreet === 1 ? 'escalation.discreet' : 'conversation.nameless';
      const name = String(values.name) || i18next.t(nobody);
      return i18next.t(code as 'notice.freeze-wanted', { name, what });
    }
    case 'notice.rebuilt':
      return i18next.t('notice.rebuilt', { count });
    case 'notice.unreadable-outbox':
      return i18next.t('notice.unreadable-outbox', { count });
    default:
      return i18next.t('notice.unknown', { code });
  }
}

function actionOn({ code, conversationId }: Notice) {
  if (code === 'notice.parked')
    return { label: i18next.t('notice.outbox'), run: () => showOverlay('outbox') };
  if (code.startsWith('notice.freeze-'))
    return { label: i18next.t('notice.open'), run: () => showOverlay('freezes') };
  if (code === 'notice.signals' && !conversationId)
    return { label: i18next.t('notice.open'), run: () => showOverlay('signals') };
  if (code.startsWith('notice.side-'))
    return { label: i18next.t('notice.open'), run: () => showOverlay('sides') };
  if (conversationId) return { label: i18next.t('notice.open'), run: () => openConversation(conversationId) };
  return undefined;
}

/** Turns the engine's news into toasts; the same news about the same conversation is one toast. */
export function useNotices(): void {
  useEffect(
    () =>
      onNotice((notice) => {
        const action = actionOn(notice);
        toast(sayNotice(notice), notice.level, {
          key: `${notice.code} ${notice.conversationId ?? ''}`,
          ...(action && { action }),
        });
      }),
    [],
  );
}
