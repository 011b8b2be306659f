import type { ArticleInFile, ExportedArticles } from '../../shared/wire/article-imports.ts';
import { writeArchive } from '../export/articles/articles-archive.ts';
import { writeArticlesTable } from '../export/articles/articles-table.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';
import { bringFiles } from './import-files.ts';

/** Imports happen at the hub: this passes on what is brought and asked, each piece behind its pictures. */
export function createArticleImports(
  workspace: () => Workspace,
  fetchFile: (hash: string) => Promise<boolean>,
  now: () => number,
): ActingServices['articleImports'] {
  const link = () => workspace().link;
  return {
    async stage(input) {
      await bringFiles(
        workspace(),
        input.articles.flatMap(({ content }) => content.pictures),
      );
      return askHub(link(), (hub, options) => hub.articleImports.stage(input, options));
    },
    check: (input) => askHub(link(), (hub, options) => hub.articleImports.check(input, options)),
    async export({ as }) {
      const articles: ArticleInFile[] = [];
      let after: string | null = null;
      do {
        const page: ExportedArticles = await pageBehind(after);
        articles.push(...page.articles);
        after = page.next;
      } while (after !== null);
      const day = new Date(now()).toISOString().slice(0, 10);
      const content =
        as === 'csv' ? await writeArticlesTable(articles) : await writeArchive(articles, pictureOf);
      return { name: `articles-${day}.${as}`, content, articles: articles.length };
    },
    commit: (input) => askHub(link(), (hub, options) => hub.articleImports.commit(input, options)),
  };

  function pageBehind(after: string | null) {
    return askHub(link(), (hub, options) => hub.articleImports.export({ after }, options));
  }

  /** From this workstation, else from the hub. */
  async function pictureOf(hash: string): Promise<Uint8Array | null> {
    const { files } = workspace();
    return (await files.read(hash)) ?? ((await fetchFile(hash)) ? files.read(hash) : null);
  }
}
