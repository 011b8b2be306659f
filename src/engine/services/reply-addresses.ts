import type { ReplyAddress } from '../../shared/contract/reply-addresses.ts';
import { looksAlike } from '../../shared/domain/chain/customer-addresses.ts';
import { findOnChain } from '../../shared/domain/chain/find-on-chain.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { fail } from '../failure.ts';

/** The newest messages that are looked through, and how much of each. */
const mostRead = 200;
const mostCharacters = 50_000;

type Known = { readonly text: string; readonly value: string; by: ReplyAddress['by'] };
type Words = { readonly body_text: string; readonly author_kind: string };

/** How addresses in a reply compare with those that stand in the messages of its conversation; notes count for nothing. */
export function compareReplyAddresses(
  db: ReadableDb,
  conversationId: string,
  addresses: readonly string[],
): ReplyAddress[] {
  const record = findRecord(db, conversationId) ?? fail('not-found', 'this conversation is not here');
  const known = knownAddresses(db, record.n);
  return addresses.map((address) => {
    const value = findOnChain(address)[0]?.value ?? address;
    const same = known.get(value);
    if (same) return { address, by: same.by, looksLike: null };
    const other = [...known.values()].find(({ text }) => looksAlike(text, address));
    return { address, by: null, looksLike: other?.text ?? null };
  });
}

function knownAddresses(db: ReadableDb, conversation: number): Map<string, Known> {
  const known = new Map<string, Known>();
  const messages = prepared<Words>(
    db,
    `SELECT body_text, author_kind FROM messages
      WHERE conversation = ? AND kind = 'reply' ORDER BY stamp DESC LIMIT ?`,
  ).all(conversation, mostRead);
  for (const { body_text, author_kind } of messages) {
    const text = body_text.slice(0, mostCharacters);
    for (const { kind, value, checksum, start, end } of findOnChain(text)) {
      if (kind !== 'address' || checksum === 'wrong') continue;
      const by = author_kind === 'customer' ? 'customer' : 'team';
      const before = known.get(value);
      if (!before) known.set(value, { text: text.slice(start, end), value, by });
      else if (by === 'customer') before.by = by;
    }
  }
  return known;
}
