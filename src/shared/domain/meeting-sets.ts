/** Sets that have a member in common as one; each member once. */
export function joinMeeting(sets: readonly (readonly string[])[]): string[][] {
  const joined: Set<string>[] = [];
  const at = new Map<string, Set<string>>();
  for (const set of sets) {
    const meeting = new Set(set.flatMap((id) => at.get(id) ?? []));
    const [first = new Set<string>(), ...others] = meeting;
    if (meeting.size === 0) joined.push(first);
    for (const id of [...others.flatMap((other) => [...other]), ...set]) {
      first.add(id);
      at.set(id, first);
    }
    for (const other of others) joined.splice(joined.indexOf(other), 1);
  }
  return joined.map((set) => [...set]);
}
