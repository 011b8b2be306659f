import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import {
  Dismiss,
  Learning,
  RemoveSynonyms,
  Restore,
  SaveSynonyms,
  SearchSurface,
  SynonymsChanged,
} from '../../wire/learning.ts';
import { call, none } from './call.ts';

/** What is learned from how macros, articles and searches are used: `docs/learning-from-use.md`. */
export const learning = {
  learning: {
    /** One has looked for something and is done with it. Counted here without anything of people in it. */
    searched: call
      .input(
        z.object({
          query: z.string().max(200),
          surface: SearchSurface,
          results: z.int().min(0),
          used: z.boolean(),
          /** Beside which it was looked for. */
          conversationId: Id.exactOptional(),
        }),
      )
      .output(none),
    /** An article is being read. */
    opened: call
      .input(z.object({ articleId: Id, version: z.int().min(1), conversationId: Id.exactOptional() }))
      .output(none),
    /** What the hub makes of it, for trainers. Errors of this and those below: offline, forbidden. */
    read: call.input(none).output(Learning),
    dismiss: call.input(Dismiss).output(none),
    restore: call.input(Restore).output(none),
    saveSynonyms: call.input(SaveSynonyms).output(SynonymsChanged),
    removeSynonyms: call.input(RemoveSynonyms).output(SynonymsChanged),
    /** What customers asked in the words of a search, from this workstation alone and without what tells of them. */
    questions: call
      .input(z.object({ query: z.string().max(200) }))
      .output(z.array(z.string().max(400)).max(6)),
  },
};
