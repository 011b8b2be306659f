import { isForbiddenArticle } from '../../../shared/domain/article-checks.ts';
import { picturesIn } from '../../../shared/domain/article-html.ts';
import { cleanLine, cleanText } from '../../../shared/domain/clean-text.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import type { ArticleContent } from '../../../shared/domain/studio.ts';
import { isTranslatedElsewhere, readArticles, replaceArticle } from '../../store/queries/articles.ts';
import { readSections } from '../../store/queries/shelves.ts';
import { loadViewer } from '../../sync/scope.ts';
import { documentHash } from '../document-hash.ts';
import { filesToHandOn } from '../file-access.ts';
import type { StudioKind } from './kinds.ts';
import { writtenBounds } from './written-bounds.ts';

export const articleKind: StudioKind<ArticleContent, Article> = {
  kind: 'article',
  read: readArticles,
  replace: replaceArticle,
  contentOf: ({ id: _, version: __, hash: ___, updatedAt: ____, validity, ...rest }) => ({
    ...rest,
    validity: writtenBounds(validity),
  }),
  seal(content, { id, version, validity, updatedAt }) {
    const { validity: _, ...rest } = content;
    const bounded = Object.keys(validity).length > 0;
    const document = { ...rest, id, version, ...(bounded && { validity }), updatedAt };
    return { ...document, hash: documentHash(document) };
  },
  async prepare(ground, { agentId, documentId }, wanted, begun) {
    const { tx } = ground;
    const viewer = await loadViewer(tx, agentId);
    const bodyHtml = cleanText(wanted.bodyHtml);
    const shown = picturesIn(bodyHtml);
    const pictures = wanted.pictures.filter(({ hash }) => shown.has(hash));
    const attached = viewer ? await filesToHandOn(tx, viewer, pictures) : { missing: '' };
    if ('missing' in attached || attached.files.length < shown.size) return { refused: 'no-file' };
    if (attached.files.some(({ mime }) => !mime.startsWith('image/'))) return { refused: 'no-file' };
    if (attached.files.some(({ bytes }) => bytes > limits.articlePictureBytes))
      return { refused: 'large-picture' };
    const content: ArticleContent = {
      ...wanted,
      // What it is a translation of, and into which language, does not change under those who link to it.
      ...(begun && { articleKey: begun.articleKey, locale: begun.locale }),
      title: cleanLine(wanted.title, 300),
      bodyHtml,
      url: wanted.audience === 'internal' ? null : wanted.url,
      tags: [...new Set(wanted.tags.map((tag) => cleanLine(tag, 60)).filter(Boolean))],
      pictures: attached.files,
    };
    const text = plainText(bodyHtml);
    if (content.title === '') return { refused: 'unnamed' };
    if (text === '') return { refused: 'no-text' };
    if (findSecrets(`${content.title}\n${text}`).length > 0) return { refused: 'secret' };
    const refused = await this.obstacleTo(ground, documentId, content);
    return refused ? { refused } : { content };
  },
  forbiddenIn: (content) => (isForbiddenArticle(content) ? 'asks-for-secret' : null),
  async obstacleTo({ tx, workspaceId }, documentId, { articleKey, locale, sectionId }) {
    if ((await readSections(tx, workspaceId, [sectionId])).length === 0) return 'no-section';
    const other = { documentId, articleKey, locale };
    return (await isTranslatedElsewhere(tx, workspaceId, other)) ? 'taken' : null;
  },
};
