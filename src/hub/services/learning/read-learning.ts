import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { sentenceKey } from '../../../shared/domain/learning/sentences.ts';
import { unfitnessOf } from '../../../shared/domain/validity.ts';
import {
  type IdleFinding,
  type Learning,
  type SearchFinding,
  SearchSurface,
} from '../../../shared/wire/learning.ts';
import type { HubContext } from '../../context.ts';
import type { Transaction } from '../../store/database.ts';
import { listArticleHeads } from '../../store/queries/articles.ts';
import {
  listDismissals,
  listUsedArticles,
  readLearningSince,
  type Sum,
  sumLearned,
} from '../../store/queries/learned.ts';
import { listMacroOutcomes, type MacroOutcome } from '../../store/queries/macro-outcomes.ts';
import { listMacroHeads } from '../../store/queries/macros.ts';
import { listSynonyms } from '../../store/queries/synonyms.ts';
import { checkMayLook, type StudioCaller } from '../studio/read-studio.ts';
import { type CountedEdit, clusterEdits } from './cluster-edits.ts';

const dayMs = 24 * 3_600_000;
const days = 90;
const fourWeeks = 28;
/** What happened less often is nobody's habit, and might tell of one person. */
export const leastTimes = 3;
/** Of searches for the same: where more than the rest found and took something, nothing is amiss. */
const leastUnused = 0.5;
/** A text that has not been out for so long may still be found. */
const idleAfterDays = 14;
const mostOfEach = 100;
const mostRead = 20_000;

type MacroHead = Awaited<ReturnType<typeof listMacroHeads>>[number];
type ArticleHead = Awaited<ReturnType<typeof listArticleHeads>>[number];

/** What use says of macros, articles and searches, without what trainers have put aside. */
export async function readLearning(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
): Promise<Learning> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const now = clock();
  const today = Math.floor(now / dayMs);
  const span = { from: today - days + 1, before: today - 2 * fourWeeks + 1, lately: today - fourWeeks + 1 };
  const times = { from: span.from * dayMs, before: span.before * dayMs, lately: span.lately * dayMs };
  return store.transaction(async (tx) => {
    const macros = new Map((await listMacroHeads(tx, workspaceId)).map((head) => [head.id, head]));
    const outcomes = await listMacroOutcomes(tx, workspaceId, times);
    const compared = await sumLearned(tx, workspaceId, 'macro', span, mostRead);
    const since = await readLearningSince(tx, workspaceId);
    const dismissed = await listDismissals(tx, workspaceId);
    const aside = new Set(dismissed.map(({ key }) => key));
    const isOpen = ({ key }: { readonly key: string }) => !aside.has(key);
    const edits = editsOf(macros, compared, await sumLearned(tx, workspaceId, 'edit', span, mostRead));
    const searches = searchesOf(await sumLearned(tx, workspaceId, 'search', span, mostRead));
    const idle = [
      ...idleMacros(macros.values(), outcomes, now),
      ...(await idleArticles(tx, workspaceId, since, now)),
    ];
    return {
      days,
      since: since === null ? null : since * dayMs,
      macros: figuresOf(macros, outcomes, compared).slice(0, mostOfEach),
      edits: edits.filter(isOpen).slice(0, mostOfEach),
      searches: searches.filter(isOpen).slice(0, 2 * mostOfEach),
      idle: idle.filter(isOpen).slice(0, 2 * mostOfEach),
      synonyms: await listSynonyms(tx, workspaceId),
      dismissed: dismissed.slice(0, mostOfEach),
    };
  }, 'repeatable read');
}

const keyOf = (...about: readonly unknown[]): string =>
  createHash('sha256').update(canonicalJson(about)).digest('hex');

const textIn = ({ subject }: Sum, name: string): string => String(subject[name] ?? '');
const numberIn = ({ subject }: Sum, name: string): number => Number(subject[name] ?? 0);

function figuresOf(
  heads: ReadonlyMap<string, MacroHead>,
  outcomes: readonly MacroOutcome[],
  compared: readonly Sum[],
): Learning['macros'] {
  const sums = new Map<string, { compared: number; edited: number; kept: number }>();
  for (const sum of compared) {
    const key = `${textIn(sum, 'macroId')} ${numberIn(sum, 'version')}`;
    const held = sums.get(key) ?? { compared: 0, edited: 0, kept: 0 };
    held.compared += sum.count;
    held.edited += sum.edited;
    held.kept += sum.kept;
    sums.set(key, held);
  }
  return outcomes.flatMap(({ macroId, version, count, lately, before, ...outcome }) => {
    const head = heads.get(macroId);
    if (!head) return [];
    const sum = sums.get(`${macroId} ${version}`) ?? { compared: 0, edited: 0, kept: 0 };
    return [
      {
        documentId: macroId,
        title: head.title,
        version,
        sends: { count, lately, before },
        compared: sum.compared,
        edited: Math.min(sum.edited, sum.compared),
        kept: sum.compared === 0 ? null : Math.min(100, Math.round(sum.kept / sum.compared)),
        ...outcome,
      },
    ];
  });
}

