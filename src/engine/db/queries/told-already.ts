import type { ConversationEvent, Source } from '../../../shared/domain/conversation.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** What the customer wrote last in a conversation, cut to what is looked at. */
export function newestOfCustomer(db: ReadableDb, conversation: number): string | undefined {
  return prepared<string>(
    db,
    `SELECT substr(body_text, 1, 2000) FROM messages
      WHERE conversation = ? AND kind = 'reply' AND author_kind = 'customer' ORDER BY stamp DESC LIMIT 1`,
  )
    .pluck()
    .get(conversation) as string | undefined;
}

type Told = { sources: string | null; event: string | null };

/** Articles that the customer was shown there: ids of the desk's, and links of the exchange's chatbot's. */
export function shownIn(db: ReadableDb, conversation: number): ReadonlySet<string> {
  const shown = new Set<string>();
  const rows = prepared<Told>(
    db,
    `SELECT sources, event FROM messages WHERE conversation = ?
      AND (kind = 'reply' AND author_kind = 'agent' OR kind = 'event' AND author_kind = 'bot')`,
  ).all(conversation);
  for (const { sources, event } of rows) {
    if (sources)
      for (const { kind, id } of JSON.parse(sources) as Source[]) if (kind === 'article') shown.add(id);
    const told = event ? (JSON.parse(event) as ConversationEvent) : null;
    if (told?.type === 'chatbot')
      for (const { link } of told.understood.articles) if (link !== null) shown.add(link);
  }
  return shown;
}
