import { type ClientContext, type ClientLink, ORPCError } from '@orpc/client';
import { EngineFrame, type PageFrame } from '../../shared/contract/port-frames.ts';

/** What the page's MessagePort and Node's have in common. */
export type LinkPort = {
  addEventListener(type: string, listener: (event: Event) => void): void;
  postMessage(message: unknown): void;
  start(): void;
};

type Waiting = {
  take(frame: EngineFrame): void;
  fail(reason: Error): void;
};

/**
 * Carries oRPC calls over one MessagePort in the frames of `port-frames.ts`. Rejects with the contract's errors, with
 * the signal's reason when aborted, and with a plain Error when the port closes first.
 */
export function createPortLink(port: LinkPort): ClientLink<ClientContext> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closed = false;
  const post = (frame: PageFrame) => port.postMessage(frame);

  port.addEventListener('message', (event) => {
    // A frame that cannot be read is the engine's fault and answers nothing; whoever waits is told when the port goes.
    const parsed = EngineFrame.safeParse((event as Event & { data?: unknown }).data);
    if (parsed.success) waiting.get(parsed.data.id)?.take(parsed.data);
  });
  port.addEventListener('close', () => {
    closed = true;
    for (const call of waiting.values()) call.fail(new Error('The port was closed.'));
    waiting.clear();
  });
  port.start();

  return {
    call(path, input, { signal }) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The port is closed.'));
        if (signal?.aborted) return reject(signal.reason);
        lastId += 1;
        const id = lastId;
        const abort = () => {
          post({ type: 'abort', id });
          waiting.get(id)?.fail(signal?.reason);
          forget();
        };
        const forget = () => {
          waiting.delete(id);
          signal?.removeEventListener('abort', abort);
        };
        signal?.addEventListener('abort', abort, { once: true });
        waiting.set(id, {
          take(frame) {
            if (frame.type === 'error') {
              forget();
              return reject(errorFrom(frame.error));
            }
            if (frame.type === 'value') {
              forget();
              return resolve(frame.value);
            }
            // From here on the stream hears for itself.
            const stream = createStream({
              leave() {
                post({ type: 'abort', id });
                forget();
              },
              forget,
            });
            waiting.set(id, stream);
            resolve(stream.items);
          },
          fail: reject,
        });
        post({ type: 'call', id, path: [...path], input });
      });
    },
  };
}

/** What arrives faster than it is read waits; reading faster than it arrives waits too. */
function createStream(line: { leave(): void; forget(): void }) {
  const arrived: unknown[] = [];
  let over: { error: Error | null } | null = null;
  let wake = () => {};
  async function* read(): AsyncGenerator<unknown, void> {
    try {
      for (;;) {
        if (arrived.length > 0) yield arrived.shift();
        else if (over?.error) throw over.error;
        else if (over) return;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      if (over === null) line.leave();
    }
  }
  const end = (error: Error | null) => {
    over ??= { error };
    wake();
  };
  return {
    items: read(),
    take(frame: EngineFrame) {
      if (frame.type === 'item') {
        arrived.push(frame.value);
        wake();
        return;
      }
      line.forget();
      end(frame.type === 'error' ? errorFrom(frame.error) : null);
    },
    fail: end,
  };
}

function errorFrom(error: Extract<EngineFrame, { type: 'error' }>['error']) {
  return new ORPCError(error.kind, { defined: true, message: error.message, data: error });
}
