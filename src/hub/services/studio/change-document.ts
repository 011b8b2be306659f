import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import type { Release } from '../../../shared/domain/release.ts';
import {
  type DocumentVersion,
  mayApproveKnowledge,
  mayWriteKnowledge,
  type StudioContent,
} from '../../../shared/domain/studio.ts';
import type { StudioChange } from '../../../shared/wire/studio.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { deleteVersion, isVersion, listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { claimKey, keepResult } from '../../store/queries/idempotency.ts';
import { canonicalJson } from '../document-hash.ts';
import { asVersion, bounded, goLive, putLive, readLive } from './go-live.ts';
import { inStudio, type StudioGround } from './in-studio.ts';
import type { LiveDocument, Refused, StudioKind } from './kinds.ts';
import { answerProposal } from './proposals.ts';
import { checkMayLook, readDocument, type StandingDocument, type StudioCaller } from './read-studio.ts';
import { remind } from './remind.ts';
import { stageVersion, takeBack } from './staging.ts';

/** Null: done. */
export type Verdict = Refused | 'conflict' | null;
type Change<Content extends StudioContent> =
  | Exclude<StudioChange, { do: 'write' }>
  | (Omit<Of<'write'>, 'content'> & { readonly content: Content });
type Of<Do extends StudioChange['do']> = Extract<StudioChange, { do: Do }>;

/** What became of a change, and how the document stands then. */
type Changed<Content extends StudioContent, Live> =
  | {
      outcome: 'saved' | 'conflict';
      document: StandingDocument<Content, Live>;
    }
  | { outcome: 'refused'; why: Refused };

/** Carries the verdict out of a transaction that is given up. */
class GivenUp extends Error {
  readonly verdict: Exclude<Verdict, null> | 'done-before';

  constructor(verdict: GivenUp['verdict']) {
    super(verdict);
    this.verdict = verdict;
  }
}

/**
 * Writes, reviews, publishes, withdraws or rolls back a document: once for each key, against what the caller has seen of
 * it, and written down. What goes live is on every connected workstation by the change log.
 */
export async function changeDocument<Content extends StudioContent, Live extends LiveDocument>(
  context: Pick<HubContext, 'store' | 'clock'>,
  kind: StudioKind<Content, Live>,
  caller: StudioCaller,
  { key, change }: { readonly key: string; readonly change: Change<Content> },
): Promise<Changed<Content, Live>> {
  checkMayLook(caller);
  if (!mayWriteKnowledge(caller.role) && change.do !== 'approve' && change.do !== 'return')
    throw new HubFailure('forbidden', 'Only trainers, leads and administrators write what agents say.');
  const { store, clock } = context;
  const { workspaceId, agentId } = caller;
  const now = clock();
  const answer = async (outcome: 'saved' | 'conflict') => ({
    outcome,
    document: await readDocument(store, kind, caller, change.documentId),
  });
  try {
    await inStudio(store, workspaceId, now, async (ground) => {
      const { tx } = ground;
      const asked = kind.kind === 'macro' ? change : { ...change, kind: kind.kind };
      const requestHash = createHash('sha256').update(canonicalJson(asked)).digest('hex');
      const claimed = await claimKey(tx, workspaceId, { key, agentId, requestHash, at: now });
      if (!claimed.claimed) {
        const same = claimed.agentId === agentId && claimed.requestHash === requestHash;
        throw new GivenUp(same ? 'done-before' : 'key-used');
      }
      for (const one of inOneStep(change)) {
        const verdict = await perform(ground, kind, caller, one);
        if (verdict !== null) throw new GivenUp(verdict);
      }
      await appendAudit(tx, workspaceId, now, {
        actor: { kind: 'agent', id: agentId },
        action: `${kind.kind}-${change.do}`,
        subject: { kind: kind.kind, id: change.documentId },
        details: auditDetails(change),
      });
      await keepResult(tx, workspaceId, key, { key, outcome: 'applied', seq: 0 });
    });
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    const { verdict } = error;
    if (verdict === 'done-before') return answer('saved');
    return verdict === 'conflict' ? answer('conflict') : { outcome: 'refused', why: verdict };
  }
  return answer('saved');
}

/** What happens to a document, and the same to its other languages. */
function inOneStep<Content extends StudioContent>(change: Change<Content>): Change<Content>[] {
  if (change.do === 'withdraw') {
    const { also = [], ...alone } = change;
    return [alone, ...also.map((other) => ({ ...alone, ...other }))];
  }
  if (change.do !== 'roll-back') return [change];
  const { also = [], ...alone } = change;
  return [alone, ...also.map((other) => ({ ...alone, ...other }))];
}

