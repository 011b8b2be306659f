import type { DraftMode } from '../../shared/contract/draft-views.ts';
import type { Attachment, Source } from '../../shared/domain/conversation.ts';
import type { MacroAction } from '../../shared/domain/macro-action.ts';
import { joinRich } from '../../shared/domain/rich-lines.ts';
import type { RichText } from '../../shared/domain/rich-text.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import type { listAlong } from '../db/queries/along.ts';
import { getDraft, saveDraft } from '../db/queries/drafts.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';
import { wantedAgain } from '../services/companions.ts';

/** What a message that was taken back puts into the draft. */
export type TakenBack = {
  readonly conversationId: string;
  readonly mode: DraftMode;
  readonly text: string;
  readonly rich: RichText | null;
  readonly attachments: readonly Attachment[];
  readonly sources: readonly Source[];
  readonly actions: readonly MacroAction[];
};

/**
 * A message and what came with it, as the draft they were. A status set by the send button is left out: whoever
 * sends again presses it again. Null for an item without a text of its own.
 */
export function takenBack(
  message: Mutation,
  companions: readonly OutboxRow[],
  along: ReturnType<typeof listAlong>,
): TakenBack | null {
  if (message.kind !== 'reply' && message.kind !== 'note' && message.kind !== 'schedule') return null;
  return {
    conversationId: message.conversationId,
    mode: message.kind === 'note' ? 'note' : 'reply',
    text: message.bodyText,
    rich: message.kind === 'note' ? null : (message.rich ?? null),
    attachments: message.attachments,
    sources: message.kind === 'note' ? [] : message.sources,
    actions: message.kind === 'schedule' ? message.actions : wantedAgain(along, companions),
  };
}

/**
 * Where somebody goes on writing what they wrote for this conversation: there, or in the one that it goes on in; null: it is
 * out of sight.
 */
export function writingPlace(db: ReadableDb, conversationId: string): string | null {
  const record = findRecord(db, conversationId);
  if (!record) return null;
  const into = record.merged_into_id;
  return into !== null && findRecord(db, into) ? into : conversationId;
}

/** One copy: in front of what has been typed since, nothing of either lost. Call it in the unit's transaction. */
export function putBackToDraft(db: WritableDb, taken: TakenBack, now: number) {
  const { conversationId, mode } = taken;
  const typed = getDraft(db, conversationId, mode);
  const text = [taken.text, typed?.text ?? ''].filter((part) => part.trim() !== '').join('\n\n');
  const rich = typed ? joinRich(taken, typed, '\n\n') : taken.rich;
  return saveDraft(
    db,
    {
      conversationId,
      mode,
      text,
      rich,
      attachments: distinct([...taken.attachments, ...(typed?.attachments ?? [])], (one) => one.hash),
      sources: distinct(
        [...taken.sources, ...(typed?.sources ?? [])],
        (one) => `${one.kind} ${one.id} ${one.version}`,
      ),
      actions: distinct([...taken.actions, ...(typed?.actions ?? [])], (one) => JSON.stringify(one)),
    },
    now,
  );
}

function distinct<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [keyOf(item), item])).values()];
}
