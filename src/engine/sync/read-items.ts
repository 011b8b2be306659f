import type { z } from 'zod';
import { Message } from '../../shared/domain/conversation.ts';
import { Bundle, Change, DocumentKind } from '../../shared/wire/sync.ts';
import type { WritableDb } from '../db/handle.ts';
import type { DocumentChange } from '../db/ingest/documents.ts';
import { countQuarantined, quarantine, releaseQuarantined } from '../db/queries/quarantine.ts';

export type Unreadable = { entity: string | null; id: string | null; reason: string; payload: unknown };

/** Items of one page, read one by one: what can't be read is told apart, the rest goes on. */
export type ReadItems<T> = { readonly good: readonly T[]; readonly bad: readonly Unreadable[] };

export function readChanges(items: readonly unknown[]): ReadItems<Change> {
  return readEach(items, Change, (item) => ({ entity: textAt(item, 'entity'), id: textAt(item, 'id') }));
}

export function readMessages(items: readonly unknown[]): ReadItems<Message> {
  return readEach(items, Message, (item) => ({ entity: 'message', id: textAt(item, 'id') }));
}

/** The documents of a fetch: changes like those of the log, of knowledge alone. */
export function readDocuments(items: readonly unknown[]): ReadItems<DocumentChange> {
  const { good, bad } = readChanges(items);
  return { good: good.filter((change): change is DocumentChange => isDocument(change)), bad };
}

function isDocument(change: Change): change is DocumentChange {
  return DocumentKind.safeParse(change.entity).success && change.row !== null;
}

/** A conversation, null when it can't be read at all. */
export type ReadBundle = { readonly bundle: Bundle | null; readonly bad: readonly Unreadable[] };

const Shell = Bundle.omit({ messages: true });

/** A conversation with its messages; one bad message does not take the conversation with it. */
export function readBundle(item: unknown): ReadBundle {
  const shell = Shell.safeParse(item);
  const listed = memberOf(item, 'messages');
  if (!shell.success || !Array.isArray(listed)) {
    const id = textAt(memberOf(item, 'conversation'), 'id');
    const reason = shell.success ? 'no messages' : reasonOf(shell.error);
    return { bundle: null, bad: [{ entity: 'conversation', id, reason, payload: item }] };
  }
  const { good, bad } = readMessages(listed);
  const complete = shell.data.complete && bad.length === 0;
  return { bundle: { ...shell.data, complete, messages: [...good] }, bad };
}

/**
 * Of what belongs together all or nothing: where one of a set could not be read, the others are put aside with it.
 */
export function keepWhole<One extends Change>(
  { good, bad }: ReadItems<One>,
  sets: readonly (readonly string[])[],
): ReadItems<One> {
  const broken = new Map<string, string>();
  for (const set of sets) {
    const cause = bad.find(({ id }) => id !== null && set.includes(id));
    if (cause) for (const id of set) broken.set(id, `belongs to ${cause.id}, which could not be read`);
  }
  if (broken.size === 0) return { good, bad };
  const held = good.flatMap((change): Unreadable[] => {
    const reason = broken.get(change.id);
    return reason === undefined ? [] : [{ entity: change.entity, id: change.id, reason, payload: change }];
  });
  return { good: good.filter(({ id }) => !broken.has(id)), bad: [...bad, ...held] };
}

/** Puts what could not be read aside, in the transaction of what could. */
export function putAside(db: WritableDb, source: string, bad: readonly Unreadable[], now: number): void {
  for (const { entity, id, reason, payload } of bad) {
    quarantine(db, { at: now, source, entity, entityId: id, reason, payload: JSON.stringify(payload) ?? '' });
  }
}

/** What came readable now settles what was put aside before. */
export function settleAside(db: WritableDb, changes: readonly { entity: string; id: string }[]): void {
  if (countQuarantined(db) === 0) return;
  for (const { entity, id } of changes) releaseQuarantined(db, entity, id);
}

function readEach<T>(
  items: readonly unknown[],
  schema: z.ZodType<T>,
  name: (item: unknown) => { entity: string | null; id: string | null },
): ReadItems<T> {
  const good: T[] = [];
  const bad: Unreadable[] = [];
  for (const item of items) {
    const parsed = schema.safeParse(item);
    if (parsed.success) good.push(parsed.data);
    else bad.push({ ...name(item), reason: reasonOf(parsed.error), payload: item });
  }
  return { good, bad };
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ');
}

function memberOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined;
}

function textAt(item: unknown, name: string): string | null {
  const value = memberOf(item, name);
  return typeof value === 'string' ? value.slice(0, 100) : null;
}
