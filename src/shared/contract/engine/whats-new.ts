import { z } from 'zod';
import { Instant } from '../../domain/ids.ts';
import { DocumentOf, WhatsNew, WhatsNewText } from '../whats-new.ts';
import { call, none } from './call.ts';

/** What changed of what agents say since the one at work last looked; all of it from this workstation. */
export const whatsNew = {
  whatsNew: {
    list: call.input(none).output(WhatsNew),
    /** Error: not-found. */
    read: call.input(DocumentOf).output(WhatsNewText),
    /** The agent has seen everything up to then; what they must read stays. */
    seen: call.input(z.object({ asOf: Instant })).output(none),
    /** They have read this version to its end; said to the hub once it can be reached. */
    acknowledge: call
      .input(DocumentOf.extend({ version: z.int().min(1) }))
      /** False: another version is here since, and nothing was said. */
      .output(z.object({ said: z.boolean() })),
  },
};
