import { and, eq, isNull, lt } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { limits } from '../../shared/domain/limits.ts';
import { findSecretIn } from '../../shared/domain/secrets/within.ts';
import type {
  PullSideDrafts,
  PutSideDraft,
  SharedSideDraft,
  SideDraftContent,
} from '../../shared/wire/drafts.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import type { Queryable } from '../store/database.ts';
import { readConversations } from '../store/queries/conversations.ts';
import { readSides } from '../store/queries/sides.ts';
import { sideDrafts } from '../store/schema/drafts.ts';
import { loadViewer, sees, seesSide, type ViewScope } from '../sync/scope.ts';
import { secretFailure } from './firewall/refuse-secrets.ts';

type Caller = { readonly agentId: string; readonly workspaceId: string };

/** Keeps what is being written to another team for the agent's other workstations. Throws `not-found` where they may not look. */
export async function putSideDraft(
  context: Pick<HubContext, 'store' | 'clock'>,
  { agentId, workspaceId }: Caller,
  { about, baseRev, content }: PutSideDraft,
): Promise<{ readonly draft: SharedSideDraft; readonly changed: boolean }> {
  const secret = findSecretIn(content);
  if (secret) throw secretFailure(secret);
  return context.store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    const conversationId = viewer && (await seenAbout(tx, viewer.scope, [about])).get(about);
    if (!conversationId) throw new HubFailure('not-found', 'There is no such conversation.');
    const now = context.clock();
    // A row to lock, so that two workstations come one after the other from the first time on.
    await tx
      .insert(sideDrafts)
      .values({ workspaceId, agentId, about, conversationId, rev: 0, content: null, updatedAt: now })
      .onConflictDoNothing();
    const here = and(eq(sideDrafts.agentId, agentId), eq(sideDrafts.about, about));
    const [row] = await tx.select().from(sideDrafts).where(here).for('update');
    if (!row) throw new Error('A draft vanished between two statements.');
    const next = baseRev === row.rev ? content : merged(row.content, content);
    if (canonicalJson(next) === canonicalJson(row.content))
      return { draft: { about, rev: row.rev, content: row.content }, changed: false };
    const rev = row.rev + 1;
    await tx.update(sideDrafts).set({ content: next, rev, updatedAt: now }).where(here);
    return { draft: { about, rev, content: next }, changed: true };
  });
}

/** Throwing away never wins over writing, and of two texts that were written at the same time none is lost. */
function merged(current: SideDraftContent | null, put: SideDraftContent | null): SideDraftContent | null {
  if (put === null || current === null) return put ?? current;
  const [newer, older] = put.editedAt >= current.editedAt ? [put, current] : [current, put];
  if (newer.text.includes(older.text)) return newer;
  if (older.text.includes(newer.text)) return { ...newer, text: older.text };
  return { ...newer, text: `${newer.text}\n\n${older.text}`.slice(0, limits.sideCharacters) };
}

/** The agent's that differ from what their workstation knows, of what they may see. */
export async function pullSideDrafts(
  { store }: Pick<HubContext, 'store'>,
  { agentId }: Caller,
  { known }: z.infer<typeof PullSideDrafts>,
): Promise<SharedSideDraft[]> {
  const viewer = await loadViewer(store.db, agentId);
  if (!viewer) return [];
  const revs = new Map(known.map(({ about, rev }) => [about, rev]));
  const rows = await store.db.select().from(sideDrafts).where(eq(sideDrafts.agentId, agentId));
  const differing = rows.filter(({ about, rev, content }) => {
    const here = revs.get(about) ?? 0;
    return rev !== here && (content !== null || here !== 0);
  });
  const seen = await seenAbout(
    store.db,
    viewer.scope,
    differing.map(({ about }) => about),
  );
  return differing
    .filter(({ about }) => seen.has(about))
    .map(({ about, rev, content }) => ({ about, rev, content }));
}

/** Of these conversations and side conversations the ones that are seen, with the conversation that each is about. */
async function seenAbout(
  db: Queryable,
  scope: ViewScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const sides = await readSides(db, ids);
  const places = new Map(
    (await readConversations(db, [...ids, ...sides.map(({ conversationId }) => conversationId)])).map(
      (conversation) => [conversation.id, conversation],
    ),
  );
  const seen = new Map<string, string>();
  for (const id of ids) if (sees(scope, places.get(id))) seen.set(id, id);
  for (const side of sides)
    if (seesSide(scope, side, places.get(side.conversationId))) seen.set(side.id, side.conversationId);
  return seen;
}

/** Those that ended long ago: every workstation has heard of it. */
export async function forgetEndedSideDrafts(db: Queryable, before: number): Promise<void> {
  await db.delete(sideDrafts).where(and(lt(sideDrafts.updatedAt, before), isNull(sideDrafts.content)));
}
