import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Conversation, RoutingReason } from '../../../shared/domain/conversation.ts';
import { defaultMasking } from '../../../shared/domain/masking/policy.ts';
import type { Agent, Customer } from '../../../shared/domain/people.ts';
import type { RoutingAssignment } from '../../../shared/domain/routing.ts';
import type { Transaction } from '../../store/database.ts';
import { readAgents } from '../../store/queries/agents.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { lockAgents, readLoads } from '../../store/queries/loads.ts';
import { readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { agents, memberships } from '../../store/schema/people.ts';
import { scopeOf, sees } from '../../sync/scope.ts';
import { findFull, fullness, totalOf } from './room.ts';

/** A workstation that was heard of within this time counts as there. */
export const seenWithinMs = 3 * 60_000;

/** Somebody who was there and did not come into question. */
type PassedOver = {
  readonly agentId: string;
  readonly why: 'nobody-skilled' | 'nobody-speaks' | 'all-full';
};

export type Choice = { readonly because: RoutingReason[]; readonly passedOver: PassedOver[] } & (
  | { readonly agent: Agent; readonly routedAt: number }
  | { readonly agent: null }
);

/**
 * Who gets it: among the members of its queue who may see it, are available and there, have the skill, the language
 * and room. The chosen agent's row stays locked until the transaction ends, and so their room stays theirs; the caller
 * holds `lockRouting`, so that no limit changes meanwhile.
 */
export async function chooseAgent(
  tx: Transaction,
  workspaceId: string,
  conversation: Conversation,
  customer: Pick<Customer, 'locale' | 'accountManagerId'>,
  wanted: RoutingAssignment,
  now: number,
): Promise<Choice> {
  const passedOver: PassedOver[] = [];
  const nobody = (code: RoutingReason['code'], values: RoutingReason['values'] = {}): Choice => ({
    agent: null,
    because: [{ code, values }],
    passedOver,
  });
  /** Those who stay; the others are remembered with the reason. */
  const keep = (from: readonly Agent[], why: PassedOver['why'], fits: (agent: Agent) => boolean) => {
    for (const agent of from) if (!fits(agent)) passedOver.push({ agentId: agent.id, why });
    return from.filter(fits);
  };
  const managerOnly = wanted.how === 'account-manager';
  if (managerOnly && customer.accountManagerId === null) return nobody('nobody-available');
  const { routeToUnseen = false } = await readWorkspaceSettings(tx, workspaceId);
  const present = and(
    eq(agents.workspaceId, workspaceId),
    eq(agents.active, true),
    eq(agents.state, 'available'),
    routeToUnseen ? undefined : gt(agents.seenAt, now - seenWithinMs),
    managerOnly ? eq(agents.id, customer.accountManagerId ?? '') : undefined,
  );
  const rows = await tx
    .select({ id: agents.id })
    .from(agents)
    .innerJoin(memberships, eq(memberships.agentId, agents.id))
    .where(and(present, eq(memberships.groupId, conversation.groupId)));
  let candidates = await readAgents(
    tx,
    rows.map((row) => row.id),
  );
  const groups = await listGroups(tx, workspaceId);
  const blank = { workspaceId, epoch: 0, changedAt: 0, fields: [], masking: defaultMasking, maskKey: '' };
  candidates = candidates.filter((agent) => sees(scopeOf({ ...blank, agent, groups }), conversation));
  if (candidates.length === 0)
    return managerOnly
      ? nobody('manager-away', { agentId: customer.accountManagerId ?? '' })
      : nobody('nobody-available');

  const because: RoutingReason[] = [];
  if (wanted.skill !== null) {
    const { skill } = wanted;
    candidates = keep(candidates, 'nobody-skilled', (agent) => agent.skills.includes(skill));
    if (candidates.length === 0) return nobody('nobody-skilled', { skill });
    because.push({ code: 'skilled', values: { skill } });
  }
  if (wanted.speaks) {
    const language = customer.locale;
    candidates = keep(candidates, 'nobody-speaks', (agent) =>
      agent.languages.some((spoken) => isSame(spoken, language)),
    );
    if (candidates.length === 0) return nobody('nobody-speaks', { language });
    because.push({ code: 'speaks', values: { language } });
  }

  const locked = await lockAgents(
    tx,
    candidates.map((agent) => agent.id),
  );
  const turns = new Map(locked.map((row) => [row.id, row.routedAt]));
  // Locked, they may have gone on a break since.
  const still = new Set(locked.filter((row) => row.active && row.state === 'available').map((row) => row.id));
  const loads = await readLoads(tx, [...still]);
  const free = keep(
    candidates,
    'all-full',
    (agent) =>
      still.has(agent.id) &&
      findFull(agent.limits, loads.get(agent.id) ?? [], conversation, wanted.leaveFree) === null,
  );
  if (free.length === 0) return nobody('all-full', { agents: candidates.length });

  const turnOf = (agent: Agent) => turns.get(agent.id) ?? 0;
  const loadOf = (agent: Agent) => loads.get(agent.id) ?? [];
  const byTurn = (a: Agent, b: Agent) => turnOf(a) - turnOf(b) || (a.id < b.id ? -1 : 1);
  const byLoad = (a: Agent, b: Agent) =>
    fullness(a.limits, loadOf(a), conversation) - fullness(b.limits, loadOf(b), conversation) ||
    totalOf(loadOf(a)) - totalOf(loadOf(b)) ||
    byTurn(a, b);
  const [agent] = [...free].sort(wanted.how === 'least-loaded' ? byLoad : byTurn);
  if (!agent) return nobody('all-full', { agents: candidates.length });
  const inHand = totalOf(loadOf(agent));
  because.push(whyThisOne(wanted.how, free.length, inHand));
  return { agent, because, passedOver, routedAt: Math.max(now, 1 + Math.max(...turns.values())) };
}

function whyThisOne(how: RoutingAssignment['how'], among: number, inHand: number): RoutingReason {
  if (how === 'account-manager') return { code: 'manager-free', values: {} };
  if (among === 1) return { code: 'only-one', values: { inHand } };
  if (how === 'round-robin') return { code: 'next-in-turn', values: { among } };
  return { code: 'least-loaded', values: { inHand, among } };
}

/** `pt` answers `pt-BR`, and the other way round. */
function isSame(spoken: string, wanted: string): boolean {
  return spoken === wanted || spoken.split('-')[0] === wanted.split('-')[0];
}

/** It is the next one's turn. */
export async function noteTurn(tx: Transaction, agentId: string, routedAt: number): Promise<void> {
  await tx
    .update(agents)
    .set({ routedAt })
    .where(inArray(agents.id, [agentId]));
}
