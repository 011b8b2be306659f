import type { Presence } from '../../shared/wire/realtime.ts';
import type { Place } from '../store/changes.ts';

export type Doing = Presence['doing'];
type Here = { readonly agentId: string; readonly doing: Doing };
type Room = { place: Place; readonly people: Map<string, Here & { expiresAt: number }> };

export type Looking = { readonly conversationId: string; readonly doing: Doing; readonly place: Place };
/** Conversations whose people changed, and where they lie: that decides who is told. */
export type ChangedRooms = ReadonlyMap<string, Place>;

export type PresenceBoard = {
  /** What one seat (a socket here, or one of another node) says now, in place of what it said before. */
  sit(seat: string, here: readonly Looking[], agentId: string): ChangedRooms;
  leave(seat: string): ChangedRooms;
  /** Seats of nodes that fell silent. */
  dropExpired(now: number): ChangedRooms;
  /** The conversation lies elsewhere now. */
  move(conversationId: string, place: Place): void;
  room(conversationId: string): { place: Place; agents: Presence[] } | null;
  rooms(): { conversationId: string; place: Place; agents: Presence[] }[];
};

const strongest: readonly Doing[] = ['viewing', 'noting', 'replying'];

/** Who is in which conversation right now. Nothing of it is stored. `lifeMs`: how long a seat holds unrenewed. */
export function openPresenceBoard(clock: () => number, lifeMs: number): PresenceBoard {
  const rooms = new Map<string, Room>();
  const seats = new Map<string, Set<string>>();

  function remove(seat: string, conversationId: string, changed: Map<string, Place>): void {
    const room = rooms.get(conversationId);
    if (room?.people.delete(seat)) changed.set(conversationId, room.place);
    if (room?.people.size === 0) rooms.delete(conversationId);
    const sat = seats.get(seat);
    sat?.delete(conversationId);
    if (sat?.size === 0) seats.delete(seat);
  }

  const board: PresenceBoard = {
    sit(seat, here, agentId) {
      const changed = new Map<string, Place>();
      const wanted = new Set(here.map((one) => one.conversationId));
      for (const left of [...(seats.get(seat) ?? [])]) {
        if (!wanted.has(left)) remove(seat, left, changed);
      }
      for (const { conversationId, doing, place } of here) {
        const room: Room = rooms.get(conversationId) ?? { place, people: new Map() };
        if (room.people.get(seat)?.doing !== doing) changed.set(conversationId, place);
        room.place = place;
        room.people.set(seat, { agentId, doing, expiresAt: clock() + lifeMs });
        rooms.set(conversationId, room);
        seats.set(seat, (seats.get(seat) ?? new Set()).add(conversationId));
      }
      return changed;
    },
    leave: (seat) => board.sit(seat, [], ''),
    dropExpired(now) {
      const changed = new Map<string, Place>();
      for (const [conversationId, room] of rooms)
        for (const [seat, person] of room.people)
          if (person.expiresAt <= now) remove(seat, conversationId, changed);
      return changed;
    },
    move(conversationId, place) {
      const room = rooms.get(conversationId);
      if (room) room.place = place;
    },
    room(conversationId) {
      const room = rooms.get(conversationId);
      if (!room) return null;
      // One agent on two workstations is one person, doing the most committed of both.
      const byAgent = new Map<string, Doing>();
      for (const { agentId, doing } of room.people.values()) {
        const other = byAgent.get(agentId);
        if (other === undefined || strongest.indexOf(doing) > strongest.indexOf(other))
          byAgent.set(agentId, doing);
      }
      const agents = [...byAgent]
        .slice(0, 100)
        .map(([agentId, doing]) => ({ conversationId, agentId, doing }));
      return { place: room.place, agents };
    },
    rooms() {
      return [...rooms.keys()].flatMap((conversationId) => {
        const room = board.room(conversationId);
        return room ? [{ conversationId, ...room }] : [];
      });
    },
  };
  return board;
}
