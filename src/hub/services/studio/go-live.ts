import { v7 as newId } from 'uuid';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import type { MacroContent, MacroVersion } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { Transaction } from '../../store/database.ts';
import { listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { readMacros, replaceMacro } from '../../store/queries/documents.ts';
import { dropStaged } from '../../store/queries/staged.ts';
import { documentHash } from '../document-hash.ts';
import type { StudioGround } from './in-studio.ts';

/**
 * A version takes the live one's place, under the next number; what was live is kept as an earlier version. `recalled`
 * are numbers of versions that must not be said any more. The caller holds the workspace's lock.
 */
export async function goLive(
  ground: StudioGround,
  version: MacroVersion,
  recalled: readonly number[],
): Promise<void> {
  const { tx, workspaceId, now } = ground;
  const { macroId } = version;
  const live = await readLive(tx, workspaceId, macroId);
  const kept = await listVersions(tx, workspaceId, macroId);
  if (live) await putVersion(tx, workspaceId, { ...asVersion(live, kept), state: 'archived' });
  const number = version.stage?.number ?? nextNumber(live, kept);
  await dropStaged(tx, macroId);
  await putLive(ground, macroOf(version, number, [...recalledOf(live, kept), ...recalled]));
  ground.took({ documentId: macroId, number, step: 'live' });
  await putVersion(tx, workspaceId, {
    ...version,
    number,
    state: 'live',
    withdrawn: null,
    stage: null,
    goesLiveAt: now,
    revision: version.revision + 1,
    updatedAt: now,
  });
}

/** Higher than every version that ever left the hub. */
export function nextNumber(live: Macro | null, kept: readonly MacroVersion[]): number {
  return Math.max(0, live?.version ?? 0, ...kept.map(({ number }) => number ?? 0)) + 1;
}

/** Versions that must not be said any more: called back, or staged and taken back. */
export function recalledOf(live: Macro | null, kept: readonly MacroVersion[]): number[] {
  const takenBack = kept.flatMap(({ number, stage }) =>
    number !== null && stage?.takenBack ? [number] : [],
  );
  return [...(live?.validity?.recalled ?? []), ...takenBack];
}

/** A version as it leaves the hub. */
export function macroOf(
  { macroId, content, approvedBy }: Pick<MacroVersion, 'macroId' | 'content' | 'approvedBy'>,
  number: number,
  recalled: readonly number[],
): Omit<Macro, 'hash' | 'updatedAt'> {
  const validity = withRecalled(
    { ...content.validity, ...(approvedBy !== null && { approvedBy }) },
    recalled,
  );
  const bounded = Object.keys(validity).length > 0;
  const { validity: _, ...rest } = content;
  return { ...rest, id: macroId, version: number, ...(bounded && { validity }) };
}

export function withRecalled(validity: Validity, more: readonly number[]): Validity {
  const recalled = [...new Set([...(validity.recalled ?? []), ...more])].sort((a, b) => a - b).slice(-200);
  return recalled.length === 0 ? validity : { ...validity, recalled };
}

/** Writes the live macro and tells every workstation. */
export async function putLive(
  { tx, workspaceId, changes, now }: StudioGround,
  { validity, ...rest }: Omit<Macro, 'hash' | 'updatedAt'>,
): Promise<void> {
  const bounded = validity && Object.keys(validity).length > 0;
  const document = { ...rest, ...(bounded && { validity }), updatedAt: now };
  await replaceMacro(tx, workspaceId, { ...document, hash: documentHash(document) });
  changes.add({ entity: 'macro', id: rest.id });
}

export async function readLive(tx: Transaction, workspaceId: string, macroId: string): Promise<Macro | null> {
  const [live] = await readMacros(tx, workspaceId, [macroId]);
  return live ?? null;
}

/** The live macro among its versions; one that was never changed here has no row yet. */
export function asVersion(live: Macro, kept: readonly MacroVersion[]): MacroVersion {
  const row = kept.find(({ number }) => number === live.version);
  return (
    row ?? {
      id: newId(),
      macroId: live.id,
      number: live.version,
      state: 'live',
      content: contentOf(live),
      note: '',
      writers: [],
      approvedBy: live.validity?.approvedBy ?? null,
      goesLiveAt: live.updatedAt,
      recalls: false,
      withdrawn: null,
      stage: null,
      revision: 1,
      updatedAt: live.updatedAt,
    }
  );
}

/** What its writers wrote of a live macro. */
export function contentOf({
  id: _,
  version: __,
  hash: ___,
  updatedAt: ____,
  validity,
  ...rest
}: Macro): MacroContent {
  const { approvedBy: _by, recalled: _recalled, withdrawnAt: _at, ...bounds } = validity ?? {};
  return { ...rest, validity: bounds };
}
