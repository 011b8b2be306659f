import { v7 as newId } from 'uuid';
import type { HandOver, RecoveryView } from '../../shared/contract/recovery.ts';
import type { CheckKey } from '../../shared/domain/escalation.ts';
import { missingOf } from '../../shared/domain/escalation-ladder.ts';
import type { RecoveryField, RecoveryKind } from '../../shared/domain/recovery/recovery-case.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { listEscalationTargets } from '../db/queries/escalations.ts';
import { getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';

type Escalated = NonNullable<Extract<Mutation, { kind: 'recovery-step' }>['handOver']>;

/** The reasons by which places know these cases. */
const reasonOf: Partial<Record<RecoveryKind, string>> = {
  'missing-deposit': 'deposit-missing',
  'wrong-network': 'wrong-network',
  'missing-memo': 'missing-memo',
  'unsupported-token': 'unsupported-token',
};

/** What of a case answers what a place asks for. */
const answers: Partial<Record<CheckKey, readonly RecoveryField[]>> = {
  'transaction-hash': ['hash'],
  network: ['network'],
  asset: ['asset'],
  amount: ['amount'],
  address: ['to', 'from'],
  memo: ['memo-used', 'memo-expected'],
  screenshot: ['ownership'],
  platform: ['platform'],
};

/** The escalation by which a case goes on, with what of its checklist the case has. Errors: not-found. */
export function escalationOf(
  db: ReadableDb,
  { kind, facts, returnTo, conversationId }: RecoveryView,
  { targetId, note, override }: HandOver,
): Escalated {
  const target = listEscalationTargets(db).find(({ id }) => id === targetId);
  const reason = target?.reasons.find(({ key }) => key === reasonOf[kind]) ?? target?.reasons[0];
  if (!target || !reason) fail('not-found', 'there is no such place to hand it over to');
  const customer = getCustomer(db, findRecord(db, conversationId)?.customer_id ?? '');
  const isThere = (key: CheckKey): boolean => {
    if (key === 'return-address') return returnTo?.proof != null;
    if (key === 'identity') return customer?.verification === 'verified';
    if (key === 'account') return customer?.identified === true;
    // That somebody filled in a case and read the table is what was tried.
    if (key === 'steps-tried') return true;
    return answers[key]?.some((field) => facts[field] !== undefined) ?? false;
  };
  const checks = reason.checks.map((key) => ({ key, there: isThere(key) }));
  return {
    escalationId: newId(),
    targetId,
    reason: reason.key,
    severity: 'normal',
    checks,
    override: missingOf(reason, checks).length > 0 ? override : '',
    note,
  };
}
