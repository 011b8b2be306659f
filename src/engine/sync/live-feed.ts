import type { RevealSignal } from '../../shared/wire/masking.ts';
import type { HubFrame, Presence } from '../../shared/wire/realtime.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import {
  type LiveEnd,
  type LiveLimits,
  type LiveSocket,
  openLiveSocket,
  type Reached,
} from '../net/live-socket.ts';
import type { Transport } from '../net/transport.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Workspace } from './workspace.ts';

/** Many changes at once are one word to the hub. */
const gatherMs = 200;

type Here = Omit<Presence, 'agentId'>[];

export type LiveFeed = {
  /** One socket's life, from hello to its end. */
  run(accessToken: string, signal: AbortSignal): Promise<LiveEnd & { readonly welcomed: boolean }>;
  presence(here: Here): void;
  token(accessToken: string): void;
  /** Macros or articles came, or some time has passed: the hub hears how far this workstation is. */
  reached(): void;
  /** Something else failed: is anybody still there? */
  probe(): void;
};

/** Turns what the hub pushes into rows, presence and typing. `wantPull` hears when a push can't close the gap. */
export function createLiveFeed(
  workspace: Workspace,
  options: {
    transport: Transport;
    limits?: LiveLimits;
    feed: ChangeFeed;
    wantPull(): void;
    /** Another workstation of this agent has changed a draft. */
    wantDrafts(): void;
    /** Colleagues were shown more than their budget; some of it may have been said before. */
    onReveals?(signals: readonly RevealSignal[]): void;
  },
): LiveFeed {
  const { db, link, news, log } = workspace;
  let socket: LiveSocket | null = null;
  let here: Here = [];
  let saying: NodeJS.Timeout | undefined;

  function take(frame: HubFrame): void {
    switch (frame.type) {
      case 'welcome':
        takeWelcome(frame);
        break;
      case 'changes':
        options.feed.push(frame.frame);
        break;
      case 'pull':
        options.wantPull();
        break;
      case 'presence':
        news.tell({ type: 'presence', conversationId: frame.conversationId, agents: frame.agents });
        break;
      case 'typing': {
        const until = Math.max(0, Math.round(frame.until - link.hubOffset()));
        news.tell({ type: 'typing', conversationId: frame.conversationId, until });
        break;
      }
      case 'drafts':
        options.wantDrafts();
        break;
      case 'reveals':
        options.onReveals?.(frame.signals);
        break;
      case 'pong':
      case 'bye':
        break;
    }
  }

  const reachedNow = (): Reached => {
    const { cursor, manifestCursor } = getSyncState(db);
    return { cursor, documents: manifestCursor !== null };
  };

  function takeWelcome(frame: Extract<HubFrame, { type: 'welcome' }>): void {
    link.learnHubTime(frame.now);
    if (here.length > 0) socket?.presence(here);
    const { cursor, scope } = getSyncState(db);
    if (frame.head !== cursor || frame.scopeEpoch !== scope?.epoch) options.wantPull();
  }

  return {
    run: (accessToken, signal) =>
      new Promise((resolve, reject) => {
        let welcomed = false;
        const baseUrl = link.baseUrl();
        if (baseUrl === null) return resolve({ reason: 'the hub is not up yet', error: null, welcomed });
        const giveUp = () => opened.close();
        const opened = openLiveSocket({
          transport: options.transport,
          baseUrl,
          accessToken,
          reached: reachedNow(),
          ...(options.limits ? { limits: options.limits } : {}),
          onFrame(frame) {
            if (frame.type === 'welcome') welcomed = true;
            try {
              take(frame);
            } catch (error) {
              // The database refused, or an invariant broke: the driver decides what that means.
              reject(error);
              opened.close();
            }
          },
          onAlive: link.connection.answered,
          onBadFrame(_, reason) {
            log.warn({ reason }, 'the hub sent a frame that this version cannot read');
            options.wantPull();
          },
          onEnd(end) {
            signal.removeEventListener('abort', giveUp);
            if (socket === opened) {
              socket = null;
              clearTimeout(saying);
              saying = undefined;
              news.forgetPresence();
            }
            resolve({ ...end, welcomed });
          },
        });
        socket = opened;
        if (signal.aborted) giveUp();
        else signal.addEventListener('abort', giveUp, { once: true });
      }),
    presence(next) {
      here = next;
      socket?.presence(next);
    },
    reached() {
      if (socket)
        saying ??= setTimeout(() => {
          saying = undefined;
          socket?.reached(reachedNow());
        }, gatherMs);
    },
    token: (accessToken) => socket?.token(accessToken),
    probe: () => socket?.probe(),
  };
}