/** Makes one change. The caller holds the workspace's lock, and is one who may make it. */
export async function perform<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  caller: StudioCaller,
  change: Change<Content>,
): Promise<Verdict> {
  if (change.do === 'withdraw') return withdraw(ground, kind, caller, change);
  if (change.do === 'roll-back') return rollBack(ground, kind, caller, change);
  if (change.do === 'remind') return remind(ground, kind, change);
  const { tx, workspaceId, now } = ground;
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, change.documentId);
  const work = kept.find(({ number }) => number === null) ?? null;
  const mine = work?.id === change.versionId ? work : null;
  if (change.do === 'write') {
    const live = await readLive(tx, kind, workspaceId, change.documentId);
    const begun = live ? kind.contentOf(live) : (kept[0]?.content ?? null);
    return write(ground, kind, caller, change, { work, mine, begun });
  }
  if (!mine || mine.revision !== change.expected) return 'conflict';
  if (mine.state === 'staged' && (change.do === 'return' || change.do === 'discard')) return 'staged';
  const move = (to: Partial<DocumentVersion<Content>>) =>
    putVersion(tx, workspaceId, kind.kind, {
      ...mine,
      ...to,
      revision: mine.revision + 1,
      updatedAt: now,
    });
  const forbidden = () => kind.forbiddenIn(mine.content);
  switch (change.do) {
    case 'submit':
      if (mine.state !== 'draft') return 'other-state';
      if (forbidden()) return forbidden();
      await move({ state: 'in-review' });
      return null;
    case 'return':
      if (mine.state === 'draft') return 'other-state';
      await move({
        state: 'draft',
        approvedBy: null,
        goesLiveAt: null,
        sentBack: { at: now, by: caller.agentId, reason: cleanText(change.reason).trim() },
      });
      return null;
    case 'approve':
      if (mine.state !== 'in-review') return 'other-state';
      if (!mayApproveKnowledge(caller.role) || mine.writers.includes(caller.agentId)) return 'own-work';
      if (forbidden()) return forbidden();
      await move({ state: 'approved', approvedBy: caller.agentId });
      return null;
    case 'discard':
      await deleteVersion(tx, mine.id);
      await answerProposal(ground, mine, {
        outcome: 'declined',
        by: caller.agentId,
        reason: cleanText(change.reason ?? '').trim(),
      });
      return null;
    case 'publish': {
      if (!isApproved(mine)) return 'not-approved';
      const { at, recalls, mustRead = null } = change;
      if (at === null || at <= now) return publish(ground, kind, { ...mine, recalls, mustRead });
      if (mine.state === 'staged') return 'staged';
      if (forbidden()) return forbidden();
      await move({ state: 'scheduled', goesLiveAt: at, recalls, mustRead });
      return null;
    }
    case 'stage':
      if (!isApproved(mine)) return 'not-approved';
      if (forbidden()) return forbidden();
      return stageVersion(ground, kind, mine, change.to);
    case 'take-back':
      if (mine.state !== 'staged') return 'other-state';
      await takeBack(ground, kind, mine, caller.agentId);
      return null;
  }
}

const isApproved = ({ state }: Pick<DocumentVersion, 'state'>): boolean =>
  state === 'approved' || state === 'scheduled' || state === 'staged';

async function write<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { agentId }: StudioCaller,
  { documentId, versionId, expected, content: wanted, note }: Extract<Change<Content>, { do: 'write' }>,
  {
    work,
    mine,
    begun,
  }: {
    readonly work: DocumentVersion<Content> | null;
    readonly mine: DocumentVersion<Content> | null;
    readonly begun: Content | null;
  },
): Promise<Verdict> {
  const { tx, workspaceId, now } = ground;
  if ((mine?.revision ?? null) !== expected || (work && !mine)) return 'conflict';
  // Some have it: what they have must not change under them.
  if (mine?.state === 'staged') return 'staged';
  // Made by the caller: it must not be what another version already is.
  if (!mine && (await isVersion(tx, versionId))) return 'conflict';
  const prepared = await kind.prepare(ground, { agentId, documentId }, wanted, begun);
  if ('refused' in prepared) return prepared.refused;
  await putVersion(tx, workspaceId, kind.kind, {
    id: versionId,
    documentId,
    number: null,
    state: 'draft',
    content: prepared.content,
    note,
    writers: [...new Set([...(mine?.writers ?? []), agentId])],
    approvedBy: null,
    goesLiveAt: null,
    recalls: false,
    mustRead: null,
    withdrawn: null,
    sentBack: mine?.sentBack ?? null,
    proposedBy: mine?.proposedBy ?? null,
    stage: null,
    revision: (mine?.revision ?? 0) + 1,
    updatedAt: now,
  });
  return null;
}

