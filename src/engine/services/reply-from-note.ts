import { limits } from '../../shared/domain/limits.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getDraft } from '../db/queries/drafts.ts';
import { EngineFailure } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { keepDraft } from './drafts.ts';

/**
 * Sends what was written into a notification of the system, by the same way and past the same guards as from the
 * composer. What may not leave as it is, and what would push a half-written reply aside, is put into the draft
 * instead: answers with false then.
 */
export function replyFromNote(
  workspace: Pick<Workspace, 'db' | 'news' | 'clock'>,
  send: ActingServices['compose']['send'],
  { conversationId, text }: { readonly conversationId: string; readonly text: string },
): boolean {
  const { db, news, clock } = workspace;
  // It went out of sight meanwhile: there is nowhere to put it.
  if (text.trim() === '' || !findRecord(db, conversationId)) return false;
  const draft = getDraft(db, conversationId, 'reply');
  if (draft === null || (draft.text.trim() === '' && draft.attachments.length === 0)) {
    try {
      void send({
        conversationId,
        mode: 'reply',
        text,
        rich: null,
        attachments: [],
        sources: [],
        actions: [],
        thenStatus: null,
      });
      return true;
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
    }
  }
  const before = draft?.text.trimEnd() ?? '';
  keepDraft(
    db,
    news,
    {
      conversationId,
      mode: 'reply',
      text: `${before}${before === '' ? '' : '\n\n'}${text}`.slice(0, limits.messageCharacters),
      attachments: draft?.attachments ?? [],
      sources: draft?.sources ?? [],
      actions: draft?.actions ?? [],
      rich: null,
    },
    clock.now(),
  );
  return false;
}
