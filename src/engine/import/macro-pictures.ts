import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Attachment } from '../../shared/domain/conversation.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { ImportNote } from '../../shared/domain/macro-import.ts';
import { besideFiles, placeOf } from '../../shared/domain/placed-pictures.ts';
import { excerptOf } from './excerpt.ts';
import type { PlacePicture } from './html-text.ts';
import type { Reading } from './reading.ts';

type NoPlace = Extract<ImportNote, { about: 'picture' }>['why'];

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
const hasEnding = /[^.]\.(?:png|jpe?g|gif|webp)$/i;
const longestName = 100;

/**
 * Puts the pictures of a macro's texts where its own texts have them: among its files, and by name where they stood. Those
 * that cannot be there are noted.
 */
export function startPlacing(
  files: Attachment[],
  find: Reading['picture'],
  note: (one: ImportNote) => void,
): { readonly picture: PlacePicture; readonly pictureInNote: PlacePicture } {
  function leaveOut(src: string, alt: string, why: NoPlace): null {
    note({ about: 'picture', name: excerptOf(calledThere(src, alt)) || '?', why });
    return null;
  }

  return {
    picture(src, alt) {
      const found = find(src);
      if (typeof found === 'string') return leaveOut(src, alt, found);
      const known = files.find(({ hash }) => hash === found.hash);
      if (known) return placeOf(known);
      if (files.length >= limits.attachmentsPerMessage) return leaveOut(src, alt, 'too-many');
      const file = { ...found, name: nameOf(isInline(src) ? alt : found.name, found.mime) };
      const placed = besideFiles(placeOf(file), [file], files);
      files.push(...placed.files);
      return placed.text;
    },
    /** In what the team alone reads: files of a macro go to customers. */
    pictureInNote: (src, alt) => leaveOut(src, alt, 'in-note'),
  };
}

const isInline = (src: string) => /^data:/i.test(src);

/** A name that a text can hold between brackets, with the ending by which it is taken for a picture there. */
function nameOf(written: string, mime: string): string {
  const name = cleanLine(written.replace(/[[\]{}*`<>|/\\]/g, ' '), longestName);
  return hasEnding.test(name) ? name : `${name || 'picture'}.${endings[mime] ?? 'png'}`;
}

/** The host and the file's name of an address on the web: what else stands in it may open what lies there. */
function calledThere(src: string, alt: string): string {
  if (isInline(src)) return alt || 'data:';
  const address = URL.parse(src, 'https://.invalid');
  if (!/^(?:https?:)?\/\//i.test(src) || !address) return src.split(/[?#]/)[0] ?? src;
  const names = [address.searchParams.get('name'), decodedName(address.pathname), alt];
  const name = names.find((one) => one && hasEnding.test(one)) ?? alt;
  return name ? `${address.host} (${name})` : address.host;
}

function decodedName(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
