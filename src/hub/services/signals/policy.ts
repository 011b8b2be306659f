import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { maskValue } from '../../../shared/domain/masking/mask-value.ts';
import { SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import { mayTuneSignals } from '../../../shared/domain/signals/signal.ts';
import type {
  MutedPattern,
  SaveSignalPolicy,
  SignalPolicySaved,
  UnmuteSignal,
} from '../../../shared/wire/signals.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { findPattern, listMuted, putPattern } from '../../store/queries/signal-patterns.ts';
import { changeWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { type DeskCaller, type DeskContext, oneChangeAtATime } from '../desk/in-desk.ts';
import { readSignalPolicy } from './ground.ts';

/** Changes thresholds; what comes from then on is measured by them. Throws `forbidden`. */
export async function saveSignalPolicy(
  { store, clock }: DeskContext,
  { workspaceId, agentId, role }: DeskCaller,
  { policy, expected }: SaveSignalPolicy,
): Promise<SignalPolicySaved> {
  mustTune(role);
  const wanted = SignalPolicy.parse(policy);
  return store.transaction(async (tx) => {
    await oneChangeAtATime(tx, workspaceId);
    const held = await readSignalPolicy(tx, workspaceId);
    if (canonicalJson(held) !== canonicalJson(expected))
      return { outcome: 'conflict' as const, policy: held };
    await changeWorkspaceSettings(tx, workspaceId, { signals: wanted });
    await appendAudit(tx, workspaceId, clock(), {
      actor: { kind: 'agent', id: agentId },
      action: 'signal-rules-changed',
      details: { from: held, to: wanted },
    });
    return { outcome: 'saved' as const, policy: wanted };
  });
}

/** What is muted now, and as what it is known. Throws `forbidden`. */
export async function readMutedPatterns(
  { store, clock }: Pick<DeskContext, 'store' | 'clock'>,
  { workspaceId, role }: DeskCaller,
): Promise<MutedPattern[]> {
  mustTune(role);
  const rows = await listMuted(store.db, workspaceId, clock());
  return rows.flatMap(({ kind, pattern, facts, dismissed, mutedUntil, withheld }) => {
    const { address, ...others } = facts;
    const shown = { ...others, ...(address !== undefined && { address: maskValue('address', address) }) };
    return mutedUntil === null ? [] : [{ kind, pattern, facts: shown, dismissed, mutedUntil, withheld }];
  });
}

/** Lets it be raised again; what was decided until now counts no more. Throws `forbidden`, `not-found`. */
export async function unmuteSignal(
  { store, clock }: Pick<DeskContext, 'store' | 'clock'>,
  { workspaceId, agentId, role }: DeskCaller,
  { kind, pattern }: UnmuteSignal,
): Promise<void> {
  mustTune(role);
  const now = clock();
  await store.transaction(async (tx) => {
    await oneChangeAtATime(tx, workspaceId);
    const held = await findPattern(tx, { workspaceId, kind, pattern });
    if (!held) throw new HubFailure('not-found', 'Nothing is known of it.');
    const nothing = { confirmed: 0, dismissed: 0, weight: 0, mutedUntil: null, withheld: 0 } as const;
    await putPattern(tx, { ...held, ...nothing, clearedAt: now, updatedAt: now });
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'signal-unmuted',
      details: { kind, dismissed: held.dismissed, withheld: held.withheld },
    });
  });
}

function mustTune(role: DeskCaller['role']): void {
  if (!mayTuneSignals(role)) throw new HubFailure('forbidden', 'This is for security and administrators.');
}
