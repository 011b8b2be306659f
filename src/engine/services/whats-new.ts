import type { WhatsNew, WhatsNewEntry, WhatsNewText } from '../../shared/contract/whats-new.ts';
import type { Source } from '../../shared/domain/conversation.ts';
import type { Article, Macro } from '../../shared/domain/knowledge.ts';
import { owesReading } from '../../shared/domain/must-read.ts';
import { passagesOf, type SaidText } from '../../shared/domain/passages.ts';
import type { Agent } from '../../shared/domain/people.ts';
import { baseLanguage } from '../../shared/domain/spoken-language.ts';
import { prepared, type ReadableDb, transact } from '../db/handle.ts';
import { articleBefore, macroBefore } from '../db/ingest/document-changes.ts';
import { getArticleRead, noteArticleRead } from '../db/queries/article-reads.ts';
import { getArticle } from '../db/queries/articles.ts';
import {
  acknowledgedVersions,
  countDocumentChanges,
  type DocumentBefore,
  type DocumentChanged,
  dropDocumentChange,
  dropDocumentChanges,
  getDocumentChange,
  getLookedAt,
  listDocumentChanges,
  listExpired,
  listToRead,
  putLookedAt,
} from '../db/queries/document-changes.ts';
import { macroUses, weightAt } from '../db/queries/macro-use.ts';
import { getMacro } from '../db/queries/macros.ts';
import { getMe, getWorkspace } from '../db/queries/meta.ts';
import { outdatedBy } from '../db/queries/outdated.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Inputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

const mostListed = 300;
/** After a large import the oldest of it are counted and not looked at one by one. */
const mostLookedAt = 1_000;
/** Before the first look, what expired longer ago is old hat. */
const firstLookMs = 7 * 24 * 3_600_000;

type Kind = Source['kind'];
type Noted = Pick<DocumentChanged, 'kind' | 'id' | 'at'> & {
  readonly what: WhatsNewEntry['what'];
  readonly title: string;
  readonly before: DocumentBefore | null;
};

/**
 * What the agent has to read, and what else changed for them since they last looked: of macros what is said in a
 * language that they answer in and about what their queues are about, of articles those of their languages; whatever
 * they use or have read in any case.
 */
export function listWhatsNew(db: ReadableDb, now: number, hubNow: number): WhatsNew {
  const me = getMe(db);
  if (!me) return { entries: [], more: 0, asOf: now };
  const noted = new Map<string, Noted>();
  const note = (one: Noted) => noted.set(`${one.kind} ${one.id}`, one);
  for (const { kind, id } of listToRead(db))
    note({ kind, id, at: 0, what: 'standing', title: '', before: null });
  for (const { kind, id, at } of listExpired(db, getLookedAt(db) ?? hubNow - firstLookMs, hubNow))
    note({ kind, id, at, what: 'expired', title: '', before: null });
  for (const one of listDocumentChanges(db, mostLookedAt)) note(one);
  const uses = macroUses(db);
  const acknowledged = acknowledgedVersions(db);
  const concerns = createConcern(db, me);
  const found: { entry: WhatsNewEntry; weight: number }[] = [];
  for (const one of noted.values()) {
    const { kind, id } = one;
    const macro = kind === 'macro' ? getMacro(db, id) : null;
    const article = kind === 'article' ? getArticle(db, id) : null;
    const document = macro ?? article;
    const use = uses.get(id);
    const used =
      kind === 'macro' ? use !== undefined && use.usedAt !== null : getArticleRead(db, id) !== null;
    const outdated = document && outdatedBy(db, { kind, id }, document.validity, hubNow);
    const reading = document?.validity?.mustRead;
    const over = outdated !== null && outdated.why !== 'not-yet';
    const owed =
      reading && !over && owesReading(reading, me, acknowledged.get(`${kind} ${id}`) ?? null)
        ? reading
        : null;
    if (!owed) {
      if (one.what === 'standing') continue;
      const own = used || (use?.favourite ?? false);
      if (!own && document && !concerns(macro, article, one.before)) continue;
      if (!own && !document) continue;
    }
    found.push({
      entry: {
        kind,
        id,
        title: document?.title ?? one.title,
        what: one.what,
        at: one.what === 'standing' ? (owed?.since ?? 0) : one.at,
        version: document?.version ?? null,
        locale: article?.locale ?? null,
        favourite: use?.favourite ?? false,
        used,
        release: document?.validity?.release ?? null,
        outdated,
        toRead: owed && {
          version: document?.version ?? owed.version,
          since: owed.since,
          dueAt: owed.dueAt,
          remindedAt: owed.remindedAt ?? null,
        },
      },
      weight: (use?.favourite ? 1_000 : 0) + (use ? weightAt(use, now) : 0) + (used ? 1 : 0),
    });
  }
  found.sort((a, b) => compareRead(a.entry, b.entry) || b.weight - a.weight || b.entry.at - a.entry.at);
  return {
    entries: found.slice(0, mostListed).map(({ entry }) => entry),
    more: Math.max(0, found.length - mostListed) + Math.max(0, countDocumentChanges(db) - mostLookedAt),
    asOf: Math.max(now, hubNow),
  };
}

