import { z } from 'zod';
import { FreezeSetup } from '../../domain/freeze.ts';
import { Id } from '../../domain/ids.ts';
import { FreezeFacts, IdentityRecorded, RecordIdentity, StepFreeze } from '../../wire/freezes.ts';
import { FreezeDraft, FreezeResult, FreezeStart, FreezeView, IdentityNeed } from '../freezes.ts';
import { byId, call, none } from './call.ts';

/** Freezing accounts: done at the hub at once, or not at all. */
export const freezes = {
  freezes: {
    /** Those of a conversation, the newest first; null: all that this agent sees, what presses first. */
    list: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(FreezeView)),
    /** What the form begins with. Errors: not-found. */
    begin: call.input(z.object({ conversationId: Id })).output(FreezeStart),
    /** How it works here, asked of the hub, or as it said last; null: it never has. */
    setup: call.input(none).output(FreezeSetup.nullable()),
    /** Durable when this answers; null throws it away. Errors: not-found. */
    saveDraft: call.input(z.object({ conversationId: Id, draft: FreezeDraft.nullable() })).output(none),
    /**
     * These are never queued. Error `offline`: the hub did not answer, nothing is known to have been done, and the draft
     * stays; sent again it counts once.
     */
    request: call.input(z.object({ conversationId: Id, draft: FreezeDraft })).output(FreezeResult),
    step: call.input(StepFreeze).output(FreezeResult),
    facts: call.input(byId).output(FreezeFacts),
    /** Errors: not-found. */
    identityNeed: call.input(z.object({ conversationId: Id })).output(IdentityNeed),
    recordIdentity: call.input(RecordIdentity).output(IdentityRecorded),
  },
};
