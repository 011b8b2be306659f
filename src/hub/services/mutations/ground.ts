import type { Author, Conversation } from '../../../shared/domain/conversation.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { MutationResult } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import type { Viewer } from '../../sync/scope.ts';
import type { ConversationEdit } from '../conversation-edit.ts';

/** What a mutation stands on: one transaction that holds the conversation's row, seen by this agent. */
export type Ground = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly me: Author & { readonly kind: 'agent' };
  /** As it is now in the database. */
  readonly conversation: Conversation;
  readonly customer: Customer;
  readonly edit: ConversationEdit;
  readonly changes: ChangeCollector;
  readonly now: number;
};

type Because = Extract<MutationResult, { outcome: 'conflict' }>['because'];
type Why = Extract<MutationResult, { outcome: 'refused' }>['why'];

type Conflict = {
  readonly outcome: 'conflict';
  readonly because: Because;
  readonly byAgentId: string | null;
};
type Refusal = {
  readonly outcome: 'refused';
  readonly why: Why;
  readonly message: string;
  readonly values?: Record<string, string | number>;
};

/** Why nothing was done; the transaction is given up, and the key with it. */
export type Unapplied = Conflict | Refusal;

/** Null: done, everything is in the edit. */
export type Verdict = Unapplied | null;

export function conflict(because: Because, byAgentId: string | null): Conflict {
  return { outcome: 'conflict', because, byAgentId };
}

/** `values` are what the sentence in the reader's language needs. */
export function refuse(why: Why, message: string, values?: Refusal['values']): Refusal {
  return { outcome: 'refused', why, message: message.slice(0, 300), ...(values && { values }) };
}