/** What must be read first, the sooner it is due. */
function compareRead({ toRead: a }: WhatsNewEntry, { toRead: b }: WhatsNewEntry): number {
  if (!a || !b) return Number(b !== null) - Number(a !== null);
  const due = ({ dueAt }: { readonly dueAt: number | null }) => dueAt ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.since - b.since;
}

function languagesOf(db: ReadableDb, me: Agent): string[] {
  return [...new Set([...me.languages, getWorkspace(db)?.locale ?? 'en', me.locale])];
}

function createConcern(db: ReadableDb, me: Agent) {
  const spoken = new Set(languagesOf(db, me).map(baseLanguage));
  const topics = new Map<string, boolean>();
  const isMine = (topic: string): boolean => {
    const known = topics.get(topic) ?? hasTopic(db, me.groupIds, topic);
    topics.set(topic, known);
    return known;
  };
  return (macro: Macro | null, article: Article | null, before: DocumentBefore | null): boolean => {
    if (article) return spoken.has(baseLanguage(article.locale));
    if (!macro) return true;
    if (macro.topics.length > 0 && me.groupIds.length > 0 && !macro.topics.some(isMine)) return false;
    if (!before || before.title !== macro.title) return true;
    const locales = new Set([...Object.keys(macro.bodies), ...Object.keys(before.texts)]);
    const changed = [...locales].filter((locale) => macro.bodies[locale] !== before.texts[locale]);
    // Where no text changed, what it does did.
    return changed.length === 0 || changed.some((locale) => spoken.has(baseLanguage(locale)));
  };
}

/** Whether anything of a topic came to these queues. */
function hasTopic(db: ReadableDb, groupIds: readonly string[], topic: string): boolean {
  return (
    prepared(
      db,
      'SELECT 1 FROM conversations WHERE topic = ? AND group_id IN (SELECT value FROM json_each(?)) LIMIT 1',
    ).get(topic, JSON.stringify(groupIds)) !== undefined
  );
}

/** What one of them says, beside what it said when the agent last looked. */
export function readWhatsNew(db: ReadableDb, { kind, id }: Inputs['whatsNew']['read']): WhatsNewText {
  const me = getMe(db);
  const now = readNow(db, kind, id);
  const noted = getDocumentChange(db, kind, id);
  if (!now && !noted) return fail('not-found', `no ${kind} ${id} on this workstation`);
  const before = noted?.before ?? null;
  const preferred = me ? languagesOf(db, me) : [];
  const place = (locale: string) => {
    const at = preferred.findIndex((one) => baseLanguage(one) === baseLanguage(locale));
    return at < 0 ? preferred.length : at;
  };
  const [says, said] = [saidBy(now), saidBy(before)];
  const locales = [...new Set([...Object.keys(says), ...Object.keys(said)])];
  return {
    title: now?.title ?? noted?.title ?? '',
    texts: locales
      .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
      .map((locale) => ({
        locale,
        now: says[locale] ?? null,
        before: said[locale] ?? null,
      })),
    audience: now?.article?.audience ?? null,
    bodyHtml: now?.article?.bodyHtml ?? null,
  };
}

function readNow(db: ReadableDb, kind: Kind, id: string): DocumentBefore | null {
  if (kind === 'macro') {
    const macro = getMacro(db, id);
    return macro && macroBefore(macro);
  }
  const article = getArticle(db, id);
  return article && articleBefore(article);
}

/** By language. */
function saidBy(document: DocumentBefore | null): Readonly<Record<string, SaidText>> {
  if (!document?.article) return document?.texts ?? {};
  return { [document.article.locale]: passagesOf(document.article) };
}

/** Says what the agent has seen and read. */
export function createWhatsNew(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['whatsNew'] {
  const { db, clock, announce } = workspace;
  return {
    seen({ asOf }) {
      transact(db, () => {
        const { entries } = listWhatsNew(db, clock.now(), workspace.hubNow());
        const owed = entries.filter(({ toRead }) => toRead !== null);
        dropDocumentChanges(db, asOf, owed);
        putLookedAt(db, Math.max(asOf, getLookedAt(db) ?? 0));
      });
      announce([{ topic: 'whats-new' }]);
    },
    acknowledge({ kind, id, version }) {
      const document = kind === 'macro' ? getMacro(db, id) : getArticle(db, id);
      if (document?.version !== version) return { said: false };
      transact(db, () => {
        dropDocumentChange(db, kind, id);
        if (kind === 'article') noteArticleRead(db, id, version, clock.now());
        if ((acknowledgedVersions(db).get(`${kind} ${id}`) ?? 0) >= version) return;
        const at = workspace.hubNow();
        const mutation = { kind: 'acknowledge' as const, documentKind: kind, documentId: id, version, at };
        enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0);
      });
      announce([{ topic: 'whats-new' }, { topic: 'articles' }]);
      onQueued();
      return { said: true };
    },
  };
}
