import { internalBlock, splitInternal } from '../../../shared/domain/article-html.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import type { Audience } from '../../../shared/domain/vocabulary.ts';
import { prepared, type ReadableDb } from '../../db/handle.ts';
import { listMacros } from '../../db/queries/macros.ts';
import { articlesGeneration, getMeta, macrosGeneration } from '../../db/queries/meta.ts';
import { firstRun, type Run, shingleAt, shinglesOf, type Word, wordsOf } from './word-runs.ts';

/** So many words in a row are no coincidence: of an article, of a note. */
const articleWords = 10;
/** A shorter internal block is looked for whole. */
const shortestBlock = 4;
const noteWords = 6;
/** A note as short as this is looked for whole. */
const shortestNote = 3;
const mostNotes = 200;

export type InternalText = { readonly title: string; readonly run: Run };

/** What is for the team alone, by how many words in a row it is recognised. */
type Index = Map<number, Map<string, string>>;

/**
 * Recognises the words of internal articles, and of internal blocks in others, in a text. What they share with what
 * customers may read or a macro says is everybody's: that is worked out when something was found at all, which is rare.
 * The words are kept in memory and read anew when articles or macros have changed.
 */
export function createInternalText() {
  let index: Index = new Map();
  let indexed: { db: ReadableDb; generation: string } | null = null;
  let shared = false;
  return function findInternalText(db: ReadableDb, words: readonly Word[]): InternalText | null {
    if (words.length < shortestBlock) return null;
    const generation = `${getMeta(db, articlesGeneration)} ${getMeta(db, macrosGeneration)}`;
    if (indexed?.db !== db || indexed.generation !== generation) {
      index = indexInternal(db);
      indexed = { db, generation };
      shared = false;
    }
    const look = () => {
      for (const [length, known] of index) {
        const found = firstRun(words, length, (shingle) => known.get(shingle) ?? null);
        if (found) return found;
      }
      return null;
    };
    let found = look();
    if (found && !shared) {
      forgetPublic(db, index);
      shared = true;
      found = look();
    }
    return found && { title: found.known, run: found.run };
  };
}

type Row = { title: string; audience: Audience; body_html: string };

/** Articles that are for the team alone, whole or in part. */
const internalOnes = `SELECT title, audience, body_html FROM articles
  WHERE audience = 'internal' OR instr(body_html, '${internalBlock}') > 0`;
const publicOnes = "SELECT title, audience, body_html FROM articles WHERE audience = 'public'";

function indexInternal(db: ReadableDb): Index {
  const index: Index = new Map();
  const add = (html: string, title: string, shortest: number) => {
    const words = wordsOf(plainText(html));
    const length = Math.min(articleWords, words.length);
    if (length < shortest) return;
    const known = index.get(length) ?? new Map<string, string>();
    index.set(length, known);
    for (const shingle of shinglesOf(words, length)) known.set(shingle, title);
  };
  for (const { title, audience, body_html } of prepared<Row>(db, internalOnes).iterate()) {
    if (audience === 'internal') add(body_html, title, articleWords);
    else for (const block of splitInternal(body_html).internal) add(block, title, shortestBlock);
  }
  return index;
}

function forgetPublic(db: ReadableDb, index: Index): void {
  const allow = (text: string) => {
    const words = wordsOf(text);
    for (const [length, known] of index)
      for (const shingle of shinglesOf(words, length)) known.delete(shingle);
  };
  for (const { body_html } of prepared<Row>(db, publicOnes).iterate())
    allow(plainText(splitInternal(body_html).rest));
  for (const { bodies } of listMacros(db)) for (const body of Object.values(bodies)) allow(body);
}

/**
 * The words of this conversation's notes in a reply. What the customer has read or written already, and what a
 * macro says, is no secret of the team.
 */
export function findNoteText(db: ReadableDb, conversationId: string, words: readonly Word[]): Run | null {
  if (words.length < shortestNote) return null;
  const bodies = (kind: string) =>
    prepared<{ body_text: string }>(
      db,
      `SELECT body_text FROM messages JOIN conversations ON conversations.n = messages.conversation
        WHERE conversations.id = ? AND messages.kind = ? ORDER BY messages.stamp DESC LIMIT ${mostNotes}`,
    )
      .all(conversationId, kind)
      .map(({ body_text }) => wordsOf(body_text));
  const notes = bodies('note');
  if (notes.length === 0) return null;
  for (const note of notes) {
    const length = Math.min(noteWords, note.length);
    if (length < shortestNote) continue;
    const shingles = new Set(shinglesOf(note, length));
    const found = firstRun(words, length, (shingle) => (shingles.has(shingle) ? shingle : null));
    if (found && !isPublic(db, bodies('reply'), found.known, length)) return found.run;
  }
  return null;
}

function isPublic(
  db: ReadableDb,
  replies: readonly (readonly Word[])[],
  shingle: string,
  length: number,
): boolean {
  const says = (words: readonly Word[]) => {
    for (let at = 0; at + length <= words.length; at += 1)
      if (shingleAt(words, at, length) === shingle) return true;
    return false;
  };
  return (
    replies.some(says) ||
    listMacros(db).some(({ bodies }) => Object.values(bodies).some((body) => says(wordsOf(body))))
  );
}
