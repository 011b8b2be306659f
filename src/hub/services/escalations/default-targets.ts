import { v7 as uuidv7 } from 'uuid';
import type { EscalationReason, EscalationTarget } from '../../../shared/domain/escalation.ts';
import type { Group } from '../../../shared/domain/people.ts';
import type { HubContext } from '../../context.ts';
import { withChanges } from '../../store/changes.ts';
import {
  insertEscalationTargets,
  listEscalationTargets,
  listWorkspacesWithoutTargets,
} from '../../store/queries/escalations.ts';
import { listGroups } from '../../store/queries/groups.ts';
import { received, receivedQuietly, receivedSafely, takenOn } from './default-texts.ts';

type Plan = Omit<EscalationTarget, 'id' | 'groupId' | 'climbsTo' | 'position'> & {
  readonly climbsTo: string | null;
  /** Names by which its queue is known; without such a queue there is no such target, the first one aside. */
  readonly queue: RegExp;
  readonly restricted: boolean;
};

const reason = (
  key: string,
  name: string,
  topics: readonly string[],
  ...checks: EscalationReason['checks']
): EscalationReason => ({ key, name, topics: [...topics], checks });

const plans: readonly Plan[] = [
  {
    key: 'tier2',
    name: 'Tier 2',
    queue: /\b(?:tier|level|t|l) ?2\b|second (?:line|level)/i,
    restricted: false,
    climbsTo: 'recovery',
    minutes: 240,
    acknowledges: true,
    texts: { raised: received, accepted: null, resolved: null },
    reasons: [
      reason('beyond-my-rights', 'More than my rights', [], 'account', 'steps-tried'),
      reason('no-progress', 'No progress', [], 'account', 'steps-tried'),
      reason(
        'withdrawal-stuck',
        'Withdrawal stuck',
        ['withdrawal-delayed'],
        'asset',
        'network',
        'amount',
        'address',
      ),
      reason(
        'kyc-unclear',
        'Verification stuck',
        ['kyc-document', 'kyc-selfie', 'kyc-address'],
        'account',
        'document',
      ),
    ],
  },
  {
    key: 'recovery',
    name: 'Asset recovery',
    queue: /recover|on-?chain/i,
    restricted: false,
    climbsTo: null,
    minutes: 480,
    acknowledges: true,
    texts: { raised: received, accepted: takenOn, resolved: null },
    reasons: [
      reason(
        'wrong-network',
        'Wrong network',
        ['wrong-network'],
        'transaction-hash',
        'network',
        'amount',
        'return-address',
        'screenshot',
      ),
      reason(
        'missing-memo',
        'Missing or wrong memo',
        ['missing-memo'],
        'transaction-hash',
        'asset',
        'amount',
        'memo',
      ),
      reason(
        'deposit-missing',
        'Deposit not credited',
        ['deposit-missing'],
        'transaction-hash',
        'network',
        'asset',
        'amount',
        'platform',
      ),
      reason('unsupported-token', 'Unsupported token', [], 'transaction-hash', 'network', 'asset', 'amount'),
    ],
  },
  {
    key: 'security',
    name: 'Security',
    queue: /security|fraud/i,
    restricted: true,
    climbsTo: null,
    minutes: 15,
    acknowledges: true,
    texts: { raised: receivedSafely, accepted: null, resolved: null },
    reasons: [
      reason(
        'account-takeover',
        'Account taken over',
        ['account-hacked', 'lost-2fa', 'new-phone'],
        'account',
      ),
      reason('phishing', 'Phishing with a loss', ['phishing'], 'account', 'address'),
      reason('insider', 'Somebody inside', []),
      reason('other-security', 'Something else', [], 'account'),
    ],
  },
  {
    key: 'compliance',
    name: 'Compliance',
    queue: /compliance|legal|risk/i,
    restricted: true,
    climbsTo: null,
    minutes: 480,
    // Whoever is looked into must not learn it from us.
    acknowledges: false,
    texts: { raised: receivedQuietly, accepted: null, resolved: null },
    reasons: [
      reason('legal-request', 'Legal or authority request', [], 'account'),
      reason('hold-question', 'Question about a hold', ['account-closure'], 'account'),
      reason('name-on-list', 'Name on a list', ['name-change'], 'account', 'identity'),
    ],
  },
];

/** Where a workspace's people may escalate to before anybody has set it up: by what its queues are called. */
export function defaultTargets(
  groups: readonly Group[],
  makeId: (key: string) => string = () => uuidv7(),
): EscalationTarget[] {
  const ordinary = groups.filter((group) => !group.restricted);
  const found = plans.flatMap((plan) => {
    const named = groups.find((group) => group.restricted === plan.restricted && plan.queue.test(group.name));
    const group = named ?? (plan.key === 'tier2' ? ordinary[0] : undefined);
    return group ? [{ plan, id: makeId(plan.key), groupId: group.id }] : [];
  });
  return found.map(({ plan: { queue: _, restricted: __, climbsTo, ...rest }, id, groupId }, position) => ({
    ...rest,
    id,
    groupId,
    position,
    climbsTo: found.find(({ plan }) => plan.key === climbsTo)?.id ?? null,
  }));
}

/** Gives those workspaces targets that have none. */
export async function addMissingTargets(context: Pick<HubContext, 'store' | 'clock'>): Promise<void> {
  const { store, clock } = context;
  for (const workspaceId of await listWorkspacesWithoutTargets(store.db))
    await withChanges(store, workspaceId, clock(), async (tx, changes) => {
      if ((await listEscalationTargets(tx, workspaceId)).length > 0) return;
      const targets = defaultTargets(await listGroups(tx, workspaceId));
      await insertEscalationTargets(tx, workspaceId, targets);
      for (const { id } of targets) changes.add({ entity: 'escalation-target', id });
    });
}
