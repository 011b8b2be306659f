import type { ChatClientFrame, ChatHubFrame } from '../../../shared/wire/chat.ts';

type LiveOptions = {
  token: string;
  /** Newest ordinal the page has: what came after it is sent again at every connection. */
  after(): number;
  onFrame(frame: ChatHubFrame): void;
  onOpen(open: boolean): void;
};

export type Live = { send(frame: ChatClientFrame): void; close(): void };

const heartbeatMs = 20_000;
const silenceMs = 10_000;

/** A socket that comes back by itself, with growing, random waits, at once when the network returns. */
export function openLive(options: LiveOptions): Live {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const send = (frame: ChatClientFrame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };

  const connect = () => {
    clearTimeout(retry);
    if (closed) return;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const opening = new WebSocket(`${scheme}://${location.host}/chat/live`);
    socket = opening;
    opening.onopen = () => {
      send({ type: 'hello', token: options.token, after: options.after() });
      // A connection whose other end is gone says nothing: ask, and give up when no answer comes.
      beat = setInterval(() => {
        send({ type: 'ping', n: Date.now() % 1_000_000 });
        silence ??= setTimeout(() => opening.close(), silenceMs);
      }, heartbeatMs);
    };
    opening.onmessage = (event) => {
      clearTimeout(silence);
      silence = undefined;
      const frame = JSON.parse(String(event.data)) as ChatHubFrame;
      if (frame.type === 'messages') {
        attempt = 0;
        options.onOpen(true);
      }
      options.onFrame(frame);
    };
    opening.onclose = () => {
      if (socket !== opening) return;
      clearInterval(beat);
      clearTimeout(silence);
      silence = undefined;
      socket = null;
      options.onOpen(false);
      if (closed) return;
      attempt += 1;
      retry = setTimeout(connect, Math.random() * Math.min(20_000, 500 * 2 ** attempt));
    };
  };

  const comeBack = () => {
    attempt = 0;
    if (!socket) connect();
  };
  addEventListener('online', comeBack);
  connect();
  return {
    send,
    close: () => {
      closed = true;
      clearTimeout(retry);
      removeEventListener('online', comeBack);
      socket?.close();
    },
  };
}
