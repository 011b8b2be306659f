/** What decides which views a conversation is in. */
export type Place = {
  readonly working: number;
  readonly asleep: number;
  readonly breaching: number;
  readonly vip: number;
  readonly has_draft: number;
  readonly following: number;
  readonly mentioned: number;
  readonly assignee_id: string | null;
  readonly group_id: string;
  readonly waiting_since: number | null;
};

/**
 * The views a conversation is in, for the agent `me`. The partial indexes of migration 010 and the WHERE clauses in
 * queries/inbox.ts say the same in SQL; a test compares them.
 */
export function viewsOf(place: Place, me: string | null): string[] {
  const views = ['all'];
  if (place.has_draft) views.push('drafts');
  if (place.following) views.push('following');
  if (place.mentioned) views.push('mentions');
  if (!place.working) {
    views.push('solved');
    return views;
  }
  if (place.asleep) {
    views.push('snoozed');
    return views;
  }
  views.push('open', `group:${place.group_id}`);
  if (place.assignee_id === null) views.push('unassigned');
  else if (place.assignee_id === me) views.push('mine');
  if (place.waiting_since !== null) views.push('waiting');
  if (place.breaching) views.push('breaching');
  if (place.vip) views.push('vip');
  return views;
}

/** Whether a conversation counts as unread in a view: among mentions, until the agent has looked at theirs. */
export function unreadIn(
  view: string,
  row: { readonly unread: number; readonly unseen_mentions: number },
): number {
  return view === 'mentions' ? Number(row.unseen_mentions > 0) : row.unread;
}
