import type { Id } from '../../../shared/domain/ids.ts';
import type { Article, Macro } from '../../../shared/domain/knowledge.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import type { MacroChanged } from '../../../shared/wire/studio.ts';
import type { Transaction } from '../../store/database.ts';
import type { Kind } from '../../store/queries/document-versions.ts';
import type { StudioGround } from './in-studio.ts';

export type Refused = Extract<MacroChanged, { outcome: 'refused' }>['why'];

/** A document as it is live. */
export type LiveDocument = Macro | Article;

/** What the hub knows of a live document beside what its writers wrote. */
export type Facts = {
  readonly id: Id;
  readonly version: number;
  readonly validity: Validity;
  readonly updatedAt: number;
};

/** One kind of document that is kept in versions: macros, articles. */
export type StudioKind<Content extends StudioContent, Live extends LiveDocument> = {
  readonly kind: Kind<Content>;
  readonly read: (tx: Transaction, workspaceId: string, ids: readonly string[]) => Promise<Live[]>;
  /** Puts it in place of the one of its id, or where there is none. */
  readonly replace: (tx: Transaction, workspaceId: string, live: Live) => Promise<void>;
  /** What its writers wrote, its validity without what the hub adds. */
  readonly contentOf: (live: Live) => Content;
  /** As it leaves the hub, under its hash. */
  readonly seal: (content: Content, facts: Facts) => Live;
  /** A draft as it is kept, or why it is not. `begun`: what another version of it says; null where it is the first. */
  readonly prepare: (
    ground: StudioGround,
    writer: { readonly agentId: Id; readonly documentId: Id },
    content: Content,
    begun: Content | null,
  ) => Promise<{ readonly content: Content } | { readonly refused: Refused }>;
  /** What no review lets pass; null: it holds none of it. */
  readonly forbiddenIn: (content: Content) => 'asks-for-secret' | 'broken-template' | null;
  /** Why it cannot take its place among the others; null: it can. */
  readonly obstacleTo: (ground: StudioGround, documentId: Id, content: Content) => Promise<Refused | null>;
};
