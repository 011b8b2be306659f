import type { Bundle } from '../../shared/wire/sync.ts';
import { transact } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { withSeenFields } from '../db/ingest/seen-fields.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import { failed, type Outcome, succeeded } from '../net/outcome.ts';
import type { InFlight } from './in-flight.ts';
import { putAside, readBundle } from './read-items.ts';
import type { Workspace } from './workspace.ts';

/** A busy conversation may change while it is fetched; then it is fetched again, but not for ever. */
const mostTries = 4;

/**
 * Fetches one conversation whole, with its customer, as the walk would. Null when the hub doesn't show it to this
 * agent. The snapshot answers what comes after an id, so the id just before this one brings exactly it.
 */
export async function fetchBundle(
  workspace: Workspace,
  inFlight: InFlight,
  id: string,
  signal: AbortSignal,
): Promise<Outcome<Bundle | null>> {
  let found: Bundle | null = null;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const watching = inFlight.watch();
    try {
      const outcome = await lookUp(workspace, id, signal);
      if (!outcome.ok) return outcome;
      found = outcome.value;
      if (found === null || !watching.overtook(found)) return succeeded(found);
    } finally {
      watching.stop();
    }
  }
  return succeeded(found);
}

/** Fetches one conversation and writes it. */
export async function fillGap(
  workspace: Workspace,
  inFlight: InFlight,
  id: string,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const { round } = getSyncState(workspace.db);
  const outcome = await fetchBundle(workspace, inFlight, id, signal);
  if (!outcome.ok) return outcome;
  const bundle = outcome.value;
  if (bundle) {
    const { db, clock } = workspace;
    workspace.announce(
      transact(db, () => {
        const { round: current, scope } = getSyncState(db);
        return current === round ? applyBundles(db, [withSeenFields(bundle, scope)], clock.now()) : [];
      }),
    );
  }
  return succeeded(null);
}

async function lookUp(
  { link, db, clock }: Workspace,
  id: string,
  signal: AbortSignal,
): Promise<Outcome<Bundle | null>> {
  for (const phase of ['working', 'history'] as const) {
    const outcome = await link.call(
      (hub, options) => hub.snapshot({ phase, after: successor(id), limit: 1 }, options),
      signal,
    );
    if (!outcome.ok) return outcome;
    if (signal.aborted) return failed('aborted', 'given up', 'later');
    const [item] = outcome.value.bundles;
    if (item === undefined) continue;
    const { bundle, bad } = readBundle(item);
    if (bundle?.conversation.id === id) {
      transact(db, () => putAside(db, 'snapshot', bad, clock.now()));
      return succeeded(bundle);
    }
  }
  return succeeded(null);
}

/** The next id in the hub's order, which is that of the hexadecimal digits. */
export function successor(id: string): string {
  const next = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return [
    next.slice(0, 8),
    next.slice(8, 12),
    next.slice(12, 16),
    next.slice(16, 20),
    next.slice(20, 32),
  ].join('-');
}