/** Of live versions alone: what was changed of an earlier one may be in this one already. */
function editsOf(
  heads: ReadonlyMap<string, MacroHead>,
  compared: readonly Sum[],
  counted: readonly Sum[],
): Learning['edits'] {
  const sends = new Map(
    compared.map((sum) => [
      `${textIn(sum, 'macroId')} ${numberIn(sum, 'version')} ${textIn(sum, 'locale')}`,
      sum.count,
    ]),
  );
  const live = counted.flatMap((sum): CountedEdit[] => {
    const [macroId, version] = [textIn(sum, 'macroId'), numberIn(sum, 'version')];
    if (heads.get(macroId)?.version !== version) return [];
    const { count, lately, before } = sum;
    return [
      {
        macroId,
        version,
        locale: textIn(sum, 'locale'),
        how: textIn(sum, 'how') as CountedEdit['how'],
        sentence: textIn(sum, 'sentence'),
        became: textIn(sum, 'became'),
        count,
        lately,
        before,
      },
    ];
  });
  return clusterEdits(live).flatMap(({ macroId, version, locale, how, sentence, became, ...times }) => {
    if (times.count < leastTimes) return [];
    return [
      {
        key: keyOf('edit', macroId, locale, how, sentenceKey(sentence), sentenceKey(became)),
        documentId: macroId,
        title: heads.get(macroId)?.title ?? '',
        version,
        locale,
        how,
        sentence,
        became,
        times,
        of: Math.max(times.count, sends.get(`${macroId} ${version} ${locale}`) ?? 0),
      },
    ];
  });
}

function searchesOf(counted: readonly Sum[]): SearchFinding[] {
  const none = { count: 0, lately: 0, before: 0 };
  const add = (a: typeof none, b: Sum) => ({
    count: a.count + b.count,
    lately: a.lately + b.lately,
    before: a.before + b.before,
  });
  const found: SearchFinding[] = [];
  const byQuery = new Map<string, Sum[]>();
  for (const sum of counted) {
    const query = textIn(sum, 'query');
    byQuery.set(query, [...(byQuery.get(query) ?? []), sum]);
  }
  for (const [query, sums] of byQuery) {
    const of = sums.reduce((sum, { count }) => sum + count, 0);
    for (const what of ['none', 'unused'] as const) {
      const those = sums.filter((sum) => textIn(sum, 'outcome') === what);
      const times = those.reduce(add, none);
      if (times.count < leastTimes || (what === 'unused' && times.count <= leastUnused * of)) continue;
      const surfaces = those
        .sort((a, b) => b.count - a.count)
        .flatMap((sum) => SearchSurface.safeParse(textIn(sum, 'surface')).data ?? []);
      if (surfaces.length > 0)
        found.push({ key: keyOf('search', what, query), query, what, surfaces, times, of });
    }
  }
  return found.sort((a, b) => b.times.count - a.times.count || (a.query < b.query ? -1 : 1));
}

function idleMacros(
  heads: Iterable<MacroHead>,
  outcomes: readonly MacroOutcome[],
  now: number,
): IdleFinding[] {
  const sent = new Set(outcomes.map(({ macroId }) => macroId));
  return [...heads].flatMap((head): IdleFinding[] => {
    if (sent.has(head.id) || !isOut(head, now)) return [];
    const { id, title, version, updatedAt } = head;
    const key = keyOf('idle', 'macro', id, version);
    return [{ key, kind: 'macro', documentId: id, title, version, locale: null, since: updatedAt }];
  });
}

async function idleArticles(
  tx: Transaction,
  workspaceId: string,
  since: number | null,
  now: number,
): Promise<IdleFinding[]> {
  // Nobody knows what was read before anything was counted.
  if (since === null || since * dayMs > now - idleAfterDays * dayMs) return [];
  const heads = await listArticleHeads(tx, workspaceId);
  const used = await listUsedArticles(tx, workspaceId, since);
  return heads.flatMap((head: ArticleHead): IdleFinding[] => {
    const last = used.get(head.id);
    const { id, title, version, locale, updatedAt } = head;
    if (!isOut(head, now) || (last !== undefined && last >= Math.floor(updatedAt / dayMs))) return [];
    const key = keyOf('idle', 'article', id, version);
    return [
      {
        key,
        kind: 'article',
        documentId: id,
        title,
        version,
        locale,
        since: Math.max(updatedAt, since * dayMs),
      },
    ];
  });
}

const isOut = ({ validity, updatedAt }: Pick<MacroHead, 'validity' | 'updatedAt'>, now: number): boolean =>
  updatedAt <= now - idleAfterDays * dayMs && !(validity && unfitnessOf(validity, now));
