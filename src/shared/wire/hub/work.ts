import { z } from 'zod';
import { Attachment, Message } from '../../domain/conversation.ts';
import { ContentHash } from '../../domain/ids.ts';
import { EmbeddedSignIn, Refresh, Session, SignIn } from '../auth.ts';
import {
  PullDrafts,
  PulledDrafts,
  PullSideDrafts,
  PutDraft,
  PutSideDraft,
  SharedDraft,
  SharedSideDraft,
} from '../drafts.ts';
import { MutationBatch, MutationResults } from '../mutations.ts';
import {
  ChangesFrame,
  Documents,
  FetchDocuments,
  Manifest,
  PullChanges,
  PullSnapshot,
  PullThread,
  SnapshotPage,
  SyncStart,
} from '../sync.ts';
import { signedIn, signedOut } from './call.ts';

export const SimulatorState = z.object({
  available: z.boolean(),
  on: z.boolean(),
  /** Customer messages a minute it aims at. */
  perMinute: z.int().min(1).max(600),
  surgeUntil: z.int().nullable(),
});
export type SimulatorState = z.infer<typeof SimulatorState>;

/** What engines do at a hub all day: sign in, follow what changes, send what agents did. */
export const work = {
  auth: {
    signIn: signedOut
      .route({ method: 'POST', path: '/auth/sign-in', summary: 'Sign in by e-mail and password' })
      .input(SignIn)
      .output(Session),
    embedded: signedOut
      .route({
        method: 'POST',
        path: '/auth/embedded',
        summary: 'Sign the demo agent in (embedded hub only)',
      })
      .input(EmbeddedSignIn)
      .output(Session),
    refresh: signedOut
      .route({ method: 'POST', path: '/auth/refresh', summary: 'Trade a refresh token for the next session' })
      .input(Refresh)
      .output(Session),
    signOut: signedIn
      .route({ method: 'POST', path: '/auth/sign-out', summary: 'End this session' })
      .input(z.object({}))
      .output(z.object({ ended: z.literal(true) })),
  },
  sync: {
    start: signedIn
      .route({ method: 'POST', path: '/sync/start', summary: 'Begin a first sync' })
      .input(z.object({}))
      .output(SyncStart),
    snapshot: signedIn
      .route({
        method: 'POST',
        path: '/sync/snapshot',
        summary: 'A page of conversations with their messages',
      })
      .input(PullSnapshot)
      .output(SnapshotPage),
    changes: signedIn
      .route({ method: 'POST', path: '/sync/changes', summary: 'Changes since a cursor' })
      .input(PullChanges)
      .output(ChangesFrame),
    thread: signedIn
      .route({ method: 'POST', path: '/sync/thread', summary: 'Older messages of one conversation' })
      .input(PullThread)
      .output(z.object({ messages: z.array(Message), complete: z.boolean() })),
    manifest: signedIn
      .route({ method: 'POST', path: '/sync/manifest', summary: 'Hashes of all knowledge documents' })
      .input(z.object({}))
      .output(Manifest),
    documents: signedIn
      .route({ method: 'POST', path: '/sync/documents', summary: 'Knowledge documents by id' })
      .input(FetchDocuments)
      .output(Documents),
  },
  mutations: {
    apply: signedIn
      .route({ method: 'POST', path: '/mutations', summary: 'Apply a batch, each key once' })
      .input(MutationBatch)
      .output(MutationResults),
  },
  drafts: {
    put: signedIn
      .route({ method: 'POST', path: '/drafts', summary: 'Keep a draft for the agent’s other workstations' })
      .input(PutDraft)
      .output(SharedDraft),
    pull: signedIn
      .route({ method: 'POST', path: '/drafts/pull', summary: 'Own drafts that differ from those known' })
      .input(PullDrafts)
      .output(PulledDrafts),
    putSide: signedIn
      .route({
        method: 'POST',
        path: '/drafts/sides',
        summary: 'Keep what is being written to another team for the agent’s other workstations',
      })
      .input(PutSideDraft)
      .output(SharedSideDraft),
    pullSides: signedIn
      .route({
        method: 'POST',
        path: '/drafts/sides/pull',
        summary: 'What is being written to other teams, where it differs from what is known',
      })
      .input(PullSideDrafts)
      .output(PulledDrafts),
  },
  files: {
    /** What of these the hub lacks; the engine uploads just that. */
    missing: signedIn
      .route({ method: 'POST', path: '/files/missing', summary: 'Which of these files to upload' })
      .input(z.object({ files: z.array(Attachment).max(20) }))
      .output(z.object({ missing: z.array(ContentHash) })),
  },
  simulator: {
    get: signedIn
      .route({ method: 'GET', path: '/simulator', summary: 'State of the demo simulator' })
      .output(SimulatorState),
    set: signedIn
      .route({ method: 'POST', path: '/simulator', summary: 'Switch the simulator, or start a surge' })
      .input(
        z.object({
          on: z.boolean().optional(),
          perMinute: z.int().min(1).max(600).optional(),
          surge: z.boolean().optional(),
        }),
      )
      .output(SimulatorState),
  },
};
