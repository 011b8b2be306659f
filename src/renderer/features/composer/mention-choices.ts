import { maySee } from '../../../shared/domain/access.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Mention } from '../../../shared/domain/mentions.ts';
import type { Agent, Group } from '../../../shared/domain/people.ts';
import { fold } from '../../ui/fold.ts';

export type MentionChoice = Mention & { readonly name: string };

/**
 * Who can be mentioned in a conversation, as far as what was typed behind the `@` fits: colleagues who may see it, and
 * queues with such a colleague. None once a whole name stands there and the text goes on.
 */
export function mentionChoices(
  query: string,
  place: Pick<Conversation, 'groupId' | 'restricted'>,
  desk: { readonly agents: readonly Agent[]; readonly groups: readonly Group[]; readonly me: string | null },
): MentionChoice[] {
  const groupRestricted = desk.groups.find(({ id }) => id === place.groupId)?.restricted ?? false;
  const seeing = desk.agents.filter(
    (agent) => agent.active && agent.id !== desk.me && maySee(agent, { ...place, groupRestricted }),
  );
  const own = (agent: Agent) => agent.groupIds.includes(place.groupId);
  const choices: MentionChoice[] = [
    ...seeing
      .toSorted((a, b) => Number(own(b)) - Number(own(a)))
      .map(({ id, name }) => agentChoice(id, name)),
    ...desk.groups
      .filter(({ id }) => seeing.some(({ groupIds }) => groupIds.includes(id)))
      .map(({ id, name }): MentionChoice => ({ kind: 'group', id, name })),
  ];
  const typed = fold(query);
  const isWhole = ({ name }: MentionChoice) =>
    typed.startsWith(fold(name)) &&
    !/^[\p{L}\p{N}]/u.test(query.slice(name.length)) &&
    query.length > name.length;
  if (choices.some(isWhole)) return [];
  const wanted = typed.split(/\s+/).filter(Boolean);
  return choices
    .filter(({ name }) => {
      const words = fold(name).split(/\s+/);
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    })
    .slice(0, 30);
}

const agentChoice = (id: string, name: string): MentionChoice => ({ kind: 'agent', id, name });
