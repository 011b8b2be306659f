import type { Attachment } from '../../shared/domain/conversation.ts';
import { uploadMissing } from '../outbox/uploads.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { answerOf, askHub } from './ask-hub.ts';

const uploadMs = 120_000;

/** What trainers write is the hub's until it is live: this passes on what is asked and changed. */
export function createStudio(workspace: () => Workspace): ActingServices['studio'] {
  const link = () => workspace().link;
  /** The hub has the files of a document before it hears of it. */
  const bring = async (files: readonly Attachment[]) =>
    answerOf(await uploadMissing(workspace(), files, AbortSignal.timeout(uploadMs)));
  return {
    library: () => askHub(link(), (hub, options) => hub.studio.library(options)),
    macro: (input) => askHub(link(), (hub, options) => hub.studio.macro(input, options)),
    articles: () => askHub(link(), (hub, options) => hub.studio.articles(options)),
    article: (input) => askHub(link(), (hub, options) => hub.studio.article(input, options)),
    spread: (input) => askHub(link(), (hub, options) => hub.studio.spread(input, options)),
    missingTranslations: () => askHub(link(), (hub, options) => hub.studio.missingTranslations(options)),
    readings: () => askHub(link(), (hub, options) => hub.studio.readings(options)),
    async change(input) {
      if (input.change.do === 'write') await bring(input.change.content.attachments);
      return askHub(link(), (hub, options) => hub.studio.change(input, options));
    },
    async changeArticle(input) {
      if (input.change.do === 'write') await bring(input.change.content.pictures);
      return askHub(link(), (hub, options) => hub.studio.changeArticle(input, options));
    },
    releases: () => askHub(link(), (hub, options) => hub.studio.releases(options)),
    release: (input) => askHub(link(), (hub, options) => hub.studio.release(input, options)),
    releaseSpread: (input) => askHub(link(), (hub, options) => hub.studio.releaseSpread(input, options)),
    changeRelease: (input) => askHub(link(), (hub, options) => hub.studio.changeRelease(input, options)),
  };
}
