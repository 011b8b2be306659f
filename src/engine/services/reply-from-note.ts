import { limits } from '../../shared/domain/limits.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getDraft } from '../db/queries/drafts.ts';
import { EngineFailure } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { keepDraft } from './drafts.ts';

/**
 * Sends what was written into a notification of the system, by the same way and past the same guards as from the
 * composer. It is a draft first, so that nothing can lose it, and stays one where it may not leave as it is or would push
 * a half-written reply aside: answers with false then.
 */
export async function replyFromNote(
  workspace: Pick<Workspace, 'db' | 'news' | 'clock'>,
  send: ActingServices['compose']['send'],
  { conversationId, text }: { readonly conversationId: string; readonly text: string },
): Promise<boolean> {
  const { db, news, clock } = workspace;
  // It went out of sight meanwhile: there is nowhere to put it.
  if (text.trim() === '' || !findRecord(db, conversationId)) return false;
  const draft = getDraft(db, conversationId, 'reply');
  const before = draft?.text.trimEnd() ?? '';
  const written = {
    conversationId,
    mode: 'reply',
    text: `${before}${before === '' ? '' : '\n\n'}${text}`.slice(0, limits.messageCharacters),
    rich: null,
    attachments: draft?.attachments ?? [],
    sources: draft?.sources ?? [],
    actions: draft?.actions ?? [],
  } as const;
  keepDraft(db, news, written, clock.now());
  if (before !== '' || written.attachments.length > 0) return false;
  try {
    await send({ ...written, text, sources: [], actions: [], thenStatus: null });
    return true;
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    return false;
  }
}
