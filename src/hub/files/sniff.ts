import { fileTypeFromBuffer } from 'file-type';

/**
 * A file's type by its content, never by its name: what the bytes say, `text/plain` for UTF-8 without control
 * characters, else null. SVG and HTML are text here and are served as such: as an attachment, never shown.
 */
export async function sniffType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return bytes.byteLength > 0 && isPlainText(bytes) ? 'text/plain' : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return false;
  }
  try {
    // A head that was cut may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
