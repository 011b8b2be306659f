import { cleanLine } from '../../../shared/domain/clean-text.ts';
import type { OwnMacro, Proposal } from '../../../shared/domain/own-macro.ts';
import type { DocumentVersion, MacroContent } from '../../../shared/domain/studio.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { isVersion, listVersions, putVersion } from '../../store/queries/document-versions.ts';
import { readMacros } from '../../store/queries/macros.ts';
import { answerProposed } from '../../store/queries/own-macros.ts';
import { oneChangeAtATime } from '../desk/in-desk.ts';
import type { StudioGround } from './in-studio.ts';

/** As the studio keeps it. */
function contentOf({ title, shortcut, bodies, actions, attachments }: OwnMacro): MacroContent {
  return {
    title: cleanLine(title, 200),
    folder: [],
    shortcut,
    bodies,
    actions,
    channels: [],
    topics: [],
    tags: [],
    attachments,
    validity: {},
  };
}

/** An agent's own macro becomes a draft in the studio, theirs by name. False: one of the ids is taken. */
export async function beginProposal(
  { tx, workspaceId, now }: { tx: Transaction; workspaceId: string; now: number },
  macro: OwnMacro,
  { documentId, versionId }: { documentId: string; versionId: string },
): Promise<boolean> {
  await oneChangeAtATime(tx, workspaceId);
  if (await isVersion(tx, versionId)) return false;
  if ((await listVersions<MacroContent>(tx, workspaceId, 'macro', documentId)).length > 0) return false;
  if ((await readMacros(tx, workspaceId, [documentId])).length > 0) return false;
  const { ownerId } = macro;
  await putVersion<MacroContent>(tx, workspaceId, 'macro', {
    id: versionId,
    documentId,
    number: null,
    state: 'draft',
    content: contentOf(macro),
    note: '',
    writers: [ownerId],
    approvedBy: null,
    goesLiveAt: null,
    recalls: false,
    mustRead: null,
    withdrawn: null,
    sentBack: null,
    proposedBy: ownerId,
    stage: null,
    revision: 1,
    updatedAt: now,
  });
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: ownerId },
    action: 'macro-propose',
    subject: { kind: 'macro', id: documentId },
    details: { version: versionId },
  });
  return true;
}

/** Tells whoever proposed a version what became of it, on all their workstations. */
export async function answerProposal(
  { tx, changes, now }: StudioGround,
  { documentId, proposedBy }: Pick<DocumentVersion, 'documentId' | 'proposedBy'>,
  answer: Pick<Proposal, 'outcome' | 'by' | 'reason'>,
): Promise<void> {
  if (proposedBy === null) return;
  const id = await answerProposed(tx, proposedBy, documentId, { ...answer, decidedAt: now });
  if (id !== null) changes.add({ entity: 'own-macro', id, onlyAgentId: proposedBy });
}
