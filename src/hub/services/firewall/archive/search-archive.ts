import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { findSecrets } from '../../../../shared/domain/secrets/find-secrets.ts';
import type { SecretKind } from '../../../../shared/domain/secrets/secret.ts';
import { sniffType } from '../../../files/sniff.ts';
import { searchText } from '../search-text.ts';

export type ArchiveSearched = {
  readonly secret: SecretKind | null;
  /** Why something of it was not read; null: all that is text was. */
  readonly unread: 'not-readable' | 'encrypted' | 'too-deep' | 'too-large' | 'too-slow' | null;
};

/** Of one archive with those in it. Bytes are unpacked ones. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly entryBytes: number;
  readonly bytes: number;
  readonly milliseconds: number;
};

const usual: ArchiveLimits = {
  entries: 500,
  entryBytes: 4 * 1024 * 1024,
  bytes: 32 * 1024 * 1024,
  // Less than a workstation waits for an answer once it has sent a file.
  milliseconds: 5_000,
};

/**
 * Looks for a secret in a ZIP's texts and the names of its files, and in those of archives within it, one level down: Word and
 * Excel files are such. Unpacks no more than the limits, whatever its list says that there is; writes nothing. Never throws for
 * what is wrong with it.
 */
export async function searchArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = usual,
): Promise<ArchiveSearched> {
  const until = performance.now() + limits.milliseconds;
  let unread: ArchiveSearched['unread'] = null;
  let entries = 0;
  let unpacked = 0;

  /** What an entry unpacks to, at most as much as is left of the limits. */
  async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      chunks.push(chunk);
      length += chunk.byteLength;
      unpacked += chunk.byteLength;
      const isOver = length > limits.entryBytes || unpacked > limits.bytes;
      if (isOver) unread ??= 'too-large';
      else if (performance.now() > until) unread ??= 'too-slow';
      else continue;
      // To leave the loop ends the stream.
      break;
    }
    return Buffer.concat(chunks);
  }

  async function searchEntry(archive: ZipFile, entry: Entry, depth: number): Promise<SecretKind | null> {
    const [named] = findSecrets(new TextDecoder().decode(entry.fileNameRaw));
    if (named) return named.kind;
    if (entry.isEncrypted()) {
      unread ??= 'encrypted';
      return null;
    }
    const content = await unpack(archive, entry);
    const mime = await sniffType(content);
    if (mime === null || !isRead(mime)) return null;
    if (isText(mime)) return searchText(mime.endsWith('xml') ? withoutTags(content) : content);
    if (depth === 0) return search(content, 1);
    unread ??= 'too-deep';
    return null;
  }

  async function search(content: Uint8Array, depth: number): Promise<SecretKind | null> {
    try {
      // Names are no paths here, and one that leads astray is no reason to read nothing.
      const archive = await fromBufferPromise(Buffer.from(content), { decodeStrings: false });
      for await (const entry of archive.eachEntry()) {
        entries += 1;
        if (entries > limits.entries || unpacked > limits.bytes) unread ??= 'too-large';
        if (performance.now() > until) unread ??= 'too-slow';
        if (unread === 'too-large' || unread === 'too-slow') return null;
        const secret = await searchEntry(archive, entry, depth).catch(() => {
          unread ??= 'not-readable';
          return null;
        });
        if (secret) return secret;
      }
    } catch {
      unread ??= 'not-readable';
    }
    return null;
  }

  const secret = await search(bytes, 0);
  return { secret, unread };
}

const office = 'application/vnd.openxmlformats-officedocument.';
const isText = (mime: string) =>
  mime.startsWith('text/') || mime === 'application/json' || mime === 'application/xml';
const isRead = (mime: string) => isText(mime) || mime === 'application/zip' || mime.startsWith(office);

/** As Word and Excel keep texts: every paragraph and cell in marks of its own. */
function withoutTags(content: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(content).replace(/<[^>]*>/g, ' '));
}
