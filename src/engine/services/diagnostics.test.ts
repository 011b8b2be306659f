import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  keyOf,
  messageFixture,
  ownMessageId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase, temporaryFolder } from '../../../tests/support/engine-db.ts';
import { openLog } from '../../logging/open-log.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { migrations } from '../db/migrations/index.ts';
import { saveDraft } from '../db/queries/drafts.ts';
import { addToOutbox } from '../db/queries/outbox.ts';
import type { Outputs } from '../rpc/services.ts';
import { collectDiagnostics } from './diagnostics.ts';

const planted = {
  name: 'Zebulon Quirinus',
  email: 'zebulon.q@mail.example',
  phone: '+57 300 555 0199',
  subject: 'Marmalade shipment',
  body: 'My passport number is QX-4471-881',
  draft: 'Dear Zebulon, about your marmalade',
  own: 'We have found the marmalade',
  tag: 'marmalade-lover',
};

function workstation() {
  const folder = temporaryFolder();
  const logDir = join(folder, 'logs');
  mkdirSync(logDir);
  const db = staffedDatabase();
  const customer = customerFixture(1, { name: planted.name, email: planted.email, phone: planted.phone });
  const conversation = conversationFixture(1, {
    subject: planted.subject,
    preview: planted.body,
    tags: [planted.tag],
  });
  const messages = [messageFixture(1, 1, { bodyText: planted.body })];
  applyBundles(db, [bundleFixture(1, { conversation, customer, messages })], fixtureNow);
  const id = conversationId(1);
  saveDraft(
    db,
    {
      conversationId: id,
      mode: 'reply',
      text: planted.draft,
      rich: null,
      attachments: [],
      sources: [],
      actions: [],
    },
    fixtureNow,
  );
  const mutation = {
    kind: 'note' as const,
    conversationId: id,
    messageId: ownMessageId(1),
    bodyText: planted.own,
    attachments: [],
  };
  addToOutbox(db, {
    key: keyOf(1),
    lane: id,
    mutation,
    origin: 'act',
    dependsOn: null,
    holdUntil: null,
    createdAt: 1,
  });
  db.prepare("INSERT INTO quarantine (at, source, reason, payload) VALUES (1, 'changes', 'bad', ?)").run(
    planted.body,
  );
  const status = {
    connection: { state: 'offline', since: 1, nextAttemptAt: 2, reason: `cannot reach ${planted.email}` },
    lastSyncAt: 1,
    progress: { phase: 'idle', done: 0, total: 0 },
    outbox: { waiting: 1, parked: 0 },
    quarantined: 1,
    me: null,
    workspace: null,
    hubUrl: null,
    workstation: planted.name,
    embedded: true,
    locked: null,
    engine: { pid: 1, sqlite: '', node: '', version: '' },
  } as Outputs['status'];
  return { db, appVersion: '1.2.3', dataDir: folder, logDir, status: () => status };
}

it('tells versions, settings, counts and sizes', () => {
  const { name, text } = collectDiagnostics(workstation(), fixtureNow);
  expect(name).toBe('groundcrew-diagnostics-2026-03-02T10-00-00-000Z.jsonl');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => line.about)).toEqual(
    expect.arrayContaining(['versions', 'settings', 'counts', 'outbox']),
  );
  expect(lines.find((line) => line.about === 'counts')).toMatchObject({
    counts: { conversations: 1, messages: 1, drafts: 1, outbox: 1, quarantine: 1 },
  });
  expect(lines.find((line) => line.about === 'versions')).toMatchObject({
    app: '1.2.3',
    schema: migrations.at(-1)?.number,
  });
});

it('holds no word of a customer or to one', async () => {
  const sources = workstation();
  const log = openLog({ name: 'engine', dir: sources.logDir });
  log.warn({ bodyText: planted.body, from: planted.email }, 'a message could not be read');
  writeFileSync(join(sources.logDir, 'old.log'), `{"msg":"mail from ${planted.email}"}\n`);
  await expect.poll(() => collectDiagnostics(sources, fixtureNow).text).toContain('could not be read');
  const { text } = collectDiagnostics(sources, fixtureNow);
  for (const [what, words] of Object.entries(planted)) {
    expect({ what, told: text.includes(words) }).toEqual({ what, told: false });
  }
  expect(text).not.toContain('marmalade');
});

it('says what it can when the logs are gone', () => {
  const sources = { ...workstation(), logDir: '/nowhere/at/all', dataDir: '/nowhere/either' };
  expect(collectDiagnostics(sources, fixtureNow).text).toContain('"about":"versions"');
});
