import { v7 as newId } from 'uuid';
import type { EscalationDraft } from '../../shared/contract/escalations.ts';
import { isOpen } from '../../shared/domain/escalation.ts';
import { missingOf } from '../../shared/domain/escalation-ladder.ts';
import type { ActionOf } from '../../shared/domain/macro-action.ts';
import type { Agent } from '../../shared/domain/people.ts';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { beginEscalation } from './begin-escalation.ts';
import { listEscalationViews } from './escalations.ts';

/** Who acts, with which data, and when by the hub's clock. */
export type Acting = {
  readonly db: ReadableDb;
  readonly me: Pick<Agent, 'id' | 'timezone'>;
  readonly now: number;
};

type Found = { readonly mutation: ConversationMutation | null; readonly card: EscalationDraft | null };

/**
 * An escalation that a macro brings along, with what the conversation has of the checklist. Where something is missing it
 * is not raised: its card begins so, and a person says what or why. Neither: it is escalated there already. The customer is
 * told by the reply that it comes with.
 */
export function macroEscalation(
  { db, now }: Pick<Acting, 'db' | 'now'>,
  conversationId: string,
  { targetId, reason: key, note }: ActionOf<'escalate'>,
): Found {
  const open = listEscalationViews(db, conversationId, now).find(
    (view) => isOpen(view) && !view.handed && view.sending !== 'parked',
  );
  const { targets, there } = beginEscalation(db, conversationId);
  const target = targets.find(({ id }) => id === targetId);
  if (open && open.target?.id === targetId) return { mutation: null, card: null };
  const reason = target?.reasons.find((one) => one.key === key);
  const checks = (reason?.checks ?? []).map((one) => ({ key: one, there: there.includes(one) }));
  const lacks = reason === undefined || missingOf(reason, checks).length > 0 || note.trim() === '';
  // Of a target that is not there for this conversation the hub says why.
  if (target && !open && lacks)
    return {
      mutation: null,
      card: {
        targetId,
        reason: reason?.key ?? target.reasons[0]?.key ?? '',
        severity: 'normal',
        there: [...there],
        override: '',
        note: note.trim(),
        tell: false,
      },
    };
  return {
    card: null,
    mutation: {
      kind: 'escalate',
      conversationId,
      escalationId: newId(),
      targetId,
      reason: key,
      severity: 'normal',
      checks,
      override: '',
      note: note.trim(),
      told: null,
    },
  };
}
