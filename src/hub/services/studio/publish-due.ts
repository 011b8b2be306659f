import type { Source } from '../../../shared/domain/conversation.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import type { HubContext } from '../../context.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listVersions } from '../../store/queries/document-versions.ts';
import { articleKind } from './article-kind.ts';
import { publish } from './change-document.ts';
import { inStudio } from './in-studio.ts';
import type { LiveDocument, StudioKind } from './kinds.ts';
import { macroKind } from './macro-kind.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;
type Due = {
  readonly id: string;
  readonly workspaceId: string;
  readonly documentKind: Source['kind'];
  readonly documentId: string;
};

/** A version whose time has come goes live. Answers false when it was called off, or another node was quicker. */
export async function publishDue(context: Context, due: Due): Promise<boolean> {
  return due.documentKind === 'macro'
    ? publishOf(context, macroKind, due)
    : publishOf(context, articleKind, due);
}

async function publishOf<Content extends StudioContent, Live extends LiveDocument>(
  { store, clock }: Context,
  kind: StudioKind<Content, Live>,
  { id, workspaceId, documentId }: Due,
): Promise<boolean> {
  const now = clock();
  return inStudio(store, workspaceId, now, async (ground) => {
    const { tx } = ground;
    const version = (await listVersions<Content>(tx, workspaceId, kind.kind, documentId)).find(
      (one) => one.id === id,
    );
    if (version?.state !== 'scheduled' || (version.goesLiveAt ?? now) > now) return false;
    if ((await publish(ground, kind, version)) !== null) return false;
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'system', id: null },
      action: `${kind.kind}-publish`,
      subject: { kind: kind.kind, id: documentId },
      details: { version: id, scheduledAt: version.goesLiveAt },
    });
    return true;
  });
}
