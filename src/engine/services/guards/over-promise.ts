import { decide } from '../../../shared/domain/recovery/decision-table.ts';
import { findPromises, type Permitted, type Promised } from '../../../shared/domain/recovery/promises.ts';
import { permittedIn } from '../../../shared/domain/recovery/say-to.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { getRecoveryDraft } from '../../db/queries/recovery.ts';
import { listRecoveryViews, tableOf } from '../recovery.ts';

/**
 * What a reply promises of a transfer beyond the decision table, in a conversation whose newest case is not
 * closed, or in which one was begun; nothing elsewhere. `now` is the hub's time in ms.
 */
export function findOverPromises(
  db: ReadableDb,
  conversationId: string,
  text: string,
  now: number,
): Promised[] {
  const permitted = permittedHere(db, conversationId, now);
  return permitted ? findPromises(text, permitted) : [];
}

function permittedHere(db: ReadableDb, conversationId: string, now: number): Permitted | null {
  const locale = findRecord(db, conversationId)?.locale ?? 'en';
  const [newest] = listRecoveryViews(db, conversationId, now);
  // One that has just ended is what is talked of still.
  if (newest && newest.state !== 'closed') return permittedIn(newest, newest.verdict, locale);
  const draft = getRecoveryDraft(db, conversationId);
  if (!draft) return null;
  return permittedIn(
    { facts: draft.facts, state: 'collecting' },
    decide(tableOf(db), draft.what, draft.facts),
    locale,
  );
}
