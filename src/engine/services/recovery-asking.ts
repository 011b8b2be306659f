import type { InsertedText } from '../../shared/contract/recovery.ts';
import { askedList, askFor } from '../../shared/domain/recovery/say-to.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { findMacroByShortcut } from '../db/queries/macros.ts';
import { outdatedBy } from '../db/queries/outdated.ts';
import { fail } from '../failure.ts';
import type { Inputs } from '../rpc/services.ts';
import { fillForConversation } from './macros.ts';

/** Of the trainers' macro that asks for what is missing in a recovery case, as `{{ask.missing}}`. */
export const askingShortcut = 'recovery-ask';

/**
 * Asks a customer for what is missing, in their language: with the trainers' macro where there is one that may be said, else
 * with the app's own words. Errors: not-found; empty, where there is nothing that a customer is asked for; identity.
 */
export function askForMissing(
  db: ReadableDb,
  { conversationId, fields }: Inputs['recovery']['askFor'],
  now: number,
): InsertedText {
  const { locale } = findRecord(db, conversationId) ?? fail('not-found', 'no such conversation here');
  const missing = askedList(fields, locale);
  const own = askFor(fields, locale);
  if (own === null) return fail('empty', 'the customer is asked for none of it');
  const macro = findMacroByShortcut(db, askingShortcut);
  if (!macro || outdatedBy(db, { kind: 'macro', id: macro.id }, macro.validity, now))
    return { text: own, sources: [], actions: [], attachments: [] };
  const { text, sources, actions, attachments } = fillForConversation(
    db,
    { macroId: macro.id, conversationId, asked: { missing } },
    now,
  );
  return { text, sources, actions, attachments };
}
