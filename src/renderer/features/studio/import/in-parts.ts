import { articleImportLimits } from '../../../../shared/domain/article-import.ts';

type Packed = { readonly path: string; readonly file: Blob };

const mebibyte = 1024 * 1024;
/** Of one archive: what is read of it, less what an archive itself takes; pictures may be half of it. */
const most = { all: articleImportLimits.bytes - 4 * mebibyte, pictures: articleImportLimits.bytes / 2 };

/**
 * Texts with their pictures in as many archives as it takes, one where that is enough. Each text has the pictures that it names
 * beside it; of one whose pictures alone are too much as many as there is room for, and the reader names the others.
 */
export async function inParts(
  texts: readonly Packed[],
  pictures: readonly Packed[],
  limits: typeof most = most,
): Promise<Packed[][]> {
  const whole = { texts: sizeOf(texts), pictures: sizeOf(pictures) };
  if (whole.pictures <= limits.pictures && whole.texts + whole.pictures <= limits.all)
    return [[...texts, ...pictures]];
  const byName = Map.groupBy(pictures, ({ path }) => nameOf(path));
  const parts: { files: Set<Packed>; texts: number; pictures: number }[] = [];
  for (const text of texts) {
    const shown = [...new Set(namesIn(await textOf(text)).flatMap((name) => byName.get(name) ?? []))];
    const last = parts.at(-1);
    const more = sizeOf(shown.filter((one) => !last?.files.has(one)));
    const fits =
      last &&
      last.pictures + more <= limits.pictures &&
      last.texts + last.pictures + more + text.file.size <= limits.all;
    const part = fits ? last : { files: new Set<Packed>(), texts: 0, pictures: 0 };
    if (!fits) parts.push(part);
    part.files.add(text);
    part.texts += text.file.size;
    for (const one of shown) {
      const { size } = one.file;
      const room = Math.min(limits.pictures, limits.all - part.texts) - part.pictures;
      if (part.files.has(one) || size > room) continue;
      part.files.add(one);
      part.pictures += size;
    }
  }
  return parts.map(({ files }) => [...files]);
}

/** What cannot be read is told when it is to be packed. */
const textOf = ({ file }: Packed): Promise<string> => file.text().catch(() => '');

const sizeOf = (files: readonly Packed[]): number => files.reduce((sum, { file }) => sum + file.size, 0);

const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').toLowerCase();

/** Names of pictures as a text has them, in links and addresses. */
function namesIn(text: string): string[] {
  const found = text.match(/[^"'()<>/\\\n]*\.(?:png|jpe?g|gif|webp)/gi) ?? [];
  return found.map((name) => decoded(name.replaceAll('&amp;', '&')).trim().toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
