import type { EscalationStart } from '../../shared/contract/escalations.ts';
import { usualChoice } from '../../shared/domain/escalation-ladder.ts';
import { checksFrom, factsIn } from '../../shared/domain/handover-facts.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getEscalationDraft, listStandingTargets } from '../db/queries/escalations.ts';
import { getCustomer } from '../db/queries/people.ts';
import { listRestrictedGroups } from '../db/queries/restricted-groups.ts';
import { fail } from '../failure.ts';
import { handOverFacts } from './hand-over.ts';

/** Messages that are read for facts, the newest. */
const mostRead = 100;

type Words = {
  kind: string;
  author_kind: string;
  body_text: string;
  attachments: string | null;
  sources: string | null;
};

/** What the card begins with: where to, what is there already, what was begun. Errors: not-found. */
export function beginEscalation(db: ReadableDb, conversationId: string): EscalationStart {
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'this conversation is not on this workstation');
  const walled = listRestrictedGroups(db);
  const isWalled = record.restricted === 1 || walled.has(record.group_id);
  const all = listStandingTargets(db);
  // From behind a wall nothing goes where others look.
  const targets = isWalled ? all.filter(({ groupId }) => walled.has(groupId)) : all;
  const read = prepared<Words>(
    db,
    `SELECT kind, author_kind, body_text, attachments, sources FROM messages
      WHERE conversation = ? AND kind IN ('reply', 'note') ORDER BY stamp DESC LIMIT ?`,
  ).all(record.n, mostRead);
  const ofCustomer = read.filter((one) => one.author_kind === 'customer');
  const facts = factsIn(read.map((one) => one.body_text));
  const customer = getCustomer(db, record.customer_id);
  const pictures = ofCustomer.filter((one) => one.attachments?.includes('"image/')).length;
  const there = checksFrom(facts, {
    pictures,
    verified: customer?.verification === 'verified',
    identified: customer?.identified === true,
  });
  const replies = read.filter((one) => one.kind === 'reply' && one.author_kind === 'agent').length;
  if (replies + read.filter((one) => one.kind === 'note').length > 0) there.add('steps-tried');
  const usual = usualChoice(targets, record.topic, there);
  return {
    targets,
    restricted: targets.filter(({ groupId }) => walled.has(groupId)).map(({ id }) => id),
    usual: usual && { targetId: usual.target.id, reason: usual.reason.key },
    there: [...there],
    facts: {
      hashes: [...facts.hashes],
      addresses: [...facts.addresses],
      amounts: [...facts.amounts],
      networks: [...facts.networks],
    },
    lastWords: ofCustomer[0]?.body_text.trim().slice(0, 600) ?? '',
    replies,
    notes: read.filter((one) => one.kind === 'note').length,
    done: handOverFacts(db, { conversationId, customerId: record.customer_id }, read),
    draft: getEscalationDraft(db, conversationId),
  };
}
