import type { IdentityNeed } from '../../shared/contract/freezes.ts';
import type { Gate } from '../../shared/domain/gate/gate.ts';
import {
  identityRisksOf,
  isVerified,
  neededLevel,
  variablesOfIdentity,
} from '../../shared/domain/identity.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { lastReadBack } from '../db/queries/freezes.ts';
import { getCustomer } from '../db/queries/people.ts';
import { listSignalsOf } from '../db/queries/signals.ts';
import type { StoredConversation } from '../db/records.ts';
import { fail } from '../failure.ts';
import type { MacroVariables } from './macro-text.ts';

/** What this workstation knows of how surely a customer has to show who they are. `now`: the hub's time in ms. */
export function identityNeedIn(
  db: ReadableDb,
  { customer_id, gate }: Pick<StoredConversation, 'customer_id' | 'gate'>,
  now: number,
): IdentityNeed {
  const identity = getCustomer(db, customer_id)?.identity ?? null;
  const risks = identityRisksOf({
    signals: listSignalsOf(db, customer_id),
    isFrozen: (lastReadBack(db, customer_id)?.frozen.length ?? 0) > 0,
    gate: gate === null ? null : (JSON.parse(gate) as Gate),
    identity,
  });
  const level = neededLevel(risks);
  return { level, risks, met: isVerified(identity, level, now) };
}

/** Errors: not-found. */
export function getIdentityNeed(db: ReadableDb, conversationId: string, now: number): IdentityNeed {
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'this conversation is not on this workstation');
  return identityNeedIn(db, record, now);
}

type Values = MacroVariables[string];

/**
 * What placeholders may say of a customer who has not shown that the account is theirs. `asked` becomes true when a text
 * would have told them more, or depends on it.
 */
export function withholdIdentity(customer: Values): { readonly customer: Values; asked(): boolean } {
  let asked = false;
  const held: Record<string, string | number | null> = { ...customer };
  for (const name of variablesOfIdentity) {
    if (held[name] === null) continue;
    Object.defineProperty(held, name, {
      enumerable: true,
      get() {
        asked = true;
        return null;
      },
    });
  }
  return { customer: held, asked: () => asked };
}
