import type { Log } from '../../../logging/open-log.ts';
import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { searchArchive } from './archive/search-archive.ts';
import { searchPdfInThread } from './pdf/search-pdf-in-thread.ts';
import { searchText } from './search-text.ts';

/**
 * The kind of secret that a file of plain text, a PDF or a ZIP of texts holds; null: none. Tables and JSON are plain text.
 * Pictures, scanned pages among them, and videos are not read, nor PDFs within a ZIP, nor what is broken, takes a password or
 * too much.
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
  if (mime === 'application/zip') {
    const { secret, unread } = await searchArchive(await read());
    if (unread && !secret) log.info({ unread }, 'a ZIP was taken without having been read wholly');
    return secret;
  }
  return mime.startsWith('text/') || mime === 'application/json' ? searchText(await read()) : null;
}
