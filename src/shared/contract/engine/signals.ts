import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { limits } from '../../domain/limits.ts';
import { SignalPolicy } from '../../domain/signals/rules.ts';
import { SignalDeed, SignalReason } from '../../domain/signals/signal.ts';
import { MutedPatterns, SaveSignalPolicy, SignalPolicySaved, UnmuteSignal } from '../../wire/signals.ts';
import { SignalView } from '../signals.ts';
import { call, none } from './call.ts';

/** Signals of suspicious activity. */
export const signals = {
  signals: {
    /** Those of a conversation's customer; null: all open ones that this agent has. What is looked at first comes first. */
    list: call.input(z.object({ conversationId: Id.nullable() })).output(z.array(SignalView)),
    /**
     * Works offline, and is NOT DONE until the hub has it. What has not left yet is taken back by `reopen` without a trace.
     * Errors: not-found; bad-input; secret; too-late, where somebody was quicker or something waits to be sent.
     */
    decide: call
      .input(
        z.object({
          id: Id,
          deed: SignalDeed,
          reason: SignalReason.nullable(),
          note: z.string().max(limits.signalNoteCharacters),
          conversationId: Id.nullable(),
        }),
      )
      .output(none),
    /** These ask the hub at once. Errors: offline, forbidden, not-found. */
    policy: call.input(none).output(SignalPolicy),
    savePolicy: call.input(SaveSignalPolicy).output(SignalPolicySaved),
    muted: call.input(none).output(MutedPatterns),
    unmute: call.input(UnmuteSignal).output(none),
  },
};
