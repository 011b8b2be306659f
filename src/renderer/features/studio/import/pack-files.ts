import { Zip, ZipPassThrough } from 'fflate';

/** An archive of files under their paths, not made smaller: it goes no further than the engine. */
export async function packFiles(
  files: readonly { readonly path: string; readonly file: Blob }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: BlobPart[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    failed ??= error;
    pieces.push(new Uint8Array(piece));
  });
  for (const { path, file } of files) {
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    entry.push(new Uint8Array(await file.arrayBuffer()), true);
  }
  zip.end();
  if (failed) throw failed;
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
