import { internalBlock } from '../../../shared/domain/article-html.ts';
import {
  findInternal,
  forgetPublic,
  type InternalWords,
  indexInternal,
  publicTextOf,
  shortestBlock,
} from '../../../shared/domain/internal-words.ts';
import type { Audience } from '../../../shared/domain/vocabulary.ts';
import {
  firstRun,
  type Run,
  shingleAt,
  shinglesOf,
  type Word,
  wordsOf,
} from '../../../shared/domain/word-runs.ts';
import { prepared, type ReadableDb } from '../../db/handle.ts';
import { listMacros } from '../../db/queries/macros.ts';
import { articlesGeneration, getMeta, macrosGeneration } from '../../db/queries/meta.ts';

const noteWords = 6;
/** A note as short as this is looked for whole. */
const shortestNote = 3;
const mostNotes = 200;

/**
 * Recognises the words of internal articles, and of internal blocks in others, in a text: as they are, and as they were
 * where this workstation still shows that. What they share with what customers may read or a macro says is everybody's:
 * that is worked out when something was found at all, which is rare. The words are kept in memory and read anew when
 * articles or macros have changed, without which nothing becomes an earlier text either.
 */
export function createInternalText() {
  let index: InternalWords = new Map();
  let indexed: { db: ReadableDb; generation: string } | null = null;
  let shared = false;
  return function findInternalText(db: ReadableDb, words: readonly Word[]) {
    if (words.length < shortestBlock) return null;
    const generation = `${getMeta(db, articlesGeneration)} ${getMeta(db, macrosGeneration)}`;
    if (indexed?.db !== db || indexed.generation !== generation) {
      index = indexInternal(prepared<Row>(db, internalOnes).iterate());
      indexed = { db, generation };
      shared = false;
    }
    const found = findInternal(index, words);
    if (!found || shared) return found;
    for (const { bodyHtml } of prepared<Row>(db, publicOnes).iterate())
      forgetPublic(index, publicTextOf(bodyHtml));
    for (const { bodies } of listMacros(db))
      for (const body of Object.values(bodies)) forgetPublic(index, body);
    shared = true;
    return findInternal(index, words);
  };
}

type Row = { title: string; audience: Audience; bodyHtml: string };

/**
 * Articles that are for the team alone, whole or in part; as they were when they were last read, for whom they are now, and
 * as they were when the agent last looked at what is new.
 */
const internalOnes = `SELECT title, audience, body_html AS bodyHtml FROM articles
  WHERE audience = 'internal' OR instr(body_html, '${internalBlock}') > 0
UNION ALL
SELECT article_reads.title, articles.audience, article_reads.body_html FROM article_reads
  JOIN articles ON articles.id = article_reads.article_id AND articles.version <> article_reads.version
  WHERE articles.audience = 'internal' OR instr(article_reads.body_html, '${internalBlock}') > 0
UNION ALL
SELECT title, before ->> '$.article.audience', before ->> '$.article.bodyHtml' FROM document_changes
  WHERE (instr(before, '"audience":"internal"') > 0 OR instr(before, '${internalBlock}') > 0)
    AND before ->> '$.article.bodyHtml' IS NOT NULL`;
const publicOnes = "SELECT title, audience, body_html AS bodyHtml FROM articles WHERE audience = 'public'";

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
