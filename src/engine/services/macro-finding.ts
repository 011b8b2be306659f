import type { MacroHit } from '../../shared/contract/hits.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { asMacro } from '../../shared/domain/own-macro.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { macroUses } from '../db/queries/macro-use.ts';
import { listMacros } from '../db/queries/macros.ts';
import { getMeta, macrosGeneration } from '../db/queries/meta.ts';
import { outdatedBy } from '../db/queries/outdated.ts';
import { getOwnMacro, listOwnMacros } from '../db/queries/own-macros.ts';
import { listSynonyms, synonymsGeneration } from '../db/queries/synonyms.ts';
import { getTeamUses, type TeamUsesOf, teamUsesAt } from '../db/queries/team-uses.ts';
import type { StoredConversation } from '../db/records.ts';
import type { Inputs } from '../rpc/services.ts';
import { indexMacros, type MacroIndex } from '../search/macro-index.ts';
import { synonymsOf } from '../search/macro-synonyms.ts';
import { type MacroUses, searchMacros, suggestMacros, type Uses } from '../search/macros.ts';
import { chooseLocale, localesFor } from './macros.ts';

const mostSuggested = 3;

/** Finds macros. All are kept in memory, and what changed is read anew when they or the database have changed. */
export function createMacroFinding() {
  const indexOf = keptWhile(macrosGeneration, (db, before?: MacroIndex) =>
    indexMacros([...listOwnMacros(db).map(asMacro), ...listMacros(db)], before),
  );
  const synonymsIn = keptWhile(synonymsGeneration, (db) => synonymsOf(listSynonyms(db)));
  let team: TeamUsesOf = new Map();
  let teamOf: { db: ReadableDb; at: number | null } | null = null;
  const usesOf = (db: ReadableDb): Uses => {
    const at = teamUsesAt(db);
    if (teamOf?.db !== db || teamOf.at !== at) {
      team = getTeamUses(db);
      teamOf = { db, at };
    }
    return { own: macroUses(db), team };
  };
  return {
    /** `now` is the hub's time in ms, here and below. */
    search(
      db: ReadableDb,
      { query, conversationId, limit = 30 }: Inputs['macros']['search'],
      now: number,
    ): MacroHit[] {
      const record = conversationId === undefined ? undefined : findRecord(db, conversationId);
      const context = record ? contextOf(record) : null;
      const uses = usesOf(db);
      const locales = localesFor(db, record?.locale);
      const search = { query, context, uses, synonyms: synonymsIn(db), limit, now };
      return searchMacros(indexOf(db), search).map((macro) => hitOf(db, macro, uses.own, locales, now));
    },
    /** At most three that fit a conversation; of one that is not here, none. */
    suggest(db: ReadableDb, { conversationId }: Inputs['macros']['suggest'], now: number): MacroHit[] {
      const record = findRecord(db, conversationId);
      if (!record) return [];
      const uses = usesOf(db);
      const locales = localesFor(db, record.locale);
      const context = { ...contextOf(record), about: `${record.subject} ${record.preview}` };
      return suggestMacros(indexOf(db), context, uses, mostSuggested, now).map((macro) =>
        hitOf(db, macro, uses.own, locales, now),
      );
    },
  };
}

/** What is made of a database, and made anew when the count of its changes under `counter` has moved. */
function keptWhile<Made>(counter: string, make: (db: ReadableDb, before?: Made) => Made) {
  let kept: { readonly db: ReadableDb; readonly generation: string | null; readonly made: Made } | null =
    null;
  return (db: ReadableDb): Made => {
    const generation = getMeta(db, counter);
    if (kept?.db !== db || kept.generation !== generation)
      kept = { db, generation, made: make(db, kept?.db === db ? kept.made : undefined) };
    return kept.made;
  };
}

const contextOf = ({ channel, topic, locale, tier }: StoredConversation) => ({
  channel,
  topic,
  locale,
  tier,
});

function hitOf(
  db: ReadableDb,
  macro: Macro,
  uses: MacroUses,
  locales: readonly string[],
  now: number,
): MacroHit {
  const use = uses.get(macro.id);
  const locale = chooseLocale(macro, locales);
  return {
    id: macro.id,
    version: macro.version,
    title: macro.title,
    folder: macro.folder,
    shortcut: macro.shortcut,
    preview: previewOf(macro.bodies[locale] ?? ''),
    locale,
    locales: Object.keys(macro.bodies),
    actionCount: macro.actions.length,
    favourite: use?.favourite ?? false,
    own: getOwnMacro(db, macro.id) !== null,
    usedAt: use?.usedAt ?? null,
    outdated: outdatedBy(db, { kind: 'macro', id: macro.id }, macro.validity, now),
  };
}
