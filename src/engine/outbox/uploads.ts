import type { Attachment } from '../../shared/domain/conversation.ts';
import { markUploaded } from '../db/queries/files.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';
import { failed, type Outcome, succeeded } from '../net/outcome.ts';
import type { Workspace } from '../sync/workspace.ts';

export function attachmentsOf({ mutation }: Pick<OutboxRow, 'mutation'>): readonly Attachment[] {
  if (mutation.kind === 'own-macro-save') return mutation.macro.attachments;
  return 'attachments' in mutation ? mutation.attachments : [];
}

/**
 * Brings to the hub what it lacks of a message's files, before the message. Fails for good (`not-found`) when a
 * file is neither there nor here, or when the hub won't have it.
 */
export async function uploadMissing(
  { db, link, files, uploads }: Workspace,
  attachments: readonly Attachment[],
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const asked = await link.call(
    (hub, options) => hub.missingFiles({ files: [...attachments] }, options),
    signal,
  );
  if (!asked.ok) return asked;
  for (const hash of asked.value.missing) {
    const attachment = attachments.find((one) => one.hash === hash);
    const bytes = await files.read(hash);
    if (!attachment || !bytes) return failed('not-found', 'a file is no longer on this workstation', 'never');
    uploads.begin(hash, bytes.byteLength);
    const put = await link.call(
      (hub, options) =>
        hub.putFile(hash, bytes, attachment.mime, options, (sent) => uploads.sent(hash, sent)),
      signal,
    );
    if (put.ok) uploads.done(hash);
    else {
      uploads.stopped(hash, signal.aborted ? null : put.error.retry === 'never' ? 'refused' : 'line');
      return put;
    }
  }
  for (const { hash } of attachments) markUploaded(db, hash);
  return succeeded(null);
}
