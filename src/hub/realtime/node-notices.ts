import { z } from 'zod';
import { Id, Instant } from '../../shared/domain/ids.ts';
import { RevealSignal } from '../../shared/wire/masking.ts';
import { Presence } from '../../shared/wire/realtime.ts';

const RoomPlace = z.object({
  groupId: Id,
  restricted: z.boolean(),
  alsoGroupId: Id.nullable().exactOptional(),
});
const PresenceNotice = z.object({
  presence: z.object({
    seat: z.string(),
    /** Empty: this seat is gone. */
    agentId: z.string(),
    workspaceId: Id,
    here: z.array(Presence.omit({ agentId: true }).extend({ place: RoomPlace })),
  }),
});
/** What hub nodes tell each other about the moment. */
export const Notice = z.union([
  PresenceNotice,
  /** A draft changed on one session's workstation: the agent's others should hear. */
  z.object({ draft: z.object({ workspaceId: Id, agentId: Id, sessionId: Id }) }),
  z.object({ ended: z.array(Id) }),
  z.object({ reveal: z.object({ workspaceId: Id, signal: RevealSignal }) }),
  z.object({ typing: z.object({ conversationId: Id, place: RoomPlace, until: Instant, workspaceId: Id }) }),
]);
export type Notice = z.infer<typeof Notice>;
export type PresenceNotice = z.infer<typeof PresenceNotice>;
