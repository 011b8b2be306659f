import { countedQuery, leaveOut } from '../../shared/domain/learning/leave-out.ts';
import { sentencesOf, withoutQuotes } from '../../shared/domain/learning/sentences.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getArticle, listTranslations } from '../db/queries/articles.ts';
import { countLearned } from '../db/queries/learned.ts';
import { getMacro } from '../db/queries/macros.ts';
import type { ActingServices } from '../rpc/services.ts';
import { foldText } from '../search/fold.ts';
import { messagesAt, newestStamps } from '../search/messages.ts';
import { readQuery } from '../search/query.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';
import { knownIn } from './learn-from-reply.ts';

const mostQuestions = 6;
const mostLookedAt = 60;
const longestQuestion = 400;
const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? locale;

/** Counts what is used of what can be said, and asks the hub what it makes of everybody's. `onCounted`: to be told soon. */
export function createLearning(
  workspace: () => Workspace,
  onCounted: () => void,
): ActingServices['learning'] {
  const link = () => workspace().link;
  return {
    searched({ query, surface, results, used, conversationId }) {
      const { db, hubNow } = workspace();
      const record = conversationId === undefined ? undefined : findRecord(db, conversationId);
      const counted = countedQuery(query, record ? knownIn(db, record) : []);
      if (counted === '') return;
      const outcome = used ? 'used' : results === 0 ? 'none' : 'unused';
      countLearned(db, { kind: 'search', query: counted, surface, outcome }, hubNow());
      onCounted();
    },
    opened({ articleId, version, conversationId }) {
      const { db, hubNow } = workspace();
      countLearned(db, { kind: 'article', articleId, version, use: 'opened' }, hubNow());
      const record = conversationId === undefined ? undefined : findRecord(db, conversationId);
      const article = getArticle(db, articleId);
      if (record && article) {
        const spoken = listTranslations(db, article.articleKey).map(({ locale }) => locale);
        noteFallback(db, hubNow(), { kind: 'article', id: articleId }, spoken, record.locale);
      }
      onCounted();
    },
    filled({ conversationId, macroId }) {
      const { db, hubNow } = workspace();
      const record = findRecord(db, conversationId);
      const macro = getMacro(db, macroId);
      // An agent's own is nobody else's business.
      if (!record || !macro) return;
      const spoken = Object.keys(macro.bodies);
      if (noteFallback(db, hubNow(), { kind: 'macro', id: macroId }, spoken, record.locale)) onCounted();
    },
    read: () => askHub(link(), (hub, options) => hub.learning.read(options)),
    dismiss: (input) => askHub(link(), (hub, options) => hub.learning.dismiss(input, options)),
    restore: (input) => askHub(link(), (hub, options) => hub.learning.restore(input, options)),
    saveSynonyms: (input) => askHub(link(), (hub, options) => hub.learning.saveSynonyms(input, options)),
    removeSynonyms: (input) => askHub(link(), (hub, options) => hub.learning.removeSynonyms(input, options)),
    questions: ({ query }) => questionsAbout(workspace().db, query),
  };
}

/** True where something is taken in another language than the customer's because there is none in theirs. */
function noteFallback(
  db: Workspace['db'],
  now: number,
  { kind, id }: { readonly kind: 'macro' | 'article'; readonly id: string },
  spoken: readonly string[],
  customerLocale: string,
): boolean {
  const locale = languageOf(customerLocale);
  if (spoken.some((one) => languageOf(one) === locale)) return false;
  countLearned(db, { kind: 'fallback', documentKind: kind, documentId: id, locale }, now);
  return true;
}

/** The newest sentences of customers in which the words of a query stand, without what tells of whom they are. */
function questionsAbout(db: ReadableDb, query: string): string[] {
  const { words, prefix } = readQuery(query.replace(/\[[a-z]+\]|#/g, ' ').trim());
  const wanted = [...words, ...(prefix === null ? [] : [prefix])];
  if (wanted.length === 0) return [];
  const found = new Set<string>();
  // All of the words, else one of them: the longer, the more it says.
  const alone = [...wanted].sort((a, b) => b.length - a.length).map((word) => [word]);
  for (const asked of [wanted, ...alone]) {
    const { stamps } = newestStamps(
      db,
      { words: asked, prefix: null },
      Number.MAX_SAFE_INTEGER,
      mostLookedAt,
    );
    for (const message of messagesAt(db, stamps)) {
      if (message.author_kind !== 'customer') continue;
      const record = findRecord(db, message.conversation_id);
      if (!record) continue;
      const sentences = sentencesOf(withoutQuotes(message.body_text), record.locale);
      // Of a message in which the words stand only in what it quotes, none.
      const about = sentences.filter((one) => asked.some((word) => foldText(one).includes(word)));
      const said = about.find((one) => /[?？؟]\s*$/u.test(one)) ?? about[0];
      if (said !== undefined) found.add(leaveOut(said, knownIn(db, record)).slice(0, longestQuestion));
      if (found.size === mostQuestions) return [...found];
    }
    if (found.size > 0) break;
  }
  return [...found];
}
