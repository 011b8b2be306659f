import { keepSuggestedText } from '../db/queries/suggested-texts.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';
import { fillText } from './macros.ts';

/** What the hub's language model drafts. What people are called is put in here: the model has not been told. */
export function createModel(workspace: () => Workspace): ActingServices['model'] {
  return {
    state: () => askHub(workspace().link, (hub, options) => hub.model.state(options)),
    async draft(input) {
      const { db, link } = workspace();
      const drafted = await askHub(link, (hub, options) => hub.model.draft(input, options));
      if (drafted.outcome === 'none') return drafted;
      const text = fillText(db, { text: drafted.text, conversationId: input.conversationId });
      keepSuggestedText(db, input.conversationId, text, true);
      return { outcome: 'drafted', text };
    },
  };
}
