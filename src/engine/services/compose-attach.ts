import { limits } from '../../shared/domain/limits.ts';
import { haveFile } from '../db/queries/files.ts';
import { fail } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** What the hub takes as an attachment, by content. */
const sendable: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
  'video/mp4',
  'application/zip',
]);

/** Takes a file in: its bytes are checked, kept under their hash and uploaded when a message needs them. */
export function createAttach({ db, files, clock }: Workspace): ActingServices['compose']['attach'] {
  return async ({ name, bytes }) => {
    if (bytes.byteLength === 0) fail('empty', 'the file is empty');
    if (bytes.byteLength > limits.attachmentBytes) fail('too-large', 'the file is too large');
    const mime = await typeOf(bytes);
    if (mime === null || !sendable.has(mime)) fail('unsupported-type', 'files of this type cannot be sent');
    const hash = await files.keep(bytes);
    haveFile(db, { hash, mime, bytes: bytes.byteLength, uploaded: false }, clock.now());
    return { hash, name: shortName(name), mime, bytes: bytes.byteLength };
  };
}

/** By content, never by name; text is UTF-8 without control characters. */
async function typeOf(bytes: Uint8Array): Promise<string | null> {
  // Loaded with the first file: the first rows should not wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return null;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'text/plain';
  } catch {
    return null;
  }
}

/** The last part of a path, without characters that no file name should hold. */
function shortName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = [...last].filter((letter) => letter.charCodeAt(0) >= 0x20 && letter !== '\u007f').join('');
  return clean.trim().slice(0, 255) || 'file';
}
