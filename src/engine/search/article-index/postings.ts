/** In which articles a term stands, and how much it says about each: 1 (hardly) to 255. */
export type Postings = { readonly docs: Uint32Array; readonly impacts: Uint8Array };

const bytesPerDoc = 4;

/** As `article_terms.postings` keeps them: the numbers of the articles, little-endian, then their impacts. */
export function encodePostings(entries: readonly (readonly [doc: number, impact: number])[]): Buffer {
  const blob = Buffer.allocUnsafe(entries.length * (bytesPerDoc + 1));
  let at = 0;
  for (const [doc, impact] of entries) {
    blob.writeUInt32LE(doc, at * bytesPerDoc);
    blob[entries.length * bytesPerDoc + at] = impact;
    at += 1;
  }
  return blob;
}

export function decodePostings(blob: Uint8Array): Postings {
  const count = Math.floor(blob.byteLength / (bytesPerDoc + 1));
  const docs = numbersIn(blob, count);
  return { docs, impacts: new Uint8Array(blob.buffer, blob.byteOffset + count * bytesPerDoc, count) };
}

/** Every machine that we run on is little-endian. */
function numbersIn(blob: Uint8Array, count: number): Uint32Array {
  if (blob.byteOffset % bytesPerDoc === 0) return new Uint32Array(blob.buffer, blob.byteOffset, count);
  // A typed array begins where its numbers are aligned.
  const docs = new Uint32Array(count);
  new Uint8Array(docs.buffer).set(blob.subarray(0, count * bytesPerDoc));
  return docs;
}
