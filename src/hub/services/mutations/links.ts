import { limits } from '../../../shared/domain/limits.ts';
import { withLink, withoutLink } from '../../../shared/domain/optimistic.ts';
import { linkBack } from '../../../shared/domain/vocabulary.ts';
import type { Mutation } from '../../../shared/wire/mutations.ts';
import { lockConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { sees } from '../../sync/scope.ts';
import { editConversation } from '../conversation-edit.ts';
import { loadPlanOf } from '../sla/plan.ts';
import { type Ground, refuse, type Verdict } from './ground.ts';

/** It has as many links as there may be. */
export function refuseLink({ number }: { number: number }): Verdict {
  const most = limits.linksPerConversation;
  return refuse('too-many-links', `A conversation has at most ${most} links.`, { most, number });
}

type Linking = Extract<Mutation, { kind: 'link' | 'unlink' }>;

/** Ties two conversations that this agent may see, each saying what the other is to it; or unties them. */
export async function link(ground: Ground, wanted: Linking): Promise<Verdict> {
  const { tx, viewer, conversation: here, edit, changes, me, now } = ground;
  const workspaceId = viewer.workspace.id;
  const other = await lockConversation(tx, workspaceId, wanted.otherId);
  if (!other || other.id === here.id || !sees(viewer.scope, other))
    return refuse('not-found', 'There is no such conversation.');
  const customer = await readCustomer(tx, other.customerId);
  if (!customer) throw new Error(`Conversation ${other.id} has no customer.`);
  const tied = here.links.some(({ id, type }) => id === other.id && type === wanted.what);
  const ties = wanted.kind === 'link';
  if (tied === ties) return null;
  const full = ties && [here, other].find(({ links }) => links.length >= limits.linksPerConversation);
  if (full) return refuseLink(full);
  const there = editConversation(other, now, await loadPlanOf(tx, workspaceId, customer));
  const change = ties ? withLink : withoutLink;
  const type = ties ? 'linked' : 'unlinked';
  const back = linkBack[wanted.what];
  edit.tell(me, { type, otherId: other.id, otherNumber: other.number, what: wanted.what });
  edit.set({ links: change(here.links, { id: other.id, number: other.number, type: wanted.what }) });
  there.tell(me, { type, otherId: here.id, otherNumber: here.number, what: back });
  there.set({ links: change(other.links, { id: here.id, number: here.number, type: back }) });
  await there.finish(tx, workspaceId, changes);
  return null;
}
