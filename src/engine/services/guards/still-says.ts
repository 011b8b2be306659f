import type { Source } from '../../../shared/domain/conversation.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { shinglesOf, type Word, wordsOf } from '../../../shared/domain/word-runs.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { getArticle } from '../../db/queries/articles.ts';
import { getMacro } from '../../db/queries/macros.ts';
import { listOutdated, type OutdatedSource } from '../../db/queries/outdated.ts';
import { getRecalled } from '../../db/queries/recalled-texts.ts';

/** So many words in a row are taken over; a shorter piece is looked for whole. */
const runWords = 6;
/** Pieces shorter than this say nothing of their own. */
const shortestPiece = 3;

/**
 * What a text came from that may not be said at `now`, the hub's time in ms, and still stands in it. What the agent has
 * taken out again, or written anew in words of their own, is not held against it.
 */
export function listStale(
  db: ReadableDb,
  { text, sources }: { readonly text: string; readonly sources: readonly Source[] },
  now: number,
): OutdatedSource[] {
  const outdated = listOutdated(db, sources, now);
  const valid = sources.filter((one) => !outdated.some((other) => isSame(one, other)));
  return outdated.filter((source) => {
    // Taken over too, the version in its place may say what both say. By itself the older one may lack what matters.
    const inItsPlace = valid.some(({ kind, id }) => kind === source.kind && id === source.id);
    return stillSays(db, source, text, (inItsPlace && textsNow(db, source)) || []);
  });
}

const isSame = (one: Source, other: Source) =>
  one.kind === other.kind && one.id === other.id && one.version === other.version;

function stillSays(
  db: ReadableDb,
  source: OutdatedSource,
  text: string,
  inItsPlace: readonly string[],
): boolean {
  const texts = textsOf(db, source);
  // A version that never was on this workstation: nobody can tell.
  if (texts === null) return text.trim() !== '';
  const url = source.kind === 'article' ? getArticle(db, source.id)?.url : null;
  if (url && text.includes(url)) return true;
  const pieces = texts.flatMap(piecesOf).map(wordsOf);
  const said = pieces.filter(({ length }) => length >= shortestPiece);
  // Too little to be recognised by.
  if (said.length === 0) return text.trim() !== '';
  const isInText = runsIn([wordsOf(text)]);
  const isGood = runsIn(inItsPlace.flatMap(piecesOf).map(wordsOf));
  return said.some((piece) => {
    const length = Math.min(runWords, piece.length);
    for (const run of shinglesOf(piece, length))
      if (isInText(run, length) && !isGood(run, length)) return true;
    return false;
  });
}

/** Whether so many words in a row stand in one of the texts. */
function runsIn(texts: readonly (readonly Word[])[]): (run: string, length: number) => boolean {
  const runs = new Map<number, Set<string>>();
  return (run, length) => {
    const known = runs.get(length) ?? new Set(texts.flatMap((words) => [...shinglesOf(words, length)]));
    runs.set(length, known);
    return known.has(run);
  };
}

function textsOf(db: ReadableDb, source: OutdatedSource): string[] | null {
  if (source.outdated.why === 'recalled') return getRecalled(db, source);
  return textsNow(db, source);
}

/** Of the version that is here. */
function textsNow(db: ReadableDb, { kind, id }: Source): string[] | null {
  if (kind === 'macro') return Object.values(getMacro(db, id)?.bodies ?? {});
  const article = getArticle(db, id);
  return article && [article.title, plainText(article.bodyHtml)];
}

/** What stands between placeholders and line ends. */
function piecesOf(text: string): string[] {
  const bounds = [0, ...findUnfilled(text).flatMap(({ start, end }) => [start, end]), text.length];
  return bounds.flatMap((from, at) => (at % 2 === 0 ? text.slice(from, bounds[at + 1]).split(/\n+/) : []));
}
