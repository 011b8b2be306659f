import { uploadMissing } from '../outbox/uploads.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { answerOf, askHub } from './ask-hub.ts';

const uploadMs = 120_000;

/** What trainers write is the hub's until it is live: this passes on what is asked and changed. */
export function createStudio(workspace: () => Workspace): ActingServices['studio'] {
  const link = () => workspace().link;
  return {
    library: () => askHub(link(), (hub, options) => hub.studio.library(options)),
    macro: (input) => askHub(link(), (hub, options) => hub.studio.macro(input, options)),
    articles: () => askHub(link(), (hub, options) => hub.studio.articles(options)),
    article: (input) => askHub(link(), (hub, options) => hub.studio.article(input, options)),
    spread: (input) => askHub(link(), (hub, options) => hub.studio.spread(input, options)),
    missingTranslations: () => askHub(link(), (hub, options) => hub.studio.missingTranslations(options)),
    readings: () => askHub(link(), (hub, options) => hub.studio.readings(options)),
    change: (input) => askHub(link(), (hub, options) => hub.studio.change(input, options)),
    /** The hub has the pictures of an article before it hears of it. */
    async changeArticle(input) {
      if (input.change.do === 'write')
        answerOf(
          await uploadMissing(workspace(), input.change.content.pictures, AbortSignal.timeout(uploadMs)),
        );
      return askHub(link(), (hub, options) => hub.studio.changeArticle(input, options));
    },
    releases: () => askHub(link(), (hub, options) => hub.studio.releases(options)),
    release: (input) => askHub(link(), (hub, options) => hub.studio.release(input, options)),
    releaseSpread: (input) => askHub(link(), (hub, options) => hub.studio.releaseSpread(input, options)),
    changeRelease: (input) => askHub(link(), (hub, options) => hub.studio.changeRelease(input, options)),
  };
}
