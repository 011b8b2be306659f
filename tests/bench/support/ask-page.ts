type Answer<T> = {
  /** Absent when the page went away while it was asked. */
  result?: { result: { value: T }; exceptionDetails?: { text: string; exception?: { description: string } } };
};

/**
 * The value of an expression in the app's one page, by Chromium's debugging port: one question, then it lets go.
 * `address` is what `Launched.devTools` answers with. Null while there is no page, or when it was just being replaced.
 */
export async function askPage<T>(address: string, expression: string): Promise<T | null> {
  const answer = await fetch(`${address}/json/list`);
  const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page) return null;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    return await new Promise<T | null>((resolve, reject) => {
      socket.addEventListener('error', () => reject(new Error('the page cannot be asked')));
      socket.addEventListener('open', () =>
        socket.send(
          JSON.stringify({
            id: 1,
            method: 'Runtime.evaluate',
            params: { expression, awaitPromise: true, returnByValue: true },
          }),
        ),
      );
      socket.addEventListener('message', ({ data }) => {
        const { result } = JSON.parse(String(data)) as Answer<T>;
        if (!result) return resolve(null);
        if (result.exceptionDetails) {
          reject(new Error(result.exceptionDetails.exception?.description ?? result.exceptionDetails.text));
        } else resolve(result.result.value);
      });
    });
  } finally {
    socket.close();
  }
}
