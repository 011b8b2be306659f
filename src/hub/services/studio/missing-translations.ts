import type { Source } from '../../../shared/domain/conversation.ts';
import type { MissingTranslations } from '../../../shared/wire/missing-translations.ts';
import type { HubContext } from '../../context.ts';
import type { Transaction } from '../../store/database.ts';
import { sumLearned } from '../../store/queries/learned.ts';
import { countByLanguage } from '../../store/queries/macro-outcomes.ts';
import {
  countMissing,
  listMissing,
  listSpokenLanguages,
  readSpoken,
} from '../../store/queries/missing-translations.ts';
import { checkMayLook, type StudioCaller } from './read-studio.ts';

const mostListed = 500;
const mostUnspoken = 100;
const mostTaken = 5_000;
const days = 90;
const dayMs = 24 * 3_600_000;
const kinds = ['macro', 'article'] as const satisfies readonly Source['kind'][];
const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? locale;

/**
 * Counts what a reply came from that does not speak the customer's language. Called in the reply's own transaction: a
 * reply that is sent twice counts once.
 */
export async function noteMissing(
  { tx, workspaceId, now }: { readonly tx: Transaction; readonly workspaceId: string; readonly now: number },
  sources: readonly Source[],
  customerLocale: string,
): Promise<void> {
  const language = languageOf(customerLocale);
  for (const kind of kinds) {
    const ids = [...new Set(sources.flatMap((source) => (source.kind === kind ? [source.id] : [])))].sort();
    for (const [id, { locales }] of await readSpoken(tx, workspaceId, kind, ids))
      if (!locales.some((locale) => languageOf(locale) === language))
        await countMissing(tx, workspaceId, { kind, id }, language, now);
  }
}

/** Languages in which documents were wanted and which they still lack, the most wanted first. */
export async function readMissing(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
): Promise<MissingTranslations> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const today = Math.floor(clock() / dayMs);
  return store.transaction(async (tx) => {
    const sent = await listMissing(tx, workspaceId);
    const taken = await listTaken(tx, workspaceId, today - days);
    const all = [...sent.map((row) => ({ ...row, taken: taken.get(nameOf(row))?.taken ?? 0 }))];
    const known = new Set(sent.map(nameOf));
    for (const [name, row] of taken) if (!known.has(name)) all.push(row);
    const missing: MissingTranslations['missing'] = [];
    for (const kind of kinds) {
      const rows = all.filter((row) => row.documentKind === kind);
      const ids = [...new Set(rows.map(({ documentId }) => documentId))];
      const spoken = await readSpoken(tx, workspaceId, kind, ids);
      for (const { documentId, locale, count, taken, since, lastAt } of rows) {
        const document = spoken.get(documentId);
        if (!document || document.locales.some((one) => languageOf(one) === locale)) continue;
        missing.push({ kind, documentId, title: document.title, locale, count, taken, since, lastAt });
      }
    }
    missing.sort((a, b) => b.count + b.taken - a.count - a.taken || b.lastAt - a.lastAt);
    const spoken = new Set((await listSpokenLanguages(tx, workspaceId)).map(languageOf));
    const unspoken = (await countByLanguage(tx, workspaceId, (today - days) * dayMs))
      .filter(({ locale }) => !spoken.has(locale))
      .slice(0, mostUnspoken);
    return { missing: missing.slice(0, mostListed), unspoken };
  }, 'repeatable read');
}

type Taken = Awaited<ReturnType<typeof listMissing>>[number] & { readonly taken: number };
const nameOf = ({
  documentKind,
  documentId,
  locale,
}: Pick<Taken, 'documentKind' | 'documentId' | 'locale'>) => `${documentKind} ${documentId} ${locale}`;

/** What agents took in another language than the customer's, as workstations counted it since a day. */
async function listTaken(tx: Transaction, workspaceId: string, from: number): Promise<Map<string, Taken>> {
  const days = { from, before: from, lately: from };
  const sums = await sumLearned(tx, workspaceId, 'fallback', days, mostTaken);
  return new Map(
    sums.map(({ subject, count, firstDay, lastDay }) => {
      const row: Taken = {
        documentKind: subject.documentKind === 'article' ? 'article' : 'macro',
        documentId: String(subject.documentId),
        locale: String(subject.locale),
        count: 0,
        taken: count,
        since: firstDay * dayMs,
        lastAt: lastDay * dayMs,
      };
      return [nameOf(row), row];
    }),
  );
}
