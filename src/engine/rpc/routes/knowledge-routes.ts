import { noteArticleRead } from '../../db/queries/article-reads.ts';
import { listArticleLocales, listCollections } from '../../db/queries/articles.ts';
import { favourMacro, noteMacroUse } from '../../db/queries/macro-use.ts';
import { noteOpenedGuide } from '../../db/queries/opened-guides.ts';
import { keepSuggestedText } from '../../db/queries/suggested-texts.ts';
import { browseArticles, findArticles, readArticle, suggestArticles } from '../../services/articles.ts';
import { createMacroFinding } from '../../services/macro-finding.ts';
import { fillExample, fillForConversation, fillOutgoing, previewMacro } from '../../services/macros.ts';
import { listOwnMacroViews } from '../../services/own-macros.ts';
import { relatedArticles } from '../../services/related-articles.ts';
import { listWhatsNew, readWhatsNew } from '../../services/whats-new.ts';
import type { EngineImplementer, RouterParts } from '../router-parts.ts';

/** Macros and articles: for agents, and in the studio. */
export function knowledgeRoutes(os: EngineImplementer, { db, now, hubNow, news, acting }: RouterParts) {
  const macros = createMacroFinding();
  return {
    ownMacros: {
      list: os.ownMacros.list.handler(() => listOwnMacroViews(db())),
      save: os.ownMacros.save.handler(({ input }) => acting.ownMacros.save(input)),
      propose: os.ownMacros.propose.handler(({ input }) => acting.ownMacros.propose(input)),
      remove: os.ownMacros.remove.handler(({ input }) => {
        acting.ownMacros.remove(input);
        return {};
      }),
    },
    macros: {
      search: os.macros.search.handler(({ input }) => macros.search(db(), input, hubNow())),
      suggest: os.macros.suggest.handler(({ input }) => macros.suggest(db(), input, hubNow())),
      favour: os.macros.favour.handler(({ input }) => {
        favourMacro(db(), input.macroId, input.favourite);
        news.changed([{ topic: 'macros' }]);
        return {};
      }),
      fill: os.macros.fill.handler(({ input }) => {
        const filled = fillForConversation(db(), input, hubNow());
        // What its questions are answered with fills it anew: that is no second use.
        if (input.asked === undefined) {
          noteMacroUse(db(), input.macroId, hubNow());
          acting.learning.filled(input);
          news.changed([{ topic: 'macros' }]);
        }
        if (input.suggested) keepSuggestedText(db(), input.conversationId, filled.text);
        return filled;
      }),
      preview: os.macros.preview.handler(({ input }) => previewMacro(db(), input, hubNow())),
      fillText: os.macros.fillText.handler(({ input }) => fillOutgoing(db(), input, hubNow())),
      fillExample: os.macros.fillExample.handler(({ input }) => fillExample(db(), input, hubNow())),
    },
    whatsNew: {
      list: os.whatsNew.list.handler(() => listWhatsNew(db(), now(), hubNow())),
      read: os.whatsNew.read.handler(({ input }) => readWhatsNew(db(), input)),
      seen: os.whatsNew.seen.handler(({ input }) => {
        acting.whatsNew.seen(input);
        return {};
      }),
      acknowledge: os.whatsNew.acknowledge.handler(({ input }) => acting.whatsNew.acknowledge(input)),
    },
    articles: {
      search: os.articles.search.handler(({ input }) => findArticles(db(), input, hubNow())),
      suggest: os.articles.suggest.handler(({ input }) => suggestArticles(db(), input, hubNow())),
      suggested: os.articles.suggested.handler(({ input }) => {
        keepSuggestedText(db(), input.conversationId, input.text);
        return {};
      }),
      get: os.articles.get.handler(({ input }) => readArticle(db(), input.id, hubNow())),
      related: os.articles.related.handler(({ input }) => relatedArticles(db(), input, hubNow())),
      choices: os.articles.choices.handler(() => ({
        collections: listCollections(db()),
        locales: listArticleLocales(db()),
      })),
      opened: os.articles.opened.handler(({ input }) => {
        noteOpenedGuide(db(), input.conversationId, input.id, now());
        return {};
      }),
      read: os.articles.read.handler(({ input }) => {
        noteArticleRead(db(), input.id, input.version, hubNow());
        return {};
      }),
      browse: os.articles.browse.handler(({ input }) => browseArticles(db(), input, hubNow())),
    },
    studio: {
      library: os.studio.library.handler(({ input }) => acting.studio.library(input)),
      macro: os.studio.macro.handler(({ input }) => acting.studio.macro(input)),
      articles: os.studio.articles.handler(({ input }) => acting.studio.articles(input)),
      article: os.studio.article.handler(({ input }) => acting.studio.article(input)),
      spread: os.studio.spread.handler(({ input }) => acting.studio.spread(input)),
      missingTranslations: os.studio.missingTranslations.handler(() => acting.studio.missingTranslations({})),
      readings: os.studio.readings.handler(() => acting.studio.readings({})),
      change: os.studio.change.handler(({ input }) => acting.studio.change(input)),
      changeArticle: os.studio.changeArticle.handler(({ input }) => acting.studio.changeArticle(input)),
      releases: os.studio.releases.handler(({ input }) => acting.studio.releases(input)),
      release: os.studio.release.handler(({ input }) => acting.studio.release(input)),
      releaseSpread: os.studio.releaseSpread.handler(({ input }) => acting.studio.releaseSpread(input)),
      changeRelease: os.studio.changeRelease.handler(({ input }) => acting.studio.changeRelease(input)),
      readImport: os.studio.readImport.handler(({ input, signal }) => acting.readImport(input, signal)),
      readArticles: os.studio.readArticles.handler(({ input, signal }) => acting.readArticles(input, signal)),
    },
    learning: {
      searched: os.learning.searched.handler(({ input }) => {
        acting.learning.searched(input);
        return {};
      }),
      opened: os.learning.opened.handler(({ input }) => {
        acting.learning.opened(input);
        return {};
      }),
      read: os.learning.read.handler(({ input }) => acting.learning.read(input)),
      dismiss: os.learning.dismiss.handler(({ input }) => acting.learning.dismiss(input)),
      restore: os.learning.restore.handler(({ input }) => acting.learning.restore(input)),
      saveSynonyms: os.learning.saveSynonyms.handler(({ input }) => acting.learning.saveSynonyms(input)),
      removeSynonyms: os.learning.removeSynonyms.handler(({ input }) =>
        acting.learning.removeSynonyms(input),
      ),
      questions: os.learning.questions.handler(({ input }) => acting.learning.questions(input)),
    },
    articleImports: {
      stage: os.articleImports.stage.handler(({ input }) => acting.articleImports.stage(input)),
      check: os.articleImports.check.handler(({ input }) => acting.articleImports.check(input)),
      commit: os.articleImports.commit.handler(({ input }) => acting.articleImports.commit(input)),
      export: os.articleImports.export.handler(({ input }) => acting.articleImports.export(input)),
    },
    imports: {
      stage: os.imports.stage.handler(({ input }) => acting.imports.stage(input)),
      check: os.imports.check.handler(({ input }) => acting.imports.check(input)),
      commit: os.imports.commit.handler(({ input }) => acting.imports.commit(input)),
      undo: os.imports.undo.handler(({ input }) => acting.imports.undo(input)),
      list: os.imports.list.handler(({ input }) => acting.imports.list(input)),
      work: os.imports.work.handler(({ input }) => acting.imports.work(input)),
      advance: os.imports.advance.handler(({ input }) => acting.imports.advance(input)),
      export: os.imports.export.handler(({ input }) => acting.imports.export(input)),
    },
  };
}
