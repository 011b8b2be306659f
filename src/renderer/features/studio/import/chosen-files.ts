import type { ImportKind } from '../../../../shared/wire/macro-imports.ts';

/** A file with the folders in which it lies below what was chosen: they are a Markdown file's folders. */
export type ChosenFile = { readonly name: string; readonly file: File };

const readable = {
  macro: /\.(?:json|jsonl|ndjson|csv|tsv|txt|md|markdown|xlsx?|ods)$/i,
  article: /\.(?:json|jsonl|ndjson|md|markdown|html?|xhtml|zip)$/i,
};

/** Endings of what can be read, as a file chooser takes them. */
export const acceptedFiles: Readonly<Record<ImportKind, string>> = {
  macro: '.json,.jsonl,.ndjson,.csv,.tsv,.txt,.md,.markdown,.xlsx,.xls,.ods',
  article: '.json,.jsonl,.ndjson,.md,.markdown,.html,.htm,.xhtml,.zip',
};

/** Files that a person picked, one by one or as a folder, whose own name says nothing. */
export function chosenFiles(files: readonly File[], kind: ImportKind): ChosenFile[] {
  return files
    .map((file) => ({ name: below(file.webkitRelativePath) || file.name, file }))
    .filter(({ name, file }) => file.webkitRelativePath === '' || readable[kind].test(name));
}

/** Files and folders that were dropped. The entries must be asked for before anything else happens. */
export async function droppedFiles(from: DataTransfer, kind: ImportKind): Promise<ChosenFile[]> {
  const entries = [...from.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles([...from.files], kind);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, kind)));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, kind: ImportKind): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    const name = below(entry.fullPath.replace(/^\//, '')) || file.name;
    return name === file.name || readable[kind].test(name) ? [{ name, file }] : [];
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
  return (await Promise.all(inside.map((one) => filesIn(one, kind)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** `Macros/Deposits/x.md` lies in Deposits. */
const below = (path: string): string => path.split('/').slice(1).join('/');
