import { randomUUID } from 'node:crypto';
import { hearsOfReveals } from '../../shared/domain/masking/reveal.ts';
import type { RevealSignal } from '../../shared/wire/masking.ts';
import type { Presence } from '../../shared/wire/realtime.ts';
import { HubFailure } from '../failure.ts';
import type { HubParts } from '../hub-parts.ts';
import { parseJson } from '../parse-json.ts';
import type { Place } from '../store/changes.ts';
import { noteSeen } from '../store/queries/agents.ts';
import { readConversations } from '../store/queries/conversations.ts';
import { changesFor, isPersonal, stagedTo } from '../sync/filter.ts';
import { placeOf, sees, toWireScope } from '../sync/scope.ts';
import { type Feed, type FeedPage, followWorkspace } from './feed.ts';
import { Notice, type PresenceNotice } from './node-notices.ts';
import { type ChangedRooms, type Looking, openPresenceBoard } from './presence-board.ts';
import type { Seat } from './seat.ts';
import type { WorkstationBook } from './workstation-book.ts';

export type LiveFloor = {
  /** Takes a connected engine in; answers with what it is told first and how to let it go. */
  join(makeSeat: (sentTo: number) => Promise<Seat>, workspaceId: string): Promise<Joined>;
  /** What one workstation looks at now. Conversations it may not see are left out without a word. */
  present(seat: Seat, here: readonly { conversationId: string; doing: Presence['doing'] }[]): Promise<void>;
  /** Ends these sessions' connections, on every node. */
  endSessions(sessionIds: readonly string[]): void;
  /** A draft of this agent changed: their other workstations hear of it, on every node. */
  draftChanged(by: DraftChange): void;
  /** Somebody was shown more than their budget: those who hear of it do, on every node, but for whoever it was. */
  tellOfReveal(workspaceId: string, signal: RevealSignal): void;
  /** The customer is writing: shown for five seconds to those who may see the conversation. */
  customerTyping(workspaceId: string, conversationId: string): Promise<void>;
  /** Every page of changes of a workspace, rows included; follows it from now on. Answers with how to stop. */
  onPage(workspaceId: string, hear: (page: FeedPage) => void): Promise<() => void>;
  /** Whenever who is in a conversation changes, wherever they are connected. */
  onPresence(hear: (conversationId: string, agents: readonly Presence[]) => void): () => void;
  presentIn(conversationId: string): readonly Presence[];
  /** Agents with a connection to this node or another. */
  connectedAgents(workspaceId: string): number;
  stop(): Promise<void>;
};

type DraftChange = { readonly workspaceId: string; readonly agentId: string; readonly sessionId: string };

export type Joined = {
  readonly seat: Seat;
  readonly head: number;
  /** Who is where, of what this agent may see. */
  readonly rooms: readonly { readonly conversationId: string; readonly agents: readonly Presence[] }[];
  leave(): void;
};

/** Presence is gathered so long before it is told. */
const presenceTickMs = 120;
const typingShownMs = 5_000;
/** Seats of other nodes are renewed and dropped in this rhythm. */
const renewEveryMs = 20_000;
const seatLifeMs = 65_000;