/**
 * Puts an approved version live, unless it holds what no review lets pass or has no place. Calls back the version before,
 * where that was asked for. `release`: what it goes live with.
 */
export async function publish<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  version: DocumentVersion<Content>,
  release?: Pick<Release, 'id' | 'name'>,
): Promise<Refused | null> {
  const { documentId, content } = version;
  const obstacle = kind.forbiddenIn(content) ?? (await kind.obstacleTo(ground, documentId, content));
  if (obstacle) return obstacle;
  const live = await readLive(ground.tx, kind, ground.workspaceId, documentId);
  const recalled = version.recalls && live ? [live.version] : [];
  await goLive(ground, kind, version, recalled, { goesOn: true, ...(release && { release }) });
  return null;
}

async function withdraw<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { agentId }: StudioCaller,
  { documentId, expected, replacedBy, reason }: Of<'withdraw'>,
): Promise<Verdict> {
  const { tx, workspaceId, now } = ground;
  const before = await readLive(tx, kind, workspaceId, documentId);
  if (before?.version !== expected) return 'conflict';
  if (replacedBy !== null) {
    const [other] = replacedBy === documentId ? [] : await kind.read(tx, workspaceId, [replacedBy]);
    if (!other) return 'no-replacement';
  }
  await takeBackStaged(ground, kind, documentId, agentId);
  const live = (await readLive(tx, kind, workspaceId, documentId)) ?? before;
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
  await putVersion(tx, workspaceId, kind.kind, {
    ...asVersion(kind, live, kept),
    state: 'archived',
    withdrawn: { at: now, by: agentId, reason },
    updatedAt: now,
  });
  const { replacedBy: earlier, ...bounds } = live.validity ?? {};
  const instead = replacedBy ?? earlier;
  const validity = { ...bounds, withdrawnAt: now, ...(instead !== undefined && { replacedBy: instead }) };
  await putLive(ground, kind, bounded(kind, live, validity, now));
  ground.took({ documentKind: kind.kind, documentId, number: live.version, step: 'withdrawn' });
  return null;
}

async function rollBack<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  { agentId }: StudioCaller,
  { documentId, expected, to }: Of<'roll-back'>,
): Promise<Verdict> {
  const { tx, workspaceId, now } = ground;
  const live = await readLive(tx, kind, workspaceId, documentId);
  if (live?.version !== expected) return 'conflict';
  await takeBackStaged(ground, kind, documentId, agentId);
  const kept = await listVersions<Content>(tx, workspaceId, kind.kind, documentId);
  const wanted = to === live.version ? asVersion(kind, live, kept) : kept.find(({ number }) => number === to);
  if (!wanted) return 'no-such-version';
  const forbidden = kind.forbiddenIn(wanted.content);
  if (forbidden) return forbidden;
  const obstacle = await kind.obstacleTo(ground, documentId, wanted.content);
  if (obstacle) return obstacle;
  const after = Array.from({ length: live.version - to }, (_, index) => to + 1 + index);
  // It was approved before; its replacement and its bounds are those of then.
  const again = {
    ...wanted,
    id: newId(),
    note: `↩ ${to}`,
    writers: [agentId],
    mustRead: null,
    proposedBy: null,
    stage: null,
    revision: 0,
    updatedAt: now,
  };
  await goLive(ground, kind, again, after, { goesOn: false });
  return null;
}

/** Where what is live turns out wrong, nobody goes on with what was to follow it. */
async function takeBackStaged<Content extends StudioContent, Live extends LiveDocument>(
  ground: StudioGround,
  kind: StudioKind<Content, Live>,
  documentId: string,
  agentId: string,
): Promise<void> {
  const kept = await listVersions<Content>(ground.tx, ground.workspaceId, kind.kind, documentId);
  const staged = kept.find(({ state }) => state === 'staged');
  if (staged) await takeBack(ground, kind, staged, agentId);
}

function others({ also = [] }: { also?: readonly { documentId: string }[] }) {
  return also.length > 0 ? { also: also.map(({ documentId }) => documentId) } : {};
}

/** What was done, never what was written. */
function auditDetails(change: Change<StudioContent>): Record<string, unknown> {
  switch (change.do) {
    case 'publish':
      return {
        version: change.versionId,
        at: change.at,
        recalls: change.recalls,
        ...(change.mustRead && { mustRead: change.mustRead }),
      };
    case 'stage':
      return { version: change.versionId, to: change.to };
    case 'withdraw':
      return { number: change.expected, replacedBy: change.replacedBy, ...others(change) };
    case 'roll-back':
      return { from: change.expected, to: change.to, ...others(change) };
    case 'remind':
      return { number: change.expected };
    case 'return':
      return { version: change.versionId, reason: change.reason };
    default:
      return { version: change.versionId };
  }
}
