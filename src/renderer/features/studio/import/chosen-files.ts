/** A file with the folders in which it lies below what was chosen: they are a Markdown file's folders. */
export type ChosenFile = { readonly name: string; readonly file: File };

const readable = /\.(?:json|jsonl|ndjson|csv|tsv|txt|md|markdown|xlsx?|ods)$/i;

/** Files that a person picked, one by one or as a folder, whose own name says nothing. */
export function chosenFiles(files: readonly File[]): ChosenFile[] {
  return files
    .map((file) => ({ name: below(file.webkitRelativePath) || file.name, file }))
    .filter(({ name, file }) => file.webkitRelativePath === '' || readable.test(name));
}

/** Files and folders that were dropped. The entries must be asked for before anything else happens. */
export async function droppedFiles(from: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...from.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles([...from.files]);
  const found = await Promise.all(entries.map(filesIn));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    const name = below(entry.fullPath.replace(/^\//, '')) || file.name;
    return name === file.name || readable.test(name) ? [{ name, file }] : [];
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

/** `Macros/Deposits/x.md` lies in Deposits. */
const below = (path: string): string => path.split('/').slice(1).join('/');
