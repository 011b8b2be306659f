import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { ChatClientFrame, type ChatHubFrame } from '../../shared/wire/chat.ts';
import type { Presence } from '../../shared/wire/realtime.ts';
import { HubFailure } from '../failure.ts';
import type { FeedPage } from '../realtime/feed.ts';
import type { LiveFloor } from '../realtime/live-floor.ts';
import type { ChatContext } from './chat-context.ts';
import type { ChatService } from './chat-service.ts';
import type { ChatClaims } from './chat-tokens.ts';

const helloWithinMs = 10_000;
const maxFrameBytes = 8_192;
/** A page forgets who writes after five seconds. */
const lookRoundMs = 4_000;
/** Frames of one page in ten seconds; more is not a person. */
const framesPerTenSeconds = 60;

type Page = {
  readonly socket: WebSocket;
  readonly token: string;
  readonly claims: ChatClaims;
  /** The conversation whose news it hears: another one once its own was merged. */
  at: string;
  /** Newest ordinal that was sent to this page. */
  sent: number;
  telling: Promise<void>;
};

export type ChatSockets = {
  readonly server: WebSocketServer;
  close(): void;
};

type ChatSocketOptions = {
  context: ChatContext;
  service: ChatService;
  live: LiveFloor;
};

/** The live line of chat pages (/chat/live): news of their own conversation, and nothing else. */
export async function openChatSockets({ context, service, live }: ChatSocketOptions): Promise<ChatSockets> {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });
  const pages = new Map<string, Set<Page>>();

  const say = (socket: WebSocket, frame: ChatHubFrame) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  };

  const sit = (page: Page) => {
    const here = pages.get(page.at) ?? new Set();
    pages.set(page.at, here.add(page));
  };

  const move = (page: Page, conversationId: string) => {
    leave(page);
    page.at = conversationId;
    sit(page);
  };

  const sendNews = async (page: Page) => {
    const { messages, state, conversationId } = await service.newsAfter(page.claims, page.sent);
    if (page.at !== conversationId) move(page, conversationId);
    page.sent = Math.max(page.sent, ...messages.map((message) => message.ordinal));
    say(page.socket, { type: 'messages', messages, state });
    const newest = messages.findLast((message) => message.from === 'agent')?.ordinal;
    if (newest !== undefined) await service.markSeen(page.claims, page.token, newest, 'delivered');
  };

  // One after the other for each page, so that news keep their order.
  const tellNews = (page: Page) => {
    page.telling = page.telling
      .then(() => sendNews(page))
      .catch((error: unknown) => {
        context.log.warn({ err: error }, 'a chat page was not told');
        page.socket.close(1011);
      });
  };

  /** Which conversations that are open somewhere a page of commits concerns. */
  const hearPage = (committed: FeedPage) => {
    const { conversations, messages } = committed.rows;
    const touched = new Set([
      ...conversations.keys(),
      ...[...messages.values()].map((m) => m.conversationId),
    ]);
    for (const id of touched) {
      for (const page of [...(pages.get(id) ?? [])]) tellNews(page);
    }
  };

  const enter = async (socket: WebSocket, token: string, after: number): Promise<Page> => {
    const claims = await service.claims(token);
    const page: Page = {
      socket,
      token,
      claims,
      at: claims.conversationId,
      sent: after,
      telling: Promise.resolve(),
    };
    sit(page);
    await sendNews(page);
    return page;
  };

  const leave = (page: Page) => {
    const here = pages.get(page.at);
    here?.delete(page);
    if (here?.size === 0) pages.delete(page.at);
  };

  const bye = (socket: WebSocket, kind: string) => {
    say(socket, { type: 'bye', kind });
    socket.close(1008, kind);
  };

  const stopPages = await live.onPage(context.workspaceId, hearPage);
  const tellWriter = (conversationId: string, agents: readonly Presence[]) => {
    const writer = agents.find((agent) => agent.doing === 'replying');
    const here = pages.get(conversationId);
    if (!writer || !here) return;
    void service.publicName(writer.agentId).then((agentName) => {
      for (const page of here) say(page.socket, { type: 'typing', agentName });
    });
  };
  const stopPresence = live.onPresence(tellWriter);

  let online = await context.deskOnline();
  /** Presence is told when it changes: who goes on writing is told again, and to all pages when the desk came or went. */
  const lookRound = async () => {
    for (const id of pages.keys()) tellWriter(id, live.presentIn(id));
    const before = online;
    online = await context.deskOnline();
    if (online === before) return;
    for (const here of pages.values()) for (const page of here) tellNews(page);
  };
  const looking = setInterval(() => {
    lookRound().catch((error: unknown) =>
      context.log.warn({ err: error }, 'chat pages were not looked after'),
    );
  }, lookRoundMs);
  looking.unref();

  server.on('connection', (socket) => {
    let page: Page | null = null;
    let entering = false;
    let frames = 0;
    const calm = setInterval(() => {
      frames = 0;
    }, 10_000);
    const late = setTimeout(() => bye(socket, 'not-signed-in'), helloWithinMs);

    const hear = async (data: RawData) => {
      const frame = parse(data);
      if (!frame) return bye(socket, 'bad-input');
      if (frame.type === 'hello') {
        if (entering) return bye(socket, 'bad-input');
        entering = true;
        clearTimeout(late);
        page = await enter(socket, frame.token, frame.after);
        if (socket.readyState !== socket.OPEN) leave(page);
        return;
      }
      if (frame.type === 'ping') return say(socket, { type: 'pong', n: frame.n });
      if (!page) return bye(socket, 'not-signed-in');
      if (frame.type === 'typing') {
        return live.customerTyping(context.workspaceId, page.at);
      }
      await service.markSeen(page.claims, page.token, frame.ordinal, 'read');
    };

    // One frame after the other: what comes while `hello` is looked at waits for it.
    let hearing: Promise<void> = Promise.resolve();
    socket.on('message', (data) => {
      frames += 1;
      if (frames > framesPerTenSeconds) return bye(socket, 'rate-limited');
      hearing = hearing
        .then(() => hear(data))
        .catch((error: unknown) => {
          if (error instanceof HubFailure) return bye(socket, error.wire.kind);
          context.log.warn({ err: error }, 'a chat frame failed');
          bye(socket, 'internal');
        });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(calm);
      clearTimeout(late);
      if (page) leave(page);
    });
  });

  return {
    server,
    close: () => {
      stopPages();
      stopPresence();
      clearInterval(looking);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function parse(data: RawData): ChatClientFrame | null {
  try {
    return ChatClientFrame.safeParse(JSON.parse(data.toString())).data ?? null;
  } catch {
    return null;
  }
}
