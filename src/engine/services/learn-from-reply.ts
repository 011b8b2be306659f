import { compareReply } from '../../shared/domain/learning/compare-reply.ts';
import { type KnownValue, namesOf } from '../../shared/domain/learning/leave-out.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getArticle } from '../db/queries/articles.ts';
import type { Learned } from '../db/queries/learned.ts';
import { getMe } from '../db/queries/meta.ts';
import { listOwnMacros } from '../db/queries/own-macros.ts';
import { getCustomer } from '../db/queries/people.ts';
import { getSettings } from '../db/queries/settings.ts';
import type { StoredConversation } from '../db/records.ts';
import type { Inputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { fillText, outlinesFor } from './macros.ts';

type Reply = Pick<Inputs['compose']['send'], 'conversationId' | 'text' | 'sources'>;

/**
 * What a reply tells of the macros and articles that it came from: what its agent changed, without anything of the
 * customer's. A reply is not held up by it: where it cannot be told, nothing is.
 */
export function learnFromReply(
  { db, hubNow, log }: Pick<Workspace, 'db' | 'hubNow' | 'log'>,
  reply: Reply,
): Learned[] {
  if (reply.sources.length === 0) return [];
  try {
    const record = findRecord(db, reply.conversationId);
    return record ? [...fromMacros(db, reply, record, hubNow()), ...fromArticles(db, reply)] : [];
  } catch (error) {
    log.warn({ err: error }, 'nothing could be learned from a reply');
    return [];
  }
}

function fromMacros(db: ReadableDb, reply: Reply, record: StoredConversation, now: number): Learned[] {
  const sources = reply.sources.filter(({ kind }) => kind === 'macro');
  const read = sources.flatMap((source) => {
    const found = outlinesFor(db, source, record, now);
    return found ? [{ source, ...found }] : [];
  });
  const rendered = new Set(read.flatMap(({ fragments }) => [...fragments]));
  const own = read.filter(({ source }) => !rendered.has(source.id));
  const alone =
    own.length === 1 &&
    reply.sources.every(({ kind, id }) => kind === 'macro' && (rendered.has(id) || id === own[0]?.source.id));
  const known = knownIn(db, record);
  const ignored = [signatureIn(db, record), ...ownTextsIn(db, record)];
  return own.flatMap(({ source, outlines }): Learned[] => {
    const compared = [...outlines].map(([locale, outline]) => ({
      locale,
      ...compareReply(outline, reply.text, { locale, known, ignored, alone }),
    }));
    // The language that it was taken in: the one of which the most is left.
    const best = compared.sort((a, b) => b.kept - a.kept)[0];
    if (!best) return [];
    const { locale, kept, edits } = best;
    const of = { macroId: source.id, version: source.version, locale };
    const edited = Number(kept < 100 || edits.length > 0);
    return [
      { kind: 'macro', ...of, edited, kept },
      ...edits.map((edit): Learned => ({ kind: 'edit', ...of, ...edit })),
    ];
  });
}

function fromArticles(db: ReadableDb, { text, sources }: Reply): Learned[] {
  return sources.flatMap(({ kind, id, version }): Learned[] => {
    if (kind !== 'article') return [];
    const url = getArticle(db, id)?.url;
    const use = url && text.includes(url) ? 'linked' : 'inserted';
    return [{ kind: 'article', articleId: id, version, use }];
  });
}

/** What this workstation knows of who is spoken to, and by whom: see `leaveOut`. */
export function knownIn(db: ReadableDb, record: StoredConversation): KnownValue[] {
  const customer = getCustomer(db, record.customer_id);
  const me = getMe(db);
  const others = [
    customer?.email,
    customer?.phone,
    ...Object.values(customer?.fields ?? {}).map((value) => (typeof value === 'string' ? value : null)),
  ].flatMap((value) => (value ? [{ placeholder: 'customer.name', value }] : []));
  return [
    { placeholder: 'conversation.subject', value: record.subject },
    ...namesOf('customer', customer?.name ?? record.customer_name),
    ...(customer?.mergedIn ?? []).flatMap(({ name }) => namesOf('customer', name)),
    ...others,
    ...(me ? [...namesOf('agent', me.name), { placeholder: 'agent.public_name', value: me.publicName }] : []),
  ].sort((a, b) => b.value.length - a.value.length);
}

/** What the agent's own macros say here: it stays theirs. */
function ownTextsIn(db: ReadableDb, { id }: StoredConversation): string[] {
  return listOwnMacros(db).flatMap(({ bodies }) =>
    Object.values(bodies).map((text) => fillText(db, { text, conversationId: id })),
  );
}

function signatureIn(db: ReadableDb, { id, channel }: StoredConversation): string {
  const signature = getSettings(db).signatures[channel as Channel];
  return signature?.on ? fillText(db, { text: signature.text, conversationId: id }) : '';
}
