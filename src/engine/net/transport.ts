import type WebSocket from 'ws';

export type SocketEvents = {
  onOpen(): void;
  onMessage(text: string): void;
  /** Called exactly once, whatever ended the socket. */
  onClose(reason: string): void;
};

export type Socket = {
  send(text: string): void;
  /** Ends it at once; a peer that doesn't answer is not waited for. */
  terminate(): void;
};

/** The two ways out of this machine, swappable: Node doesn't follow the system's proxy, a shell may. */
export type Transport = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  /**
   * The line broke: connections that are kept open are not used for another call, since one that died without a word,
   * as in sleep, would make it wait for its whole limit. Calls under way go on.
   */
  readonly startAfresh?: () => void;
};

/** Of the undici inside Node, which has no import: its agent keeps the connections. */
type Agent = { close(): Promise<void>; readonly constructor: new () => Agent };
const agentInUse = Symbol.for('undici.globalDispatcher.1');
let agent: Agent | null = null;

/** Biggest frame that the live socket takes: a page of changes with the longest messages. */
const largestFrameBytes = 32 * 1024 * 1024;
const handshakeMs = 8_000;

export const nodeTransport: Transport = {
  fetch: (request) => globalThis.fetch(request, agent ? ({ dispatcher: agent } as object) : {}),
  startAfresh() {
    const old = agent ?? (globalThis as { [agentInUse]?: Agent })[agentInUse];
    if (!old) return;
    agent = new old.constructor();
    // The one that Node began with is everybody's.
    if (old !== (globalThis as { [agentInUse]?: Agent })[agentInUse]) void old.close().catch(() => {});
  },
  openSocket(url, events) {
    let socket: WebSocket | null = null;
    let ended = false;
    // With Node's network modules it takes as long to load as the rest of the engine: not before it is needed.
    void import('ws').then(
      ({ WebSocket }) => {
        if (ended) return events.onClose('closed before it was opened');
        socket = new WebSocket(url, {
          handshakeTimeout: handshakeMs,
          maxPayload: largestFrameBytes,
          perMessageDeflate: true,
          followRedirects: false,
        });
        follow(socket, events);
      },
      (error: unknown) => events.onClose(String(error)),
    );
    return {
      send(text) {
        if (socket && socket.readyState === socket.OPEN) socket.send(text);
      },
      terminate() {
        ended = true;
        socket?.terminate();
      },
    };
  },
};

function follow(socket: WebSocket, events: SocketEvents): void {
  let reason = '';
  socket.on('open', () => events.onOpen());
  socket.on('message', (data, isBinary) => {
    if (!isBinary) events.onMessage(data.toString());
  });
  socket.on('error', (error) => {
    reason = error.message;
  });
  socket.on('close', (code) => events.onClose(reason === '' ? `closed (${code})` : reason));
}
