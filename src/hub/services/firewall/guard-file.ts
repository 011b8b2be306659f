import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../../../logging/open-log.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { searchPdfInThread } from './pdf/search-pdf-in-thread.ts';

/** Bytes of a file that are looked at in one go, and those of the piece before that are looked at again. */
const pieceBytes = 256 * 1024;
const overlapBytes = 4 * 1024;

/**
 * The kind of secret that a file of plain text or a PDF holds; null: none. Tables and JSON are plain text. Pictures,
 * scanned pages among them, archives and videos are not read, nor is a PDF that is broken, takes a password or too much.
 */
export async function findSecretInFile(
  mime: string,
  read: () => Promise<Uint8Array>,
  log: Log,
): Promise<SecretKind | null> {
  if (mime === 'application/pdf') {
    const { secret, unread } = await searchPdfInThread(await read());
    if (unread) log.info({ unread }, 'a PDF was taken unread');
    return secret;
  }
  return mime.startsWith('text/') || mime === 'application/json' ? inText(await read()) : null;
}

/** In pieces, with others' turns between them. */
async function inText(bytes: Uint8Array): Promise<SecretKind | null> {
  for (let from = 0; from < bytes.byteLength; from += pieceBytes) {
    const piece = bytes.subarray(Math.max(0, from - overlapBytes), from + pieceBytes);
    const [secret] = findSecrets(new TextDecoder().decode(piece));
    if (secret) return secret.kind;
    await nextTurn();
  }
  return null;
}
