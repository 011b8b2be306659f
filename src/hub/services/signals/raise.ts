import { v7 as uuidv7 } from 'uuid';
import { isMuted, severityOf } from '../../../shared/domain/signals/learning.ts';
import { exchangeKinds, type SignalFacts, type SignalKind } from '../../../shared/domain/signals/signal.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { countWithheld, findPattern } from '../../store/queries/signal-patterns.ts';
import { insertSignal, lockOpenLike, updateSignal, wasDecidedSince } from '../../store/queries/signals.ts';
import type { SignalGround } from './ground.ts';

/** What somebody has just decided about a customer is not asked again for so long, where it was found here. */
const decidedMs = 24 * 3_600_000;

export type Raised = {
  readonly kind: SignalKind;
  /** A key of the ground. */
  readonly pattern: string;
  /** Null: of an account that is nobody's here yet. */
  readonly customerId: string | null;
  readonly account?: string | null;
  readonly facts: SignalFacts;
  readonly restricted?: boolean;
  readonly conversationId?: string | null;
  readonly messageId?: string | null;
  /** When it happened. */
  readonly at: number;
  readonly raw?: unknown;
};

/** raised: it is new. again: it is open already, and says so. muted, decided: nobody is troubled with it. */
export type RaiseOutcome = 'raised' | 'again' | 'muted' | 'decided';

/** Raises a signal, as heavy as what was learnt makes it. */
export async function raiseSignal(ground: SignalGround, raised: Raised): Promise<RaiseOutcome> {
  const { tx, workspaceId, changes, now } = ground;
  const { kind, pattern, customerId, account = null, facts, at } = raised;
  const same = { workspaceId, kind, pattern, customerId, account };
  const learnt = await findPattern(tx, { workspaceId, kind, pattern });
  if (learnt && isMuted(learnt, now)) {
    await countWithheld(tx, { workspaceId, kind, pattern });
    return 'muted';
  }
  const origin = (exchangeKinds as readonly string[]).includes(kind) ? 'exchange' : 'desk';
  if (origin === 'desk' && (await wasDecidedSince(tx, same, now - decidedMs))) return 'decided';
  const id = uuidv7();
  const { restricted = false, conversationId = null, messageId = null, raw = null } = raised;
  const isNew = await insertSignal(tx, {
    ...{ ...same, id, origin, restricted, conversationId, messageId, raw, at },
    ...{ severity: severityOf(kind, learnt ?? { weight: 0 }), state: 'open', facts },
    ...{ raisedAt: now, updatedAt: now },
  });
  if (!isNew) return again(ground, raised, same);
  if (customerId !== null) changes.add({ entity: 'signal', id });
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'system', id: null },
    action: 'signal-raised',
    subject: { kind: 'signal', id },
    details: { kind, customer: customerId, conversation: conversationId },
  });
  return 'raised';
}

async function again(
  { tx, changes, now }: SignalGround,
  { facts, at, messageId, conversationId, restricted = false }: Raised,
  same: Parameters<typeof lockOpenLike>[1],
): Promise<RaiseOutcome> {
  const held = await lockOpenLike(tx, same);
  // Decided in this moment: it was looked at with this in the world.
  if (!held) return 'decided';
  const isLater = at >= held.at;
  await updateSignal(tx, held.id, {
    facts: { ...held.facts, ...(isLater && facts), times: (held.facts.times ?? 1) + 1 },
    at: Math.max(at, held.at),
    restricted: held.restricted || restricted,
    ...(isLater && messageId && conversationId && { messageId, conversationId }),
    // Never older than before: workstations pass an older row over.
    updatedAt: Math.max(now, held.updatedAt + 1),
  });
  if (held.customerId !== null) {
    // Others have had it until now, and hear that it is gone.
    const [before] = restricted && !held.restricted ? await listCustomerPlaces(tx, [held.customerId]) : [];
    changes.add({ entity: 'signal', id: held.id, ...(before && { before }) });
  }
  return 'again';
}
