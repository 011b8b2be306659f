import { shownAttention } from '../../shared/domain/attention.ts';
import { limits } from '../../shared/domain/limits.ts';
import { findMentions, type Mention } from '../../shared/domain/mentions.ts';
import { isConversationMutation } from '../../shared/wire/mutations.ts';
import { type ReadableDb, transact } from '../db/handle.ts';
import { getAttention } from '../db/queries/attention.ts';
import { listLane } from '../db/queries/outbox.ts';
import { listAgents, listGroups } from '../db/queries/people.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { getShown } from './shown.ts';

/** What an agent says of a conversation: that they follow it, have looked at their mention, that nobody is upset there. */
export function createAttention(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['attention'] {
  const { db } = workspace;
  return {
    follow({ id, follow }) {
      const keys = transact(db, () => {
        getShown(db, id);
        if ((shownHere(db, id).followingSince !== null) === follow) return [];
        const mutation = { kind: 'follow' as const, conversationId: id, follow };
        return enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0);
      });
      onQueued();
      return { keys };
    },
    calm({ id }) {
      const keys = transact(db, () => {
        const { mood } = getShown(db, id).shown;
        if (mood === null) return [];
        const mutation = { kind: 'calm' as const, conversationId: id, ordinal: mood.ordinal };
        return enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0);
      });
      onQueued();
      return { keys };
    },
    seen(id, ordinal) {
      const { mention, unseen } = shownHere(db, id);
      if (unseen === 0 || mention === null || mention.ordinal > ordinal) return;
      const mutation = { kind: 'mention-seen' as const, conversationId: id, upTo: ordinal };
      transact(db, () =>
        enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0),
      );
      onQueued();
    },
  };
}

function shownHere(db: ReadableDb, id: string) {
  const pending = listLane(db, id).flatMap(({ mutation, state, createdAt: at }) =>
    state !== 'parked' && isConversationMutation(mutation) ? [{ mutation, at }] : [],
  );
  return shownAttention(getAttention(db, id), pending);
}

/** Whom a note's text names. */
export function mentionsIn(db: ReadableDb, text: string): { mentions?: Mention[] } {
  if (!text.includes('@')) return {};
  const people = [
    ...listAgents(db).flatMap(({ id, name, active }) =>
      active ? [{ kind: 'agent' as const, id, name }] : [],
    ),
    ...listGroups(db).map(({ id, name }) => ({ kind: 'group' as const, id, name })),
  ];
  const found = findMentions(text, people).map(({ kind, id }): [string, Mention] => [id, { kind, id }]);
  const mentions = [...new Map(found).values()].slice(0, limits.mentionsPerNote);
  return mentions.length > 0 ? { mentions } : {};
}
