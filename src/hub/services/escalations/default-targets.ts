import { v7 as uuidv7 } from 'uuid';
import type { EscalationReason, EscalationTarget, KnownCheck } from '../../../shared/domain/escalation.ts';
import { usualNames } from '../../../shared/domain/escalation-names.ts';
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

type Key = keyof typeof usualNames.targets;
type Plan = Pick<EscalationTarget, 'minutes' | 'acknowledges' | 'texts' | 'reasons'> & {
  readonly key: Key;
  readonly climbsTo: Key | null;
  /** Names by which its queue is known; without such a queue there is no such target, the first one aside. */
  readonly queue: RegExp;
  readonly restricted: boolean;
};

const reason = (
  key: keyof typeof usualNames.reasons,
  topics: readonly string[],
  ...checks: KnownCheck[]
): EscalationReason => ({
  key,
  name: usualNames.reasons[key],
  names: {},
  topics: [...topics],
  checks,
  labels: {},
});

const plans: readonly Plan[] = [
  {
    key: 'tier2',
    queue: /\b(?:tier|level|t|l) ?2\b|second (?:line|level)/i,
    restricted: false,
    climbsTo: 'recovery',
    minutes: 240,
    acknowledges: true,
    texts: { raised: received, accepted: null, resolved: null },
    reasons: [
      reason('beyond-my-rights', [], 'account', 'steps-tried'),
      reason('no-progress', [], 'account', 'steps-tried'),
      reason('withdrawal-stuck', ['withdrawal-delayed'], 'asset', 'network', 'amount', 'address'),
      reason('kyc-unclear', ['kyc-document', 'kyc-selfie', 'kyc-address'], 'account', 'document'),
    ],
  },
  {
    key: 'recovery',
    queue: /recover|on-?chain/i,
    restricted: false,
    climbsTo: null,
    minutes: 480,
    acknowledges: true,
    texts: { raised: received, accepted: takenOn, resolved: null },
    reasons: [
      reason(
        'wrong-network',
        ['wrong-network'],
        'transaction-hash',
        'network',
        'amount',
        'return-address',
        'screenshot',
      ),
      reason('missing-memo', ['missing-memo'], 'transaction-hash', 'asset', 'amount', 'memo'),
      reason(
        'deposit-missing',
        ['deposit-missing'],
        'transaction-hash',
        'network',
        'asset',
        'amount',
        'platform',
      ),
      reason('unsupported-token', [], 'transaction-hash', 'network', 'asset', 'amount'),
    ],
  },
  {
    key: 'security',
    queue: /security|fraud/i,
    restricted: true,
    climbsTo: null,
    minutes: 15,
    acknowledges: true,
    texts: { raised: receivedSafely, accepted: null, resolved: null },
    reasons: [
      reason('account-takeover', ['account-hacked', 'lost-2fa', 'new-phone'], 'account'),
      reason('phishing', ['phishing'], 'account', 'address'),
      reason('insider', []),
      reason('other-security', [], 'account'),
    ],
  },
  {
    key: 'compliance',
    queue: /compliance|legal|risk/i,
    restricted: true,
    climbsTo: null,
    minutes: 480,
    // Whoever is looked into must not learn it from us.
    acknowledges: false,
    texts: { raised: receivedQuietly, accepted: null, resolved: null },
    reasons: [
      reason('legal-request', [], 'account'),
      reason('hold-question', ['account-closure'], 'account'),
      reason('name-on-list', ['name-change'], 'account', 'identity'),
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
    name: usualNames.targets[rest.key],
    names: {},
    groupId,
    position,
    deadlines: null,
    leadsTold: 'never',
    gone: false,
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
