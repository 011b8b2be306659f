import type { TFunction } from 'i18next';
import type { AlongAction } from '../../../shared/contract/along.ts';
import type { People } from '../../engine/people.ts';
import { sayReasonFor, sayTarget } from '../escalation-names.ts';
import { dateAndTime } from '../time/say-time.ts';

/** What a macro's action will do, or what the send button does besides, as a short phrase: `sets status to Pending`. */
export function sayAction(action: AlongAction, people: People, t: TFunction): string {
  const list = (tags: readonly string[]) => tags.map((tag) => `#${tag}`).join(', ');
  switch (action.type) {
    case 'status': {
      const { status } = action;
      return t('composer.action.status', { status: t(`vocabulary.status.${status}`) });
    }
    case 'priority': {
      const { priority } = action;
      return t('composer.action.priority', { priority: t(`vocabulary.priority.${priority}`) });
    }
    case 'tags': {
      const { add, remove } = action;
      if (remove.length === 0) return t('composer.action.tagsAdd', { tags: list(add) });
      if (add.length === 0) return t('composer.action.tagsRemove', { tags: list(remove) });
      return t('composer.action.tagsBoth', { added: list(add), removed: list(remove) });
    }
    case 'assign':
      if (action.to === 'me') return t('composer.action.assignMe');
      if (action.to === 'nobody') return t('composer.action.assignNobody');
      return t('composer.action.assign', {
        name: people.agent(action.to)?.name ?? t('conversation.event.unknownAgent'),
      });
    case 'group':
      return t('composer.action.group', {
        group: people.group(action.groupId)?.name ?? t('conversation.event.unknownGroup'),
      });
    case 'note':
      return t('composer.action.note', { text: action.text });
    case 'snooze-for': {
      const { unit, count } = action.time;
      return t(`composer.action.snoozeFor.${unit}`, { count });
    }
    case 'side': {
      const group = people.group(action.groupId)?.name ?? t('conversation.event.unknownGroup');
      return t('composer.action.side', { group, subject: action.subject, text: action.text });
    }
    case 'escalate': {
      const target = people.target(action.targetId);
      const reason = target?.reasons.find(({ key }) => key === action.reason);
      const said = {
        target: target ? sayTarget(target) : t('conversation.event.unknownGroup'),
        reason: reason ? sayReasonFor(reason) : t('composer.action.unknownReason'),
      };
      return action.note.trim() === ''
        ? t('composer.action.escalate', said)
        : t('composer.action.escalateWith', { ...said, note: action.note });
    }
    case 'go':
      return t(`composer.action.go.${action.to}`);
    case 'snooze':
      return t('composer.action.snooze', { when: dateAndTime(action.until ?? 0) });
  }
}
