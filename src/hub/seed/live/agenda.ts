/** What somebody will do at some instant, unless something comes in between. */
export type Planned<Deed> = { readonly at: number; readonly conversationId: string; readonly deed: Deed };

export type Agenda<Deed> = {
  add(planned: Planned<Deed>): void;
  /** The earliest that is due at this instant (milliseconds), and off the agenda with it. */
  take(now: number): Planned<Deed> | null;
  /** As `take`, of those deeds alone that `wanted` says yes to. */
  takeSmall(now: number, wanted: (deed: Deed) => boolean): Planned<Deed> | null;
  /** Forgets everything planned for this conversation. */
  drop(conversationId: string): void;
  size(): number;
};

/** Planned deeds in the order of their time; beyond `most` the latest are forgotten. */
export function openAgenda<Deed>(most: number): Agenda<Deed> {
  let planned: Planned<Deed>[] = [];
  return {
    add(one) {
      const place = planned.findIndex((other) => other.at > one.at);
      planned.splice(place < 0 ? planned.length : place, 0, one);
      planned.length = Math.min(planned.length, most);
    },
    take(now) {
      const [first] = planned;
      if (!first || first.at > now) return null;
      planned.shift();
      return first;
    },
    takeSmall(now, wanted) {
      const place = planned.findIndex((one) => one.at <= now && wanted(one.deed));
      return place < 0 ? null : (planned.splice(place, 1)[0] ?? null);
    },
    drop(conversationId) {
      planned = planned.filter((one) => one.conversationId !== conversationId);
    },
    size: () => planned.length,
  };
}
