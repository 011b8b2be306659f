import { keepSuggestedText } from '../db/queries/suggested-texts.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { suggestArticles } from './articles.ts';
import { askHub } from './ask-hub.ts';
import { fillOutgoing, fillText } from './macros.ts';

/** What the hub's language model drafts. What people are called is put in here: the model has not been told. */
export function createModel(workspace: () => Workspace): ActingServices['model'] {
  return {
    state: () => askHub(workspace().link, (hub, options) => hub.model.state(options)),
    async draft(input) {
      const { db, link, hubNow } = workspace();
      // What the agent would be offered: the hub tells the model what is public of it.
      const articles = suggestArticles(db, input, hubNow()).map(({ id }) => id);
      const drafted = await askHub(link, (hub, options) => hub.model.draft({ ...input, articles }, options));
      if (drafted.outcome === 'none') return drafted;
      const { conversationId } = input;
      const text = fillOutgoing(db, { text: drafted.text, conversationId }, hubNow());
      keepSuggestedText(db, conversationId, text, true);
      return { outcome: 'drafted', text };
    },
    async summarise(input) {
      const { db, link } = workspace();
      const { conversationId } = input;
      const summed = await askHub(link, (hub, options) => hub.model.summarise(input, options));
      if (summed.outcome === 'none') return summed;
      return { outcome: 'drafted', text: fillText(db, { text: summed.text, conversationId }) };
    },
  };
}
