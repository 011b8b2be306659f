/** What is kept of one person at this workstation, and beside it what others have left and not saved. */
export type Owned = {
  /** Whose it is. */
  readonly ownerId: string | null;
  /** By their ids, what the others find again; nobody else sees it. */
  readonly aside: Readonly<Record<string, unknown>>;
};

/** The same with another owner: theirs as they left it, or `none`, and what was there put aside until its owner is back. */
export function ownedBy<Kept extends Owned>(ownerId: string, now: Kept, none: Kept): Kept {
  if (now.ownerId === ownerId) return now;
  const { aside, ...left } = now;
  const { [ownerId]: theirs, ...others } = aside;
  return {
    ...none,
    ...(theirs as Partial<Kept> | undefined),
    ownerId,
    aside: now.ownerId === null ? others : { ...others, [now.ownerId]: left },
  };
}
