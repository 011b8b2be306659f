import type { Sentence } from '../decision-table.ts';
import type { RecoveryField, RecoveryState } from '../recovery-case.ts';

export type AskedField = Exclude<RecoveryField, 'status' | 'landed' | 'memo-owner'>;
export type ToldState = Exclude<RecoveryState, 'collecting'>;

/** What customers read of a case, in one language. */
export type RecoveryTexts = {
  readonly ask: string;
  readonly fields: Readonly<Record<AskedField, string>>;
  /** `{fee}`, `{minimum}` and `{days}` stand for what the rule gives. */
  readonly says: Readonly<Record<Sentence, string>>;
  /** After each step. */
  readonly states: Readonly<Record<ToldState, string>>;
};
