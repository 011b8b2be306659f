import type { Promised } from '../../../shared/domain/recovery/promises.ts';
import { promisesBeyond, type TalkedOf } from '../../../shared/domain/recovery/promises-beyond.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { listMergedInto } from '../../db/queries/merged.ts';
import { getRecoveryDraft } from '../../db/queries/recovery.ts';
import { listRecoveryViews, tableOf } from '../recovery.ts';

/**
 * What a reply promises of a transfer beyond the decision table, for the cases of conversations that go on in this one too.
 * The hub refuses the same. `now` is the hub's time in ms.
 */
export function findOverPromises(
  db: ReadableDb,
  conversationId: string,
  text: string,
  now: number,
): Promised[] {
  const locale = findRecord(db, conversationId)?.locale ?? 'en';
  const places = [conversationId, ...listMergedInto(db, conversationId).map(({ id }) => id)];
  const found = places.flatMap((id) => promisesBeyond(text, talkedOf(db, id, now), tableOf(db), locale));
  return found.filter((one, index) => found.findIndex(({ start }) => start === one.start) === index);
}

/** The newest case; where that is closed or there is none, what was begun of one. */
function talkedOf(db: ReadableDb, conversationId: string, now: number): TalkedOf | null {
  const [newest] = listRecoveryViews(db, conversationId, now);
  if (newest && newest.state !== 'closed') return newest;
  const draft = getRecoveryDraft(db, conversationId);
  return draft && { kind: draft.what, facts: draft.facts, state: 'collecting' };
}
