import { v7 as uuidv7 } from 'uuid';
import { type Attention, seen } from '../../../shared/domain/attention.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Mention } from '../../../shared/domain/mentions.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { listMembers } from '../../store/queries/agents.ts';
import { lockAttention, putAttention } from '../../store/queries/attention.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import type { Ground, Verdict } from './ground.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;

/**
 * Tells those whom a note mentions, a group's people each for themselves. Whoever may not see the conversation hears
 * nothing of it, nor does its writer.
 */
export async function mention(ground: Ground, note: Message, mentions: readonly Mention[]): Promise<void> {
  const { tx, viewer, conversation, now } = ground;
  const mentioned = new Set<string>();
  for (const { kind, id } of mentions) {
    if (kind === 'agent') mentioned.add(id);
    else for (const member of await listMembers(tx, viewer.workspace.id, id)) mentioned.add(member);
  }
  mentioned.delete(viewer.agent.id);
  // Always in one order: two notes that mention the same people do not wait for each other in a ring.
  for (const agentId of [...mentioned].sort()) {
    const person = await loadViewer(tx, agentId);
    const mayKnow = person?.workspace.id === viewer.workspace.id && sees(person.scope, conversation);
    if (!mayKnow) continue;
    const { id: messageId, ordinal } = note;
    await change(ground, agentId, (row) => ({
      ...row,
      mention: { messageId, ordinal, byAgentId: viewer.agent.id, at: now },
      unseen: row.unseen + 1,
    }));
  }
}

export async function follow(ground: Ground, wanted: Of<'follow'>): Promise<Verdict> {
  await change(ground, ground.viewer.agent.id, (row) => ({
    ...row,
    followingSince: wanted.follow ? (row.followingSince ?? ground.now) : null,
  }));
  return null;
}

export async function mentionSeen(ground: Ground, wanted: Of<'mention-seen'>): Promise<Verdict> {
  await change(ground, ground.viewer.agent.id, (row) => seen(row, wanted.upTo));
  return null;
}

async function change(
  { tx, viewer, conversation, changes, now }: Ground,
  agentId: string,
  next: (row: Attention) => Attention,
): Promise<void> {
  const held = await lockAttention(tx, conversation.id, agentId);
  const before: Attention = held ?? {
    id: uuidv7(),
    conversationId: conversation.id,
    agentId,
    followingSince: null,
    mention: null,
    unseen: 0,
    updatedAt: now,
  };
  const row = { ...next(before), updatedAt: now };
  await putAttention(tx, viewer.workspace.id, row);
  changes.add({ entity: 'attention', id: row.id, onlyAgentId: agentId });
}