export function openLiveFloor(
  context: Pick<HubParts, 'store' | 'log' | 'clock'> & { readonly workstations: WorkstationBook },
): LiveFloor {
  const { store, clock, log, workstations } = context;
  const node = randomUUID();
  const feeds = new Map<string, Promise<Feed>>();
  const seats = new Map<string, Set<Seat>>();
  const pageListeners = new Map<string, Set<(page: FeedPage) => void>>();
  const presenceListeners = new Set<(conversationId: string, agents: readonly Presence[]) => void>();
  const board = openPresenceBoard(clock, seatLifeMs);
  const sitting = new Map<string, PresenceNotice>();
  const changedRooms = new Map<string, Place>();
  const remoteAgents = new Map<string, { agentId: string; workspaceId: string; expiresAt: number }>();
  const typingUntil = new Map<string, number>();
  let presenceTimer: NodeJS.Timeout | undefined;
  let stopped = false;
  let seen: Promise<void> = Promise.resolve();

  function seatsOf(workspaceId: string): Set<Seat> {
    const found = seats.get(workspaceId) ?? new Set();
    seats.set(workspaceId, found);
    return found;
  }

  function feedOf(workspaceId: string): Promise<Feed> {
    const found = feeds.get(workspaceId);
    if (found) return found;
    const feed = followWorkspace(context, workspaceId, deliver);
    feeds.set(workspaceId, feed);
    feed.catch(() => feeds.delete(workspaceId));
    return feed;
  }

  function deliver(page: FeedPage): void {
    for (const seat of [...seatsOf(page.workspaceId)]) {
      const viewer = page.viewers.get(seat.viewer.agent.id);
      if (viewer === undefined) continue;
      if (viewer === null) {
        endSeat(seat);
        continue;
      }
      seat.viewer = viewer;
      const said = sitting.get(seat.id);
      if (said)
        sit(
          seat,
          said.presence.here.filter((one) => sees(viewer.scope, one.place)),
        );
    }
    for (const conversation of page.rows.conversations.values())
      board.move(conversation.id, placeOf(conversation));
    const frames = new Map<string, string | null>();
    for (const seat of seatsOf(page.workspaceId)) pushTo(seat, page, frames);
    for (const hear of pageListeners.get(page.workspaceId) ?? []) hear(page);
  }

  function pushTo(seat: Seat, page: FeedPage, frames: Map<string, string | null>): void {
    const { scope, agent } = seat.viewer;
    if (page.viewers.has(agent.id)) {
      seat.say({ type: 'pull', head: page.to, scopeEpoch: scope.epoch });
      seat.sentTo = page.to;
      return;
    }
    if (!seat.ready()) {
      seat.skip(page.to);
      return;
    }
    const whose = isPersonal(page.rows) ? agent.id : '';
    const reader = { agentId: agent.id, deviceId: seat.workstation.deviceId, scope };
    const key = `${seat.sentTo} ${scope.epoch} ${scope.key} ${whose} ${stagedTo(reader, page.rows)}`;
    let text = frames.get(key);
    if (text === undefined) {
      const changes = changesFor(reader, page.rows);
      const where = { from: seat.sentTo, to: page.to, head: page.to };
      const frame = { ...where, scope: toWireScope(scope), changes, together: page.sets };
      text = changes.length === 0 ? null : JSON.stringify({ type: 'changes', frame });
      frames.set(key, text);
    }
    // Nothing for these eyes: the next frame begins where the last one ended.
    if (text === null) return;
    seat.send(text);
    seat.sentTo = page.to;
  }

  function endSeat(seat: Seat): void {
    seatsOf(seat.viewer.workspace.id).delete(seat);
    seat.bye(new HubFailure('not-signed-in', 'This session has ended. Sign in again.').wire);
  }

  function roomsChanged(rooms: ChangedRooms): void {
    for (const [id, place] of rooms) changedRooms.set(id, place);
    if (changedRooms.size > 0) presenceTimer ??= setTimeout(tellPresence, presenceTickMs);
  }

  function tellPresence(): void {
    presenceTimer = undefined;
    for (const [conversationId, place] of changedRooms) {
      const agents = board.room(conversationId)?.agents ?? [];
      const text = JSON.stringify({ type: 'presence', conversationId, agents });
      for (const all of seats.values())
        for (const seat of all) if (sees(seat.viewer.scope, place)) seat.send(text);
      for (const hear of presenceListeners) hear(conversationId, agents);
    }
    changedRooms.clear();
  }

  function publish(notice: Notice): void {
    if (store.kind !== 'postgres' || stopped) return;
    store.notify(JSON.stringify({ node, ...notice })).catch((error: unknown) => {
      log.warn({ err: error }, 'a notice to the other nodes was lost');
    });
  }

  function hear(payload: string): void {
    const parsed = Notice.safeParse(parseJson(payload));
    if (!parsed.success || payload.startsWith(`{"node":"${node}"`)) return;
    const notice = parsed.data;
    if ('ended' in notice) endHere(notice.ended);
    else if ('typing' in notice) showTyping(notice.typing);
    else if ('draft' in notice) tellOfDraft(notice.draft);
    else if ('reveal' in notice) showReveal(notice.reveal);
    else {
      const { seat, here, agentId, workspaceId } = notice.presence;
      roomsChanged(board.sit(seat, here, agentId));
      if (agentId === '') remoteAgents.delete(seat);
      else remoteAgents.set(seat, { agentId, workspaceId, expiresAt: clock() + seatLifeMs });
    }
  }

  function showTyping(typing: { conversationId: string; place: Place; until: number; workspaceId: string }) {
    const { conversationId, until } = typing;
    const text = JSON.stringify({ type: 'typing', conversationId, until });
    for (const seat of seatsOf(typing.workspaceId))
      if (sees(seat.viewer.scope, typing.place)) seat.send(text);
  }

  function tellOfDraft({ workspaceId, agentId, sessionId }: DraftChange) {
    for (const seat of seatsOf(workspaceId))
      if (seat.viewer.agent.id === agentId && seat.sessionId !== sessionId) seat.say({ type: 'drafts' });
  }

  function showReveal({ workspaceId, signal }: { workspaceId: string; signal: RevealSignal }) {
    for (const seat of seatsOf(workspaceId)) {
      const { id, role } = seat.viewer.agent;
      if (hearsOfReveals(role) && id !== signal.agentId) seat.say({ type: 'reveals', signals: [signal] });
    }
  }

  function endHere(sessionIds: readonly string[]): void {
    for (const all of seats.values())
      for (const seat of [...all]) if (sessionIds.includes(seat.sessionId)) endSeat(seat);
  }

  function renew(): void {
    roomsChanged(board.dropExpired(clock()));
    for (const [seat, agent] of remoteAgents) if (agent.expiresAt < clock()) remoteAgents.delete(seat);
    for (const [id, until] of typingUntil) if (until < clock()) typingUntil.delete(id);
    for (const all of seats.values()) {
      for (const seat of all) {
        workstations.heard(seat.workstation.id, null);
        const said = sitting.get(seat.id);
        if (!said) continue;
        board.sit(seat.id, said.presence.here, said.presence.agentId);
        publish(said);
      }
    }
    stillHere([...seats.values()].flatMap((all) => [...all].map((seat) => seat.viewer.agent.id)));
  }

  /** Routing asks the database, which knows of the workstations of every node. */
  function stillHere(agentIds: readonly string[]): void {
    seen = seen
      .then(() => (stopped ? undefined : noteSeen(store.db, [...new Set(agentIds)], clock())))
      .catch((error: unknown) => {
        if (!stopped) log.warn({ err: error }, 'who is here could not be noted');
      });
  }

  function sit(seat: Seat, here: Looking[]): void {
    const { agent, workspace } = seat.viewer;
    roomsChanged(board.sit(seat.id, here, agent.id));
    const notice = { presence: { seat: seat.id, agentId: agent.id, workspaceId: workspace.id, here } };
    sitting.set(seat.id, notice);
    publish(notice);
  }

  const stopListening = store.kind === 'postgres' ? store.listen(hear) : () => undefined;
  const renewing = setInterval(renew, renewEveryMs);
  renewing.unref();

  return {
    async join(makeSeat, workspaceId) {
      const feed = await feedOf(workspaceId);
      return feed.between(async () => {
        const seat = await makeSeat(feed.head());
        const all = seatsOf(workspaceId);
        all.add(seat);
        sit(seat, []);
        stillHere([seat.viewer.agent.id]);
        return {
          seat,
          head: feed.head(),
          rooms: board.rooms().filter((room) => sees(seat.viewer.scope, room.place)),
          leave() {
            all.delete(seat);
            if (![...all].some(({ workstation }) => workstation.id === seat.workstation.id))
              workstations.left(seat.workstation.id);
            roomsChanged(board.leave(seat.id));
            if (sitting.delete(seat.id))
              publish({ presence: { seat: seat.id, agentId: '', workspaceId, here: [] } });
          },
        };
      });
    },
    async present(seat, here) {
      const places = new Map(
        (
          await readConversations(
            store.db,
            here.map((one) => one.conversationId),
          )
        ).map((conversation) => [conversation.id, placeOf(conversation)]),
      );
      sit(
        seat,
        here.flatMap((one) => {
          const place = places.get(one.conversationId);
          return place && sees(seat.viewer.scope, place) ? [{ ...one, place }] : [];
        }),
      );
    },
    endSessions(sessionIds) {
      if (sessionIds.length === 0) return;
      endHere(sessionIds);
      publish({ ended: [...sessionIds] });
    },
    draftChanged({ workspaceId, agentId, sessionId }) {
      const draft = { workspaceId, agentId, sessionId };
      tellOfDraft(draft);
      publish({ draft });
    },
    tellOfReveal(workspaceId, signal) {
      const reveal = { workspaceId, signal };
      showReveal(reveal);
      publish({ reveal });
    },
    async customerTyping(workspaceId, conversationId) {
      const now = clock();
      // A frame every two seconds says as much as one for every key.
      if ((typingUntil.get(conversationId) ?? 0) - now > typingShownMs - 2_000) return;
      const until = now + typingShownMs;
      typingUntil.set(conversationId, until);
      const [conversation] = await readConversations(store.db, [conversationId]);
      if (!conversation) return;
      const place = placeOf(conversation);
      const typing = { conversationId, place, until, workspaceId };
      showTyping(typing);
      publish({ typing });
    },
    async onPage(workspaceId, hear) {
      const listeners = pageListeners.get(workspaceId) ?? new Set();
      pageListeners.set(workspaceId, listeners.add(hear));
      await feedOf(workspaceId);
      return () => listeners.delete(hear);
    },
    onPresence(hear) {
      presenceListeners.add(hear);
      return () => presenceListeners.delete(hear);
    },
    presentIn: (conversationId) => board.room(conversationId)?.agents ?? [],
    connectedAgents(workspaceId) {
      const here = [...seatsOf(workspaceId)].map((seat) => seat.viewer.agent.id);
      const there = [...remoteAgents.values()].filter((agent) => agent.workspaceId === workspaceId);
      return new Set([...here, ...there.map((agent) => agent.agentId)]).size;
    },
    async stop() {
      stopped = true;
      stopListening();
      clearInterval(renewing);
      clearTimeout(presenceTimer);
      await seen;
      await Promise.all([...feeds.values()].map((feed) => feed.then((open) => open.stop())));
    },
  };
}
