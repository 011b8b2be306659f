import Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { ReadableDb } from '../../src/engine/db/handle.ts';
import type { PartOf } from '../../src/shared/domain/release.ts';
import type { TestHub } from './hub.ts';
import { approveArticle, approveMacro, articleContent, beginRelease, moveRelease } from './studio.ts';

/** Three macros and two articles that have only ever gone live together, so that their versions are the same. */
export type Parts = readonly PartOf[];

export function newParts(): Parts {
  const kinds = ['macro', 'macro', 'macro', 'article', 'article'] as const;
  return kinds.map((kind) => ({ kind, documentId: newId() }));
}

/** The next version of every part is written and approved; answers with a release of them. */
export async function approveAll(hub: TestHub, parts: Parts, text: string): Promise<string> {
  for (const [index, { kind, documentId }] of parts.entries()) {
    const title = `Part ${index}`;
    if (kind === 'macro') await approveMacro(hub, { documentId, text, title });
    else {
      const { sectionId } = hub.articles.public;
      const content = articleContent(sectionId, `part-${documentId.slice(-8)}`, `<p>${text}</p>`, { title });
      await approveArticle(hub, { documentId, content });
    }
  }
  return beginRelease(hub, parts, text.slice(0, 40));
}

export async function release(hub: TestHub, parts: Parts, text: string): Promise<string> {
  const releaseId = await approveAll(hub, parts, text);
  await moveRelease(hub, releaseId, 'publish');
  return releaseId;
}

/** Which version of each part a workstation holds; 0: none. */
export function versionsIn(db: Pick<ReadableDb, 'prepare'>, parts: Parts): number[] {
  return parts.map(({ kind, documentId }) => {
    const row =
      kind === 'macro'
        ? db.prepare("SELECT json_extract(document, '$.version') AS version FROM macros WHERE id = ?")
        : db.prepare('SELECT version FROM articles WHERE id = ?');
    return (row.get(documentId) as { version: number } | undefined)?.version ?? 0;
  });
}

/** The same, of the file of a workstation whose engine is dead or at work; one that was only just made holds none. */
export function versionsInFile(file: string, parts: Parts): number[] {
  const db = new Database(file);
  try {
    const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'articles'").get() !== undefined;
    // All parts as of one moment: an engine at work may apply the release between two questions.
    return made ? db.transaction(() => versionsIn(db, parts))() : parts.map(() => 0);
  } finally {
    db.close();
  }
}

/** Fails as soon as some parts are of another version than the others. */
export function expectWhole(versions: readonly number[]): number {
  expect(new Set(versions), `half a release: ${versions.join(' ')}`).toHaveProperty('size', 1);
  return versions[0] ?? 0;
}
