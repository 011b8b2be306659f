import { setImmediate as breathe } from 'node:timers/promises';
import { hasView, mayChangeView, type ViewDraft } from '../../shared/domain/saved-view.ts';
import type { ViewMutation } from '../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { getRow } from '../db/queries/inbox.ts';
import { getMe } from '../db/queries/meta.ts';
import { getSavedView } from '../db/queries/saved-views.ts';
import { type Candidate, candidateColumns, compileView } from '../db/view-conditions.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Inputs, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** Makes, changes and deletes views; shown at once, and sent to the hub when it can be reached. */
export function createViewService(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['views'] {
  const { db } = workspace;

  function mayChange(id: string): number | null {
    const me = getMe(db) ?? fail('forbidden', 'nobody is signed in');
    const shown = getSavedView(db, id)?.shown ?? null;
    if (shown && !(hasView(me.id, shown) && mayChangeView(me, shown)))
      fail('forbidden', 'only its owner, leads and administrators may change it');
    return shown?.version ?? null;
  }

  function queue(lane: string, mutation: ViewMutation): void {
    enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
    onQueued();
  }

  return {
    save(view: ViewDraft) {
      queue(view.id, { kind: 'view-save', view, expected: mayChange(view.id) });
    },
    remove({ id }) {
      if (mayChange(id) === null) fail('not-found', 'there is no such view on this workstation');
      queue(id, { kind: 'view-delete', viewId: id });
    },
  };
}

/** Conversations looked at before anybody else gets a turn. */
const sliceSize = 1_000;
const previewRows = 6;

/** What conditions would show now: how many conversations, and the most urgent of them. Others get their turn. */
export async function previewView(
  db: ReadableDb,
  definition: Inputs['views']['preview'],
  now: number,
  signal?: AbortSignal,
): Promise<Outputs['views']['preview']> {
  const compiled = compileView(definition);
  const me = getMe(db)?.id ?? null;
  const slice = prepared<Candidate & { n: number; urgency: number }>(
    db,
    `SELECT n, urgency, ${candidateColumns.join(', ')} FROM conversations
      WHERE n > ? AND n <= ? AND ${compiled.within}`,
  );
  const last = prepared<{ n: number | null }>(db, 'SELECT max(n) AS n FROM conversations').get()?.n ?? 0;
  let total = 0;
  let first: { n: number; urgency: number }[] = [];
  for (let from = 0; from < last; from += sliceSize) {
    if (signal?.aborted) break;
    const found = slice.all(from, from + sliceSize).filter((row) => compiled.includes(row, me, now));
    total += found.length;
    first = [...first, ...found].sort((a, b) => a.urgency - b.urgency || a.n - b.n).slice(0, previewRows);
    await breathe();
  }
  return { total, rows: first.flatMap(({ n }) => getRow(db, n) ?? []) };
}

/** Conversations, newest first, in which tags, topics and languages to choose from are looked for. */
const sample = 4_000;

export function listChoices(db: ReadableDb): Outputs['views']['choices'] {
  const newest = `SELECT tags, topic, locale FROM conversations ORDER BY last_message_at DESC, n DESC LIMIT ${sample}`;
  const rows = prepared<{ tags: string; topic: string | null; locale: string }>(db, newest).all();
  const tags = new Map<string, number>();
  const topics = new Map<string, number>();
  const languages = new Map<string, number>();
  const note = (seen: Map<string, number>, value: string) => seen.set(value, (seen.get(value) ?? 0) + 1);
  for (const row of rows) {
    if (row.tags !== '[]') for (const tag of JSON.parse(row.tags) as string[]) note(tags, tag);
    if (row.topic !== null) note(topics, row.topic);
    note(languages, row.locale.split('-')[0] ?? row.locale);
  }
  return { tags: commonest(tags), topics: commonest(topics), languages: commonest(languages) };
}

function commonest(seen: ReadonlyMap<string, number>): string[] {
  return [...seen]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value]) => value)
    .slice(0, 300);
}
