import { expect, it } from 'vitest';
import { articleFixture, articleId, fixtureNow } from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { wordsOf } from '../../../shared/domain/word-runs.ts';
import { applyDocuments } from '../../db/ingest/documents.ts';
import { noteArticleRead } from '../../db/queries/article-reads.ts';
import { dropDocumentChanges, markKnown } from '../../db/queries/document-changes.ts';
import { readWhatsNew } from '../whats-new.ts';
import { createInternalText } from './internal-text.ts';

const secret = 'Ring the duty officer at night before a single word is said to anybody.';
const block = `<p>Outages end.</p><div class="internal-block"><p>${secret}</p></div>`;

function desk() {
  const db = staffedDatabase();
  markKnown(db);
  const find = createInternalText();
  let version = 0;
  /** The article's next version; `n`: of another article. */
  const publish = (bodyHtml: string, change: Partial<Article> = {}, n = 1) => {
    version += 1;
    const row = articleFixture(n, { title: 'Outages', bodyHtml, version, ...change });
    applyDocuments(db, [{ entity: 'article', id: row.id, row }], new Map(), fixtureNow + version);
  };
  return {
    publish,
    read: () => noteArticleRead(db, articleId(1), version, fixtureNow),
    seen: () => dropDocumentChanges(db, fixtureNow + version, []),
    news: () => readWhatsNew(db, { kind: 'article', id: articleId(1) }),
    held: () => find(db, wordsOf(secret))?.title ?? null,
  };
}

it('holds the words of a block that is gone, as long as what changed shows them', () => {
  const { publish, seen, news, held } = desk();
  publish(block);
  seen();
  publish('<p>Outages end.</p>');
  expect(news()).toMatchObject({
    audience: 'public',
    texts: [{ before: [{}, { text: `🔒 ${secret}`, internal: true }], now: [{ internal: false }] }],
  });
  expect(held()).toBe('Outages');
  seen();
  publish('<p>Outages end soon.</p>');
  expect(held()).toBeNull();
});

it('holds those of the version that was last read here', () => {
  const { publish, read, seen, held } = desk();
  publish(block);
  read();
  publish('<p>Outages end.</p>');
  seen();
  publish('<p>Outages end soon.</p>');
  seen();
  expect(held()).toBe('Outages');
  read();
  publish('<p>Outages end at once.</p>');
  expect(held()).toBeNull();
});

it('holds those of an article that was the team’s as a whole', () => {
  const { publish, seen, news, held } = desk();
  publish(`<p>${secret}</p>`, { audience: 'internal', url: null });
  seen();
  publish('<p>Outages end.</p>');
  expect(news().texts).toMatchObject([{ before: [{ text: secret, internal: true }] }]);
  expect(held()).toBe('Outages');
});

it('holds those of such an article also where it was only read', () => {
  const { publish, read, seen, held } = desk();
  publish(`<p>${secret}</p>`, { audience: 'internal', url: null });
  read();
  publish('<p>Outages end.</p>');
  seen();
  publish('<p>Outages end soon.</p>');
  seen();
  expect(held()).toBe('Outages');
  publish(`<p>${secret}</p>`);
  expect(held()).toBeNull();
});

it('lets go what customers may read by now, in the article itself or in another', () => {
  for (const [bodyHtml, n] of [
    [`<p>${secret}</p>`, 1],
    [`<p>Mind: ${secret}</p>`, 2],
  ] as const) {
    const { publish, seen, held } = desk();
    publish(block);
    seen();
    publish('<p>Outages end.</p>');
    expect(held()).toBe('Outages');
    publish(bodyHtml, { articleKey: `article-${n}` }, n);
    expect(held()).toBeNull();
  }
});
