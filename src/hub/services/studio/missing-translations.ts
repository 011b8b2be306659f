import type { Source } from '../../../shared/domain/conversation.ts';
import type { MissingTranslations } from '../../../shared/wire/missing-translations.ts';
import type { Transaction } from '../../store/database.ts';
import { countMissing, listMissing, readSpoken } from '../../store/queries/missing-translations.ts';
import type { Store } from '../../store/store.ts';
import { checkMayLook, type StudioCaller } from './read-studio.ts';

const mostListed = 500;
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
export async function readMissing(store: Store, caller: StudioCaller): Promise<MissingTranslations> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  return store.transaction(async (tx) => {
    const all = await listMissing(tx, workspaceId);
    const missing: MissingTranslations['missing'] = [];
    for (const kind of kinds) {
      const rows = all.filter((row) => row.documentKind === kind);
      const ids = [...new Set(rows.map(({ documentId }) => documentId))];
      const spoken = await readSpoken(tx, workspaceId, kind, ids);
      for (const { documentId, locale, count, since, lastAt } of rows) {
        const document = spoken.get(documentId);
        if (!document || document.locales.some((one) => languageOf(one) === locale)) continue;
        missing.push({ kind, documentId, title: document.title, locale, count, since, lastAt });
      }
    }
    missing.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
    return { missing: missing.slice(0, mostListed) };
  }, 'repeatable read');
}
