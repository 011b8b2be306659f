import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conversationId, fixtureNow } from '../../../../tests/support/engine-data.ts';
import { temporaryFolder } from '../../../../tests/support/engine-db.ts';
import { richOf } from '../../../shared/domain/rich-lines.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { getDraft } from '../queries/drafts.ts';
import { getSideDraft } from '../queries/side-drafts.ts';
import { migrations } from './index.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const text = `Never send ${phrase} to me.`;
const about = conversationId(1);

/** A workstation of a version that kept secrets in drafts; answers with a search of its folder, the damaged one aside. */
function olderDesk() {
  const folder = temporaryFolder();
  const file = join(folder, 'engine.sqlite');
  const older = openDatabase(
    file,
    1,
    migrations.filter(({ number }) => number <= 700),
  );
  if (!older.ok) throw new Error(older.message);
  const draft = older.db.prepare(
    `INSERT INTO drafts (conversation_id, mode, text, rich, attachments, sources, actions, updated_at)
     VALUES (?, ?, ?, ?, '[]', '[]', ?, 1)`,
  );
  draft.run(about, 'reply', text, JSON.stringify(richOf(text)), JSON.stringify([{ type: 'note', text }]));
  draft.run(about, 'note', 'Ask tier 2', null, '[]');
  const side = JSON.stringify({ groupId: about, subject: 'Help', text });
  older.db.prepare('INSERT INTO side_drafts (about, draft) VALUES (?, ?)').run(about, side);
  closeDatabase(older.db);
  const found = () =>
    readdirSync(folder).filter((name) =>
      name.startsWith('engine') ? readFileSync(join(folder, name), 'latin1').includes('wave sausage') : false,
    );
  expect(found()).toEqual(['engine.sqlite']);
  return { file, found };
}

function expectClean(file: string, now: number): void {
  const opened = openDatabase(file, now);
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened;
  expect(getDraft(db, about, 'reply')).toMatchObject({
    text: 'Never send [•••] to me.',
    rich: richOf('Never send [•••] to me.'),
    actions: [{ type: 'note', text: 'Never send [•••] to me.' }],
    secrets: [
      { kind: 'seed-phrase', at: 11 },
      { kind: 'seed-phrase', at: null },
    ],
  });
  expect(getDraft(db, about, 'note')).toMatchObject({ text: 'Ask tier 2', rich: null, secrets: [] });
  expect(getSideDraft(db, about)).toMatchObject({ subject: 'Help', text: 'Never send [•••] to me.' });
  closeDatabase(db);
}

it('takes secrets out of drafts that an older version kept, and out of its copies', () => {
  const { file, found } = olderDesk();
  copyFileSync(file, `${file}.schema-690.1.backup`);
  expectClean(file, fixtureNow);
  expect(found()).toEqual([]);
});

it('carries drafts out of a damaged database of before without them', () => {
  const { file, found } = olderDesk();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 4096));
  expectClean(file, fixtureNow);
  expect(found()).toEqual([]);
});
