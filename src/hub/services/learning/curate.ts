import { foldedWord } from '../../../shared/domain/learning/folded-word.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { Dismissal, SaveSynonyms, SynonymsChanged } from '../../../shared/wire/learning.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { withChanges } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { dropDismissal, putDismissal } from '../../store/queries/learned.ts';
import { dropSynonyms, listSynonyms, putSynonyms } from '../../store/queries/synonyms.ts';
import { oneChangeAtATime } from '../desk/in-desk.ts';
import type { StudioCaller } from '../studio/read-studio.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;
type Outcome = SynonymsChanged['outcome'];

function checkMayWrite({ role }: StudioCaller): void {
  if (!mayWriteKnowledge(role)) throw new HubFailure('forbidden', 'Only trainers write what agents say.');
}

/** Puts a finding aside: it is listed no more until somebody takes it up again. */
export async function dismissFinding(
  { store, clock }: Context,
  caller: StudioCaller,
  finding: Omit<Dismissal, 'at'>,
): Promise<void> {
  checkMayWrite(caller);
  const { workspaceId, agentId } = caller;
  await putDismissal(store.db, { ...finding, workspaceId, agentId, at: clock() });
}

export async function restoreFinding({ store }: Context, caller: StudioCaller, key: string): Promise<void> {
  checkMayWrite(caller);
  await dropDismissal(store.db, caller.workspaceId, key);
}

/** Makes a group of words that mean the same, or changes one. Every workstation hears of it. */
export function saveSynonyms(
  context: Context,
  caller: StudioCaller,
  { id, words: wanted, expected }: SaveSynonyms,
): Promise<SynonymsChanged> {
  return change(context, caller, id, async (tx, now) => {
    const kept = await listSynonyms(tx, caller.workspaceId);
    const held = kept.find((group) => group.id === id);
    if ((held?.updatedAt ?? null) !== expected) return 'conflict';
    const words = [...new Map(wanted.map((word) => [foldedWord(word), word.trim()])).entries()].filter(
      ([folded]) => folded !== '',
    );
    if (words.length < 2) return 'too-few';
    if (!held && kept.length >= limits.synonymGroups) return 'full';
    const elsewhere = new Set(
      kept.filter((group) => group.id !== id).flatMap((group) => group.words.map(foldedWord)),
    );
    if (words.some(([folded]) => elsewhere.has(folded))) return 'taken';
    const updatedAt = Math.max(now, (held?.updatedAt ?? 0) + 1);
    const group = { id, words: words.map(([, word]) => word), updatedAt };
    await putSynonyms(tx, caller.workspaceId, group);
    await note(tx, caller, now, held ? 'synonyms-changed' : 'synonyms-made', group.words);
    return 'saved';
  });
}

export function removeSynonyms(
  context: Context,
  caller: StudioCaller,
  { id, expected }: { readonly id: string; readonly expected: number },
): Promise<SynonymsChanged> {
  return change(context, caller, id, async (tx, now) => {
    const held = (await listSynonyms(tx, caller.workspaceId)).find((group) => group.id === id);
    // Whoever comes second finds it gone, as they wanted.
    if (!held) return 'saved';
    if (held.updatedAt !== expected) return 'conflict';
    await dropSynonyms(tx, caller.workspaceId, id);
    await note(tx, caller, now, 'synonyms-removed', held.words);
    return 'saved';
  });
}

async function change(
  { store, clock }: Context,
  caller: StudioCaller,
  id: string,
  make: (tx: Transaction, now: number) => Promise<Outcome>,
): Promise<SynonymsChanged> {
  checkMayWrite(caller);
  const now = clock();
  const { result } = await withChanges(store, caller.workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, caller.workspaceId);
    const outcome = await make(tx, now);
    if (outcome === 'saved') changes.add({ entity: 'synonyms', id });
    return { outcome, synonyms: await listSynonyms(tx, caller.workspaceId) };
  });
  return result;
}

function note(
  tx: Transaction,
  { workspaceId, agentId }: StudioCaller,
  now: number,
  action: string,
  words: readonly string[],
): Promise<void> {
  const actor = { kind: 'agent', id: agentId } as const;
  return appendAudit(tx, workspaceId, now, { actor, action, details: { words: words.join(', ') } });
}
