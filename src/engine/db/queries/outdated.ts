import type { Outdated } from '../../../shared/contract/outdated.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { unfitnessOf, type Validity } from '../../../shared/domain/validity.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { getGoneTitle } from './recalled-texts.ts';

type Titled = { readonly title: string; readonly validity: Validity | undefined };
type Kind = Source['kind'];

/** A replacement may itself be replaced; more links of a chain are not followed. */
const longestChain = 5;

/** What a macro or an article is called and how long it is good; null when it is not here. */
function getTitled(db: ReadableDb, kind: Kind, id: string): Titled | null {
  const sql =
    kind === 'macro'
      ? "SELECT title, document ->> '$.validity' AS validity FROM macros WHERE id = ?"
      : 'SELECT title, validity FROM articles WHERE id = ?';
  const row = prepared<{ title: string; validity: string | null }>(db, sql).get(id);
  if (!row) return null;
  return { title: row.title, validity: readValidity(row.validity) };
}

/** What a macro or an article is called; empty where it is not here. */
export const getTitle = (db: ReadableDb, kind: Kind, id: string): string =>
  getTitled(db, kind, id)?.title ?? '';

export function readValidity(text: string | null): Validity | undefined {
  return text === null ? undefined : (JSON.parse(text) as Validity);
}

/**
 * Why a document whose validity is known may not be said at `now`, the hub's time in ms; null: it may. `version` is the
 * one that a text came from, null for the one that is here.
 */
export function outdatedBy(
  db: ReadableDb,
  {
    kind,
    id,
    version = null,
  }: { readonly kind: Kind; readonly id: string; readonly version?: number | null },
  validity: Validity | undefined,
  now: number,
): Outdated | null {
  const unfit = unfitnessOf(validity, now, version);
  if (!unfit) return null;
  // Of what was called back a good version is here, under the same id.
  const first = unfit.why === 'recalled' ? id : validity?.replacedBy;
  return { ...unfit, replacement: first === undefined ? null : findGood(db, kind, first, now) };
}

function findGood(db: ReadableDb, kind: Kind, first: string, now: number): Outdated['replacement'] {
  let id: string | undefined = first;
  for (let link = 0; id !== undefined && link < longestChain; link += 1) {
    const found = getTitled(db, kind, id);
    if (!found) return null;
    if (!unfitnessOf(found.validity, now)) return { id, title: found.title };
    id = found.validity?.replacedBy;
  }
  return null;
}

export type OutdatedSource = Source & { readonly title: string; readonly outdated: Outdated };

/** Taken back, and nothing is there in its place. */
const gone: Outdated = { why: 'recalled', at: null, replacement: null };

/** What of a text's sources may not be said at `now`, the hub's time in ms. */
export function listOutdated(db: ReadableDb, sources: readonly Source[], now: number): OutdatedSource[] {
  return sources.flatMap((source) => {
    const titled = getTitled(db, source.kind, source.id);
    if (!titled) {
      const title = getGoneTitle(db, source);
      return title === null ? [] : [{ ...source, title, outdated: gone }];
    }
    const outdated = outdatedBy(db, source, titled.validity, now);
    return outdated ? [{ ...source, title: titled.title, outdated }] : [];
  });
}
