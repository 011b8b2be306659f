import type { TFunction } from 'i18next';
import type { MacroAction } from '../../../shared/domain/knowledge.ts';
import type { People } from '../../engine/people.ts';

/** What a macro's action will do, as a short phrase: `sets status to Pending`. */
export function sayAction(action: MacroAction, people: People, t: TFunction): string {
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
  }
}
