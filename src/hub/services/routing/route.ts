import type { Author, RoutingReason } from '../../../shared/domain/conversation.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { RoutingAssignment, RoutingRule, RoutingStep } from '../../../shared/domain/routing.ts';
import type { Priority } from '../../../shared/domain/vocabulary.ts';
import type { Transaction } from '../../store/database.ts';
import { readAgent } from '../../store/queries/agents.ts';
import { countUnassigned, isInHand, lockRouting } from '../../store/queries/loads.ts';
import { listRoutingRules } from '../../store/queries/routing.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import { chooseAgent, noteTurn } from './choose-agent.ts';
import { judgeRule, type RoutingFacts } from './match.ts';

const nobody: Author = { kind: 'system', id: null };

export type Occasion = {
  readonly on: RoutingFacts['on'];
  /** What the customer wrote. */
  readonly text: string;
  /** A conversation that waits for somebody to be free is tried again: rules for queue and priority have spoken. */
  readonly again?: boolean;
};

/** For whoever wants to know how it went, not what came of it: a trial. */
export type Trial = {
  /** In place of the workspace's own. */
  readonly rules: readonly RoutingRule[] | null;
  hear(step: RoutingStep): void;
};

/**
 * Lets the workspace's rules decide queue, priority and assignee of a conversation whose row this transaction holds,
 * and writes down why. Queue and priority go to the first rule that names them. Rules that name an assignee are tried
 * in their order once the queue is known. Somebody's conversation stays theirs, unless their shift is over and
 * another takes it. Answers whether it waits for somebody to be free: the caller then puts it in the routing queue.
 */
export async function routeConversation(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  customer: Customer,
  occasion: Occasion,
  now: number,
  trial?: Trial,
): Promise<{ readonly waits: boolean }> {
  const rules = trial?.rules ?? (await listRoutingRules(tx, workspaceId));
  const attempts: Attempt[] = [];
  const decided = { group: occasion.again === true, priority: occasion.again === true };
  let over = false;
  for (const rule of rules) {
    const told = { step: 'rule' as const, ruleId: rule.id, rule: rule.name, assigns: rule.assign !== null };
    if (over || !rule.active) {
      const verdict = rule.active ? 'not-asked' : 'off';
      trial?.hear({ ...told, verdict, because: [], lacks: null, decides: [] });
      continue;
    }
    const judged = judgeRule(rule.when, await factsOf(tx, edit, customer, occasion, rule));
    const { because } = judged;
    if (!judged.applies) {
      trial?.hear({ ...told, verdict: 'not', because, lacks: judged.lacks, decides: [] });
      continue;
    }
    const decides: Decision[] = [];
    if (rule.groupId !== null) {
      const effect = decided.group ? 'late' : moveTo(edit, rule, rule.groupId, because);
      decides.push({ what: 'group', to: rule.groupId, effect });
      decided.group = true;
    }
    if (rule.priority !== null) {
      const effect = decided.priority ? 'late' : prioritise(edit, rule, rule.priority, because);
      decides.push({ what: 'priority', to: rule.priority, effect });
      decided.priority = true;
    }
    if (rule.assign) attempts.push({ rule, assign: rule.assign, because });
    trial?.hear({ ...told, verdict: 'applies', because, lacks: null, decides });
    over = rule.last;
  }
  if (attempts.length === 0 || !isInHand(edit.current())) return { waits: false };
  const holder = await holderOf(tx, edit);
  if (holder === 'working') {
    trial?.hear({ step: 'kept', agentId: edit.current().assigneeId ?? '' });
    return { waits: false };
  }
  await lockRouting(tx, workspaceId);
  let inVain: Attempt | null = null;
  for (const attempt of attempts) {
    const choice = await chooseAgent(tx, workspaceId, edit.current(), customer, attempt.assign, now);
    const because = [...(holder ? [holder] : []), ...attempt.because, ...choice.because];
    trial?.hear({
      step: 'assignment',
      ruleId: attempt.rule.id,
      rule: attempt.rule.name,
      agentId: choice.agent?.id ?? null,
      because: choice.because,
      passedOver: choice.passedOver,
    });
    if (choice.agent) {
      edit.tell(nobody, {
        type: 'routed',
        rule: attempt.rule.name,
        what: 'assignee',
        to: choice.agent.id,
        because,
      });
      edit.set({ assigneeId: choice.agent.id });
      await noteTurn(tx, choice.agent.id, choice.routedAt);
      return { waits: false };
    }
    // The last one in vain says most: those before it are the wishes, it is the rule for everybody.
    inVain = { ...attempt, because };
  }
  if (holder || !inVain) return { waits: false };
  if (!occasion.again)
    edit.tell(nobody, {
      type: 'routed',
      rule: inVain.rule.name,
      what: 'assignee',
      to: null,
      because: inVain.because,
    });
  return { waits: true };
}

type Decision = Extract<RoutingStep, { step: 'rule' }>['decides'][number];

type Attempt = {
  readonly rule: RoutingRule;
  readonly assign: RoutingAssignment;
  readonly because: RoutingReason[];
};

function moveTo(
  edit: ConversationEdit,
  rule: RoutingRule,
  to: string,
  because: RoutingReason[],
): 'set' | 'same' {
  if (edit.current().groupId === to) return 'same';
  edit.tell(nobody, { type: 'routed', rule: rule.name, what: 'group', to, because });
  edit.set({ groupId: to });
  return 'set';
}

function prioritise(
  edit: ConversationEdit,
  rule: RoutingRule,
  to: Priority,
  because: RoutingReason[],
): 'set' | 'same' {
  if (edit.current().priority === to) return 'same';
  edit.tell(nobody, { type: 'routed', rule: rule.name, what: 'priority', to, because });
  edit.reprioritise(to);
  return 'set';
}

/** null: nobody has it. 'working': somebody has it and keeps it. A reason: whose shift is over. */
async function holderOf(tx: Transaction, edit: ConversationEdit): Promise<'working' | RoutingReason | null> {
  const { assigneeId } = edit.current();
  if (assigneeId === null) return null;
  const holder = await readAgent(tx, assigneeId);
  if (holder?.active && holder.state !== 'off') return 'working';
  return { code: 'holder-off', values: { agentId: assigneeId } };
}

async function factsOf(
  tx: Transaction,
  edit: ConversationEdit,
  customer: Customer,
  { on, text }: Occasion,
  rule: RoutingRule,
): Promise<RoutingFacts> {
  const { channel, topic, subject, groupId, priority } = edit.current();
  return {
    on,
    channel,
    topic,
    text: `${subject}\n${text}`,
    language: customer.locale,
    tier: customer.tier,
    accountManagerId: customer.accountManagerId,
    groupId,
    priority,
    waiting: rule.when.waitingAtLeast === null ? 0 : await countUnassigned(tx, groupId),
  };
}
