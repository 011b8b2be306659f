import { z } from 'zod';
import { Id, Locale } from '../../domain/ids.ts';
import { ModelDraft, ModelState } from '../../wire/model.ts';
import { call, none } from './call.ts';

/** The language model of the hub, where there is one. */
export const model = {
  model: {
    /** Asks the hub. Errors: offline. */
    state: call.input(none).output(ModelState),
    /**
     * A draft with its placeholders filled here. Sent word by word it does not leave. Errors: offline, not-found.
     */
    draft: call.input(z.object({ conversationId: Id })).output(ModelDraft),
    /** A summary for the team in the agent's language, its placeholders filled here. Errors: offline, not-found. */
    summarise: call.input(z.object({ conversationId: Id, language: Locale })).output(ModelDraft),
  },
};
