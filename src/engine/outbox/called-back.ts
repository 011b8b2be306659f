import type { ChangedKey } from '../../shared/contract/events.ts';
import type { ScheduledMessage } from '../../shared/domain/scheduled.ts';
import type { WritableDb } from '../db/handle.ts';
import { endScheduledEdit, listScheduledEditsOver } from '../db/queries/scheduled-edits.ts';
import { putBackToDraft, writingPlace } from './back-to-draft.ts';

/**
 * What was called back to be edited while the hub's answer got lost: once it waits there no longer, its text stands in
 * the draft, unless it has been said after all. Call it in the transaction that took the row away.
 */
export function takeCalledBack(db: WritableDb, now: number): ChangedKey[] {
  const keys: ChangedKey[] = [];
  for (const { row, said } of listScheduledEditsOver(db)) {
    if (said) endScheduledEdit(db, row.id);
    else keys.push(...scheduledToDraft(db, row, now));
  }
  return keys;
}

/** Ends the edit of a scheduled message with its text in the draft; once, whoever hears first that it is called back. */
export function scheduledToDraft(db: WritableDb, row: ScheduledMessage, now: number): ChangedKey[] {
  if (!endScheduledEdit(db, row.id)) return [];
  const keys = putBackToDraft(
    db,
    {
      conversationId: writingPlace(db, row.conversationId) ?? row.conversationId,
      mode: 'reply',
      text: row.bodyText,
      rich: row.rich,
      attachments: row.attachments,
      sources: row.sources,
      actions: row.actions,
    },
    now,
  );
  return [...keys, { topic: 'drafts' }];
}
