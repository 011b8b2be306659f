import type { ChatbotUnderstood } from '../../../shared/domain/chatbot.ts';
import { cleanLine, cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import { takeOutSecrets } from '../../../shared/domain/secrets/take-out.ts';
import type { Transaction } from '../../store/database.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import { sayInbound } from '../customer-words.ts';
import { guardInbound } from '../firewall/guard-inbound.ts';
import type { PlanOf } from '../sla/plan.ts';
import type { ChatbotLine } from './calls.ts';

/** A line under the id of the message that it becomes. */
export type NamedLine = ChatbotLine & { readonly messageId: string };

/**
 * Adds lines of a transcript as what they are: the customer's words as theirs, read by the firewall and the gate like any
 * other, and the chatbot's as the chatbot's, which no list shows as what was said last. Times never run backwards.
 */
export async function addTranscript(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  writer: Pick<Customer, 'id'>,
  planOf: PlanOf,
  lines: readonly NamedLine[],
  { after, now }: { readonly after: number; readonly now: number },
): Promise<Message[]> {
  const said: Message[] = [];
  let at = after;
  for (const { messageId: id, author, text, at: told } of lines) {
    at = Math.min(Math.max(told, at), now);
    if (author === 'chatbot') {
      const { bodyText, removed } = guardInbound({ text });
      if (bodyText.trim() === '') continue;
      const { preview, lastAuthorKind, lastMessageAt } = edit.current();
      said.push(
        edit.copy({
          ...{ id, kind: 'reply', author: { kind: 'bot', id: null }, bodyText, createdAt: at },
          ...(removed.length > 0 && { secrets: [...removed] }),
        }),
      );
      edit.set({ preview, lastAuthorKind, lastMessageAt });
      continue;
    }
    const message = await sayInbound(tx, workspaceId, edit, writer.id, planOf, { id, text, at }, now);
    if (!('outcome' in message)) said.push(message);
  }
  return said;
}

/** What was taken out of any of it, once for each kind and place. */
export function removedFrom(said: readonly Message[]): RemovedSecret[] {
  const all = said.flatMap(({ secrets = [] }) => secrets);
  return [...new Map(all.map((secret) => [secret.kind, secret])).values()];
}

/** What the chatbot says that it understood, without secrets. */
export function guardUnderstood(told: {
  readonly topic: string;
  readonly summary: string;
  readonly articles: readonly { readonly title: string; readonly link?: string | undefined }[];
  readonly answers: readonly string[];
}): ChatbotUnderstood {
  const line = (text: string) => cleanLine(takeOutSecrets(text).text, 200);
  const words = (text: string, most: number) => cutText(takeOutSecrets(cleanText(text)).text.trim(), most);
  return {
    topic: cutText(line(told.topic), 120),
    summary: words(told.summary, 1_000),
    articles: told.articles.map(({ title, link }) => ({
      title: line(title),
      link: link === undefined || takeOutSecrets(link).marks.length > 0 ? null : link,
    })),
    answers: told.answers.map((answer) => words(answer, 500)).filter((answer) => answer !== ''),
  };
}
