import { v7 as uuidv7 } from 'uuid';
import type { MacroAction } from '../../../shared/domain/knowledge.ts';
import type { Status } from '../../../shared/domain/vocabulary.ts';
import { cleanText } from '../plain-text.ts';
import type { Ground } from './ground.ts';
import { assign, group, priority, status, tags } from './properties.ts';

/**
 * Runs what was to come along with a message, in order, on the conversation as the message left it. What cannot be
 * done any more (an assignee who is gone, a queue that was closed) is left out: the message has been said.
 */
export async function runAlong(
  ground: Ground,
  actions: readonly MacroAction[],
  thenStatus: Status | null,
): Promise<void> {
  for (const action of actions) await runOne(now(ground), action);
  if (thenStatus !== null) await runOne(now(ground), { type: 'status', status: thenStatus });
}

/** The same ground with the conversation as the edit has it by now. */
function now(ground: Ground): Ground {
  return { ...ground, conversation: ground.edit.current() };
}

async function runOne(ground: Ground, action: MacroAction): Promise<void> {
  const { conversation, edit, me } = ground;
  const { id: conversationId } = conversation;
  switch (action.type) {
    case 'status':
      if (action.status === 'new') return;
      await status(ground, {
        kind: 'status',
        conversationId,
        status: action.status,
        expected: conversation.status,
      });
      return;
    case 'priority':
      await priority(ground, { kind: 'priority', conversationId, priority: action.priority });
      return;
    case 'tags':
      await tags(ground, { kind: 'tags', conversationId, add: action.add, remove: action.remove });
      return;
    case 'group':
      await group(ground, {
        kind: 'group',
        conversationId,
        groupId: action.groupId,
        expected: conversation.groupId,
      });
      return;
    case 'assign': {
      const assigneeId = action.to === 'me' ? me.id : action.to === 'nobody' ? null : action.to;
      await assign(ground, { kind: 'assign', conversationId, assigneeId, expected: conversation.assigneeId });
      return;
    }
    case 'note': {
      const bodyText = cleanText(action.text);
      if (bodyText.trim() !== '') edit.say({ id: uuidv7(), kind: 'note', author: me, bodyText });
      return;
    }
  }
}
