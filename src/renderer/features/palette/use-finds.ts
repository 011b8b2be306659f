import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { fold } from '../../ui/fold.ts';

/** As many as leave room for what else is found. */
const most = { rows: 12, conversations: 5, customers: 3, macros: 4, articles: 4, messages: 4 };

/** Conversations found by name, subject or number, and each customer whose name it is with one of theirs. */
async function findPeople(words: string) {
  const { rows } = await engine.inbox.list({
    view: 'all',
    sort: 'newest',
    filter: words,
    offset: 0,
    limit: most.rows,
  });
  const typed = fold(words).split(/\s+/);
  const named = rows.filter(({ customerName }) => typed.every((word) => fold(customerName).includes(word)));
  const views = await Promise.all(named.map(({ id }) => engine.conversation.get({ id })));
  const customers = new Map(views.map((view) => [view.customer.id, view]));
  return {
    conversations: rows.slice(0, most.conversations),
    customers: [...customers.values()].slice(0, most.customers),
  };
}

/** All that the engine knows for these words. What one of its searches cannot say leaves the others theirs. */
async function findAll(words: string, conversationId: string | null) {
  const [people, macros, articles, messages] = await Promise.all([
    findPeople(words).catch(() => ({ conversations: [], customers: [] })),
    engine.macros
      .search({ query: words, limit: most.macros, ...(conversationId && { conversationId }) })
      .catch(() => []),
    engine.articles.search({ query: words, limit: most.articles }).catch(() => []),
    engine.search.messages({ query: words, limit: most.messages }).catch(() => ({ hits: [] })),
  ]);
  return { ...people, macros, articles, messages: messages.hits };
}

/**
 * What the engine finds, all at once: rows that came one kind after the other would move under the pointer. Until it
 * has answered for these words, what it found for those before is shown, and `settled` is false.
 */
export function useFinds(words: string, conversationId: string | null) {
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['palette', words, conversationId],
    queryFn: () => findAll(words, conversationId),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  if (words === '') return { finds: undefined, settled: true };
  return { finds: data, settled: !isPending && !isPlaceholderData };
}
