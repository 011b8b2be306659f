import type { Attachment } from './conversation.ts';

/** Where a file's picture stands in a text that it goes along with. UTF-16 units. */
export type PlacedPicture = { readonly start: number; readonly end: number; readonly file: Attachment };

/** What mail programs draw within a text. */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export const isPlaceable = ({ mime }: Pick<Attachment, 'mime'>): boolean => drawn.has(mime);

/** How a text says where a picture stands: `[map.png]`, by the name of one of the files that go along with it. */
export const placeOf = ({ name }: Pick<Attachment, 'name'>): string => `[${name}]`;

/** The pictures of a text in their order; of files that are called the same the first counts. */
export function placedPictures(text: string, files: readonly Attachment[]): PlacedPicture[] {
  const placed: PlacedPicture[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (!isPlaceable(file) || seen.has(file.name)) continue;
    seen.add(file.name);
    const place = placeOf(file);
    for (let start = text.indexOf(place); start >= 0; start = text.indexOf(place, start + place.length))
      placed.push({ start, end: start + place.length, file });
  }
  placed.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return placed.filter((one) => {
    const apart = one.start >= end;
    if (apart) end = one.end;
    return apart;
  });
}

/** The text for a channel that carries no pictures in it: they go along as files, and their lines close up. */
export function withoutPlaces(text: string, files: readonly Attachment[]): string {
  if (placedPictures(text, files).length === 0) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      const placed = placedPictures(line, files);
      if (placed.length === 0) return [line];
      let rest = '';
      let done = 0;
      for (const { start, end } of placed) {
        rest += line.slice(done, start);
        done = end;
      }
      rest = (rest + line.slice(done)).replace(/ {2,}/g, ' ').trim();
      return rest === '' ? [] : [rest];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A text and its files as they come beside others: what is called as another file gets another name, in the text too, so that
 * each place means one picture; what is there already does not come twice.
 */
export function besideFiles(
  text: string,
  files: readonly Attachment[],
  others: readonly Attachment[],
): { readonly text: string; readonly files: Attachment[] } {
  const taken = new Map(others.map(({ name, hash }) => [name, hash]));
  const come: Attachment[] = [];
  let said = text;
  for (const file of files) {
    if (taken.get(file.name) === file.hash) continue;
    const name = freeName(file.name, taken);
    if (name !== file.name) said = said.replaceAll(placeOf(file), () => placeOf({ name }));
    taken.set(name, file.hash);
    come.push({ ...file, name });
  }
  return { text: said, files: come };
}

/** `map.png`, else `map (2).png` and so on. */
function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem} (${number})${ending}`.slice(-255);
  return free;
}

/** Where a text names a picture that does not go along with it. */
export function missingPictures(
  text: string,
  files: readonly Attachment[],
): { readonly start: number; readonly end: number }[] {
  const names = new Set(files.filter(isPlaceable).map(placeOf));
  return [...text.matchAll(/\[[^[\]\n]{1,255}\.(?:png|jpe?g|gif|webp)\]/gi)]
    .filter(([place]) => !names.has(place))
    .map(({ index, 0: place }) => ({ start: index, end: index + place.length }));
}
