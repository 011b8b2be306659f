import { KnowledgePage } from '../features/knowledge-page/KnowledgePage.tsx';
import { ArticleReader } from './awaited-parts.tsx';

/** The knowledge page with its reader: features do not import each other. */
export function KnowledgeRoute() {
  return <KnowledgePage reader={(articleId) => <ArticleReader articleId={articleId} />} />;
}
