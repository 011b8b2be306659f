/** An answer is longer than anything that is asked for. */
export class AnswerTooLong extends Error {}

/** The text of an answer of at most so many bytes. Throws `AnswerTooLong`, and what the connection throws. */
export async function readAnswer(response: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) throw new AnswerTooLong();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
