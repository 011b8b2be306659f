import { KnowledgePage } from '../features/knowledge-page/KnowledgePage.tsx';
import { ArticleReader } from '../ui/article/ArticleReader.tsx';

/** The knowledge page with its reader: features do not import each other. */
export function KnowledgeRoute() {
  return (
    <KnowledgePage reader={(articleId, open) => <ArticleReader articleId={articleId} onOpen={open} />} />
  );
}
