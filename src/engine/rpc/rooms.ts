import type { EngineNews } from '../../shared/contract/events.ts';
import type { Presence } from '../../shared/wire/realtime.ts';

type Presences = Extract<EngineNews, { type: 'presence' }>;

/** Who is in which conversation, as the hub said last: for windows that open later, and for guards. */
export function createRooms() {
  const rooms = new Map<string, readonly Presence[]>();
  return {
    note({ conversationId, agents }: Presences): void {
      if (agents.length > 0) rooms.set(conversationId, agents);
      else rooms.delete(conversationId);
    },
    in: (conversationId: string): readonly Presence[] => rooms.get(conversationId) ?? [],
    all: (): Presences[] =>
      [...rooms].map(([conversationId, agents]) => ({
        type: 'presence',
        conversationId,
        agents: [...agents],
      })),
    ids: (): string[] => [...rooms.keys()],
  };
}
