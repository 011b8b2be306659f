import { createHash } from 'node:crypto';
import type { Attachment } from '../../shared/domain/conversation.ts';

/** Files beside the texts, by their paths. */
export type PictureShelf = ReadonlyMap<string, Uint8Array>;
export type TakenPicture = { readonly file: Attachment; readonly bytes: Uint8Array };
/** `remote`: it is on the web, where nobody looks. */
export type NoPicture = 'remote' | 'not-there' | 'no-picture' | 'too-large';

/** Pictures that texts of one file show, of at most so many bytes: each checked on what it is, and known by what is in it. */
export function startPictures(shelf: PictureShelf, most: number) {
  const taken = new Map<string, TakenPicture>();

  function take(bytes: Uint8Array, name: string): Attachment | NoPicture {
    if (bytes.byteLength > most) return 'too-large';
    const mime = pictureTypeOf(bytes);
    if (mime === null) return 'no-picture';
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = { hash, name: name.slice(-255) || 'picture', mime, bytes: bytes.byteLength };
    taken.set(hash, { file, bytes });
    return file;
  }

  return {
    /** The picture at this address, as it stands in the file at `from`; else why there is none. */
    find(src: string, from: string): Attachment | NoPicture {
      const inline = /^data:[\w/+.;=-]{0,100};base64,(.*)$/s.exec(src.trim());
      if (inline) return take(new Uint8Array(Buffer.from(decoded(inline[1] ?? ''), 'base64')), 'picture');
      if (/^\s*data:/i.test(src)) return 'no-picture';
      if (/^\s*(?:https?:|\/\/)/i.test(src)) return 'remote';
      for (const path of pathsOf(src, from)) {
        const bytes = shelf.get(path);
        if (bytes) return take(bytes, path.split('/').at(-1) ?? '');
      }
      return 'not-there';
    },
    /** Every one that a text shows. */
    all: () => [...taken.values()],
  };
}

/** Where a relative address may lie: beside the file, else from the top of the archive. */
function pathsOf(src: string, from: string): string[] {
  const [bare = ''] = src.split(/[?#]/);
  const path = decoded(bare).replace(/\\/g, '/');
  const folder = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  return [resolved([...folder, ...path.split('/')]), resolved(path.split('/'))];
}

function resolved(parts: readonly string[]): string {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** By its content, never by its name. */
function pictureTypeOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  return /^RIFF.{4}WEBP/s.test(start) ? 'image/webp' : null;
}
