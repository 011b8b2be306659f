import type { FromEngine } from '../../shared/contract/host.ts';

export type Notify = Omit<Extract<FromEngine, { type: 'notify' }>, 'type'>;

/** Notes within this time belong together. */
const togetherMs = 10_000;
/** More of them are told as one. */
const mostAlone = 3;

/** Keeps a storm from filling the screen: a few notes are shown one by one, more within a short time as one. */
export function createNoteGroups(monotonic: () => number): (notes: readonly Notify[]) => Notify[] {
  let recent: { at: number; conversationId: string | null }[] = [];
  return (notes) => {
    const now = monotonic();
    recent = recent.filter(({ at }) => now - at < togetherMs);
    recent.push(...notes.map(({ conversationId }) => ({ at: now, conversationId })));
    if (recent.length <= mostAlone) return [...notes];
    const first = notes[0];
    if (!first) return [];
    const conversations = [...new Set(recent.map(({ conversationId }) => conversationId))];
    const [only = null] = conversations;
    const loudest = notes.find(({ sound }) => sound !== null) ?? first;
    return [
      {
        note: { what: 'many', count: recent.length, conversations: conversations.length },
        kind: loudest.kind,
        conversationId: conversations.length === 1 ? only : null,
        sound: loudest.sound,
        inSight: notes.every(({ inSight }) => inSight),
        mayReply: false,
      },
    ];
  };
}
