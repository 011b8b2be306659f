import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { limits } from '../../shared/domain/limits.ts';
import { findSecretIn } from '../../shared/domain/secrets/within.ts';
import type { DraftContent, PullDrafts, PutDraft, SharedDraft } from '../../shared/wire/drafts.ts';
import type { HubContext } from '../context.ts';
import { HubFailure } from '../failure.ts';
import type { Queryable, Transaction } from '../store/database.ts';
import { conversations } from '../store/schema/conversations.ts';
import { drafts } from '../store/schema/drafts.ts';
import { loadViewer, seenConversations } from '../sync/scope.ts';
import { secretFailure } from './firewall/refuse-secrets.ts';

type Caller = { readonly agentId: string; readonly workspaceId: string };
/** Answers hold so many characters of drafts; what is left out is asked for again. */
const mostCharacters = 2_000_000;

/** Keeps a draft for the agent's other workstations. Throws `not-found` where they may not look, `secret`. */
export async function putDraft(
  context: Pick<HubContext, 'store' | 'clock'>,
  { agentId, workspaceId }: Caller,
  put: PutDraft,
): Promise<{ readonly draft: SharedDraft; readonly changed: boolean }> {
  const { conversationId, mode } = put;
  const secret = findSecretIn([put.content, put.others]);
  if (secret) throw secretFailure(secret);
  return context.store.transaction(async (tx) => {
    await checkSeen(tx, agentId, conversationId);
    // A row to lock, so that two workstations come one after the other from the first time on.
    await tx
      .insert(drafts)
      .values({
        workspaceId,
        agentId,
        conversationId,
        mode,
        rev: 0,
        content: null,
        updatedAt: context.clock(),
      })
      .onConflictDoNothing();
    const here = and(
      eq(drafts.agentId, agentId),
      eq(drafts.conversationId, conversationId),
      eq(drafts.mode, mode),
    );
    const [row] = await tx.select().from(drafts).where(here).for('update');
    if (!row) throw new Error('A draft vanished between two statements.');
    const current = { rev: row.rev, content: row.content, others: row.others };
    const next = merged(current, put);
    const changed = canonicalJson(next) !== canonicalJson({ content: row.content, others: row.others });
    if (!changed) return { draft: { conversationId, mode, ...current }, changed };
    const rev = row.rev + 1;
    await tx
      .update(drafts)
      .set({ ...next, rev, updatedAt: context.clock() })
      .where(here);
    return { draft: { conversationId, mode, rev, ...next }, changed };
  });
}

async function checkSeen(tx: Transaction, agentId: string, conversationId: string): Promise<void> {
  const viewer = await loadViewer(tx, agentId);
  const [seen] = viewer
    ? await tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(and(eq(conversations.id, conversationId), seenConversations(viewer.scope)))
    : [];
  if (!seen) throw new HubFailure('not-found', 'There is no such conversation.');
}

type Kept = Pick<SharedDraft, 'content' | 'others'>;

function merged(current: Kept & { readonly rev: number }, put: PutDraft): Kept {
  if (put.baseRev === current.rev) return { content: put.content, others: put.others };
  const others = [...current.others, ...put.others];
  if (put.content === null) return { content: current.content, others: distinct(others, current.content) };
  if (current.content === null) return { content: put.content, others: distinct(others, put.content) };
  const [newer, older] =
    put.content.editedAt >= current.content.editedAt
      ? [put.content, current.content]
      : [current.content, put.content];
  return { content: newer, others: distinct([older, ...others], newer) };
}

/** Each version once, and none that says what the draft says anyway; the newest first. */
function distinct(versions: readonly DraftContent[], shown: DraftContent | null): DraftContent[] {
  const said = ({ text, rich = null, attachments, actions }: DraftContent) =>
    canonicalJson({ text, rich, attachments, actions });
  const found = new Map<string, DraftContent>();
  for (const version of versions) if (!found.has(said(version))) found.set(said(version), version);
  if (shown) found.delete(said(shown));
  return [...found.values()].sort((a, b) => b.editedAt - a.editedAt).slice(0, limits.otherDrafts);
}

/** The agent's drafts that differ from what their workstation knows, of the conversations that they may see. */
export async function pullDrafts(
  context: Pick<HubContext, 'store'>,
  { agentId }: Caller,
  { known }: z.infer<typeof PullDrafts>,
): Promise<SharedDraft[]> {
  const db: Queryable = context.store.db;
  const viewer = await loadViewer(db, agentId);
  if (!viewer) return [];
  const revs = new Map(known.map((one) => [`${one.conversationId} ${one.mode}`, one.rev]));
  const rows = await db
    .select({ draft: drafts })
    .from(drafts)
    .innerJoin(conversations, eq(conversations.id, drafts.conversationId))
    .where(and(eq(drafts.agentId, agentId), seenConversations(viewer.scope)));
  const differing: SharedDraft[] = [];
  let characters = 0;
  for (const { draft } of rows) {
    const { conversationId, mode, rev, content, others } = draft;
    const here = revs.get(`${conversationId} ${mode}`) ?? 0;
    if (rev === here || (content === null && others.length === 0 && here === 0)) continue;
    characters += JSON.stringify([content, others]).length;
    if (differing.length > 0 && characters > mostCharacters) break;
    differing.push({ conversationId, mode, rev, content, others });
  }
  return differing;
}

/** Drafts that ended long ago: every workstation has heard of it. */
export async function forgetEndedDrafts(db: Queryable, before: number): Promise<void> {
  await db
    .delete(drafts)
    .where(and(lt(drafts.updatedAt, before), isNull(drafts.content), sql`${drafts.others} = '[]'::jsonb`));
}
