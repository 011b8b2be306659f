import type { EscalationStart } from '../../shared/contract/escalations.ts';
import { Source } from '../../shared/domain/conversation.ts';
import type { ReadableDb } from '../db/handle.ts';
import { listArticleTitles, listLinked } from '../db/queries/articles.ts';
import { lastReadBack } from '../db/queries/freezes.ts';
import { getKyc } from '../db/queries/kyc.ts';
import { listMacroTitles } from '../db/queries/macros.ts';
import { listOpenedGuides } from '../db/queries/opened-guides.ts';

type Reply = {
  readonly kind: string;
  readonly author_kind: string;
  readonly body_text: string;
  readonly sources: string | null;
};

/** More of a kind tell nobody more. */
const mostNamed = 8;

/**
 * What was done in a conversation, and what is known of its customer's account, for whoever takes over: titles, states and scopes
 * alone, never a value that somebody is masked from. `read`: its messages, the newest first.
 */
export function handOverFacts(
  db: ReadableDb,
  { conversationId, customerId }: { readonly conversationId: string; readonly customerId: string },
  read: readonly Reply[],
): EscalationStart['done'] {
  const replies = read
    .filter(({ kind, author_kind }) => kind === 'reply' && author_kind === 'agent')
    .reverse();
  const sources = replies.flatMap(({ sources, body_text }) => [
    ...(sources === null ? [] : Source.array().parse(JSON.parse(sources))),
    ...listLinked(db, body_text),
  ]);
  const guides = distinct(listArticleTitles(db, sources));
  const status = getKyc(db, customerId);
  return {
    macros: distinct(listMacroTitles(db, sources)),
    guides,
    opened: distinct(listOpenedGuides(db, conversationId)).filter((title) => !guides.includes(title)),
    kyc: status && { state: status.state, reasons: status.reasons },
    account: lastReadBack(db, customerId),
  };
}

const distinct = (titles: readonly string[]): string[] => [...new Set(titles)].slice(-mostNamed);
