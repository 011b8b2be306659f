import type { ImportKind } from '../../../../shared/wire/macro-imports.ts';
import { inParts } from './in-parts.ts';
import { packFiles } from './pack-files.ts';

/** A file with the folders in which it lies below what was chosen: they are a Markdown file's folders. Its size in bytes. */
export type ChosenFile = {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
};
/** `path`: from the folder that was chosen, its own name first; without one for a file that was chosen itself. */
type Found = { readonly path: string; readonly file: File };

const readable = {
  macro: /\.(?:json|jsonl|ndjson|csv|tsv|txt|md|markdown|xlsx?|ods|zip)$/i,
  article: /\.(?:json|jsonl|ndjson|csv|tsv|xlsx?|ods|md|markdown|html?|xhtml|zip)$/i,
};
/** Texts that show pictures which lie beside them. */
const showing = /\.(?:json|jsonl|ndjson|md|markdown|html?|xhtml)$/i;
const picture = /\.(?:png|jpe?g|gif|webp)$/i;

/** Endings of what can be read, as a file chooser takes them. */
export const acceptedFiles: Readonly<Record<ImportKind, string>> = {
  macro: '.json,.jsonl,.ndjson,.csv,.tsv,.txt,.md,.markdown,.xlsx,.xls,.ods,.zip',
  article: '.json,.jsonl,.ndjson,.csv,.tsv,.xlsx,.xls,.ods,.md,.markdown,.html,.htm,.xhtml,.zip',
};

/** Files that a person picked, one by one or as a folder. */
export const chosenFiles = (files: readonly File[], kind: ImportKind): Promise<ChosenFile[]> =>
  toRead(
    files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    kind,
  );

/** Files and folders that were dropped. The entries must be asked for before anything else happens. */
export async function droppedFiles(from: DataTransfer, kind: ImportKind): Promise<ChosenFile[]> {
  const entries = [...from.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles([...from.files], kind);
  const found = await Promise.all(entries.map(filesIn));
  return toRead(found.flat(), kind);
}

/**
 * What of it is read: of a folder the articles, and macros that pictures lie beside, as an archive, or as several; all else
 * one by one.
 */
async function toRead(found: readonly Found[], kind: ImportKind): Promise<ChosenFile[]> {
  const alone = found.filter(({ path }) => !path.includes('/'));
  const inFolders = found.filter(({ path }) => path.includes('/'));
  const texts = inFolders.filter(({ path }) => readable[kind].test(path));
  const single = ({ path, file }: Found): ChosenFile => ({
    name: below(path),
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  });
  const pictures = inFolders.filter(({ path }) => picture.test(path));
  const isPacked = ({ path }: Found) => (kind === 'article' || pictures.length > 0) && showing.test(path);
  const loose = texts.filter(isPacked);
  if (loose.length === 0) return [...alone, ...texts].map(single);
  const parts = await inParts(loose, pictures);
  const [folder = ''] = loose[0]?.path.split('/') ?? [];
  return [
    ...[...alone, ...texts.filter((one) => !isPacked(one))].map(single),
    ...parts.map((packed, at) => ({
      name: parts.length === 1 ? `${folder}.zip` : `${folder} (${at + 1}/${parts.length}).zip`,
      size: packed.reduce((sum, { file }) => sum + file.size, 0),
      read: () => packFiles(packed),
    })),
  ];
}

async function filesIn(entry: FileSystemEntry): Promise<Found[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // In batches of a hundred.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesIn))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** `Macros/Deposits/x.md` lies in Deposits: the name of the folder that was chosen says nothing. */
const below = (path: string): string => (path.includes('/') ? path.split('/').slice(1).join('/') : path);
