import { useQuery } from '@tanstack/react-query';
import { q } from '../engine/queries.ts';

/** Stands in until the conversation's own features are here. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(q.conversation.thread.queryOptions({ input: { id: conversationId } }));
  return (
    <div className="gc-selectable" style={{ overflow: 'auto', padding: 16 }}>
      {data?.messages.map(({ id, authorName, bodyText }) => (
        <p key={id} dir="auto">
          <strong>{authorName}</strong> {bodyText}
        </p>
      ))}
    </div>
  );
}

export function SidePanel({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  return <div style={{ padding: 16 }}>{data?.customer.name}</div>;
}

export function ArticleReader({ articleId }: { articleId: string }) {
  const { data } = useQuery(q.articles.get.queryOptions({ input: { id: articleId } }));
  return <h1>{data?.title}</h1>;
}
