import { cleanLine } from '../../../shared/domain/clean-text.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import { phraseWordsOf, piecesOfPhrase } from '../../../shared/domain/secrets/phrase-pieces.ts';
import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { readThread } from '../../store/queries/messages.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import type { Guarded } from './guard-inbound.ts';

/** So many messages of a customer are taken together, and no older ones. */
const most = { pieces: 24, ms: 30 * 60_000 } as const;
/** What others said in between, and what happened, is read with them. */
const linesRead = 120;
/** Words beside a phrase that are more of it: fewer may be a reply to the warning, such as `okay, what now?`. */
const fewestBeside = 6;

const removed: RemovedSecret = { kind: 'seed-phrase', place: 'text', at: 0 };

/**
 * The customer's messages right before this one that are a recovery phrase with it: the whole of each is words of one. What
 * of such words stands before that, or goes on after one that was taken out, is more of it: a checksum is right by chance too,
 * of the first twelve words of longer ones. Null where it is none of this, which costs nothing unless the message is words of a
 * phrase and nothing else.
 */
export async function earlierPieces(
  tx: Transaction,
  conversationId: string,
  text: string,
  now: number,
): Promise<Message[] | null> {
  const last = phraseWordsOf(text);
  if (last === null || last.length === 0) return null;
  const { run, goesOn } = await readRun(tx, conversationId, now);
  const pieces = [...run.map(({ words }) => words), last];
  const found = piecesOfPhrase(pieces);
  const isMore = (some: readonly string[][]) => some.flat().length >= fewestBeside;
  if (found === 0 && !(goesOn && isMore(pieces))) return null;
  const before = pieces.length - found;
  return run.slice(isMore(pieces.slice(0, before)) ? 0 : before).map(({ message }) => message);
}

type Piece = { readonly message: Message; readonly words: string[] };

/** The customer's latest messages that may be pieces, oldest first; `goesOn`: right after one that was taken out. */
async function readRun(
  tx: Transaction,
  conversationId: string,
  now: number,
): Promise<{ run: Piece[]; goesOn: boolean }> {
  const run: Piece[] = [];
  for (const message of await readThread(tx, conversationId, undefined, linesRead)) {
    if (message.author.kind !== 'customer' || message.kind !== 'reply') continue;
    if (message.createdAt < now - most.ms || run.length === most.pieces - 1) break;
    const words = phraseWordsOf(message.bodyText);
    const phrase = message.secrets?.some(({ kind }) => kind === removed.kind) ?? false;
    if (words === null || message.secrets) return { run, goesOn: phrase && words?.length === 0 };
    run.unshift({ message, words });
  }
  return { run, goesOn: false };
}

/** Takes them out of what is kept already, of the conversation's name too where one of them gave it, and puts that on record. */
export async function takeOutPieces(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  pieces: readonly Message[],
  now: number,
): Promise<void> {
  const { id, subject } = edit.current();
  if (subject !== '' && pieces.some(({ bodyText }) => cleanLine(bodyText, 80).startsWith(subject)))
    edit.set({ subject: secretMark });
  for (const message of pieces)
    edit.rewrite({ ...message, bodyText: secretMark, bodyHtml: null, secrets: [removed] });
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'system', id: null },
    action: 'secret-removed',
    subject: { kind: 'conversation', id },
    details: { messageIds: pieces.map((message) => message.id), kinds: [removed.kind] },
  });
}

/** What has just been written, and is one of them. */
export function guardedPiece(guarded: Guarded): Guarded {
  return { ...guarded, bodyText: secretMark, whole: secretMark, bodyHtml: null, removed: [removed] };
}
