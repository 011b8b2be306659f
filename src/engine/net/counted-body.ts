const pieceBytes = 64 * 1024;

/**
 * Bytes as the body of a request, piece by piece as the line takes them. `onTaken` hears how many it has taken so far;
 * the last of them may still lie in the system's own buffers.
 */
export function countedBody(bytes: Uint8Array, onTaken: (taken: number) => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at > 0) onTaken(at);
        if (at >= bytes.byteLength) return controller.close();
        controller.enqueue(bytes.slice(at, at + pieceBytes));
        at = Math.min(bytes.byteLength, at + pieceBytes);
      },
    },
    // Nothing ahead of the line: what was asked for was taken.
    { highWaterMark: 0 },
  );
}
