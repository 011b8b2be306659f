import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { deleteOwnMacro, listOwnMacrosOf, saveOwnMacro } from '../../src/hub/store/queries/own-macros.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import type { OwnMacroDraft } from '../../src/shared/domain/own-macro.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { wireClient } from '../support/wire.ts';

afterEach(closeEngines);

const greeting = {
  title: 'My greeting',
  shortcut: 'hi-me',
  bodies: {
    en: 'Hello {{customer.first_name}}, it is me again.',
    es: 'Hola, {{customer.first_name}}, aquí estoy otra vez.',
  },
  actions: [{ type: 'tags', add: ['mine'], remove: [] }],
  attachments: [],
} satisfies Omit<OwnMacroDraft, 'id'>;
const saying = (en: string) => ({ bodies: { en } });

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterAll(() => hub.close());

  const apply = async (name: 'omar' | 'lena', mutation: Mutation) => {
    const as = { agentId: hub.agents[name].id, workspaceId: hub.workspace.id };
    const [result] = await applyMutations(hub.hub.context, as, [{ key: newId(), mutation }]);
    return result;
  };
  const save = (
    name: 'omar' | 'lena',
    id: string,
    expected: number | null,
    more: Partial<OwnMacroDraft> = {},
  ) => apply(name, { kind: 'own-macro-save', macro: { ...greeting, id, ...more }, expected });
  const kept = () => listOwnMacrosOf(hub.hub.store.db, hub.agents.omar.id);
  afterEach(async () => {
    const all = await kept();
    await hub.hub.store.transaction(async (tx) => {
      for (const { id } of all) await deleteOwnMacro(tx, id);
    });
  });

  it('keeps one for whoever made it, and lets nobody else see, change or delete it', async () => {
    const id = newId();
    expect(await save('omar', id, null)).toMatchObject({ outcome: 'applied' });
    expect(await save('lena', id, 1, saying('Hers now.'))).toMatchObject({ why: 'id-taken' });
    expect(await apply('lena', { kind: 'own-macro-delete', macroId: id })).toMatchObject({
      outcome: 'applied',
    });
    expect(await kept()).toMatchObject([{ ...greeting, id, version: 1 }]);
    // Neither at the start of a sync nor in the log.
    const lena = wireClient(hub.url, await hub.signIn('lena'));
    const start = await lena.sync.start({});
    expect(start.ownMacros).toEqual([]);
    const { changes } = await lena.sync.changes({ since: 0 });
    expect(changes.length).toBeGreaterThan(0);
    // The echo of what she tried says nothing.
    expect((changes as { id: string }[]).filter((change) => change.id === id)).toEqual([
      { entity: 'own-macro', id, row: null },
    ]);
    await apply('omar', { kind: 'own-macro-delete', macroId: id });
    expect(await kept()).toEqual([]);
  });

  it('tells the second of two who changed it at once', async () => {
    const id = newId();
    await save('omar', id, null);
    expect(await save('omar', id, 1, saying('From the first.'))).toMatchObject({ outcome: 'applied' });
    expect(await save('omar', id, 1, saying('From the second.'))).toMatchObject({
      outcome: 'conflict',
      because: 'changed',
    });
    expect(await kept()).toMatchObject([{ ...saying('From the first.'), version: 2 }]);
  });

  it('keeps none that nothing can fill in, in whichever of its languages or in what it does besides', async () => {
    const why = { outcome: 'refused', why: 'broken-template' };
    const template = 'Hi {% if customer.tier == "vip" %}x';
    expect(await save('omar', newId(), null, { bodies: { en: 'Hi.', es: template } })).toMatchObject(why);
    const noting = { actions: [{ type: 'note' as const, text: '{{ customer.name | nosuchfilter }}' }] };
    expect(await save('omar', newId(), null, noting)).toMatchObject(why);
    const id = newId();
    await save('omar', id, null);
    expect(await save('omar', id, 1, saying(template))).toMatchObject(why);
    expect(await kept()).toMatchObject([{ ...greeting, id, version: 1 }]);
  });

  it('keeps none that holds a secret or asks for one, and no more than there may be', async () => {
    const phrase = `${'abandon '.repeat(11)}about`;
    expect(await save('omar', newId(), null, saying(`Mine is ${phrase}`))).toMatchObject({ why: 'secret' });
    expect(await save('omar', newId(), null, saying('Please send us your seed phrase.'))).toMatchObject({
      why: 'asks-for-secret',
    });
    const asking = { actions: [{ type: 'note' as const, text: `Their phrase: ${phrase}` }] };
    expect(await save('omar', newId(), null, asking)).toMatchObject({ why: 'secret' });
    await hub.hub.store.transaction(async (tx) => {
      const own = { ...greeting, ownerId: hub.agents.omar.id, version: 1, updatedAt: 0, proposal: null };
      for (let n = 0; n < limits.ownMacrosPerAgent; n += 1)
        await saveOwnMacro(tx, hub.workspace.id, { ...own, id: newId() });
    });
    expect(await save('omar', newId(), null)).toMatchObject({ why: 'invalid' });
    expect(await kept()).toHaveLength(limits.ownMacrosPerAgent);
  });
});

describe('at the workstation', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.close());

  async function workstationOf(name: keyof TestHub['agents']): Promise<TestEngine> {
    const engine = await startEngineOf(hub.url, await hub.signIn(name));
    await inStep(engine);
    return engine;
  }
  const list = (engine: TestEngine) => call(engine).ownMacros.list({});

  it('is written and inserted without a hub, kept through a restart, and reaches the agent’s other workstation', async () => {
    const { id: conversationId } = hub.conversations.g1;
    const first = await workstationOf('omar');
    const second = await workstationOf('omar');
    const lena = await workstationOf('lena');
    await hub.stop();
    const saved = await call(first).ownMacros.save({ ...greeting, id: null });
    const id = saved.id ?? '';
    await call(first).ownMacros.save({ ...greeting, id, title: 'My hello' });
    await first.close();
    const again = first.reopen();
    expect(await list(again)).toMatchObject([{ id, title: 'My hello', version: 2, atHub: false }]);
    // Found like any other macro, before the team's of the same words, and it is no source of what it says.
    const [hit] = await call(again).macros.search({ query: '/hi-me'.slice(1), conversationId });
    expect(hit).toMatchObject({ id, own: true, folder: [] });
    const filled = await call(again).macros.fill({ macroId: id, conversationId });
    expect(filled).toMatchObject({ text: 'Hello Maya, it is me again.', sources: [], macroId: id });
    await hub.start();
    await until('the other workstation has it', async () => (await list(second))[0]?.version === 2, 30_000);
    expect(await list(second)).toMatchObject([
      { id, title: 'My hello', bodies: greeting.bodies, atHub: true },
    ]);
    await inStep(lena);
    expect(await list(lena)).toEqual([]);
    expect(await call(lena).macros.search({ query: 'hi-me' })).toEqual([]);
    await call(second).ownMacros.remove({ id });
    await until('it is gone from both', async () => (await list(again)).length === 0, 30_000);
    await until('nothing waits', () => isSent(again) && isSent(second));
    expect(await call(again).macros.search({ query: 'hi-me' })).toEqual([]);
  });

  it('does not make words for the team alone fit for customers', async () => {
    const { id: conversationId } = hub.conversations.g1;
    const engine = await workstationOf('omar');
    const internal =
      'Ask the duty officer before anybody is told that withdrawals were paused by us on purpose today.';
    await call(engine).compose.send({
      conversationId,
      mode: 'note',
      text: internal,
      attachments: [],
      sources: [],
      actions: [],
      thenStatus: null,
      accepted: [],
    });
    const { id } = await call(engine).ownMacros.save({
      ...greeting,
      id: null,
      shortcut: null,
      bodies: { en: internal },
    });
    const { text } = await call(engine).macros.fill({ macroId: id ?? '', conversationId });
    const found = await call(engine).compose.check({ conversationId, mode: 'reply', text, sources: [] });
    expect(found.map(({ kind }) => kind)).toContain('note-text');
    await until('the note is at the hub', () => isSent(engine));
    expect(await writtenByAgents(hub, conversationId)).toHaveLength(1);
  });

  it('says at once what is not kept', async () => {
    const engine = await workstationOf('mia');
    const refused = await call(engine).ownMacros.save({
      ...greeting,
      id: null,
      bodies: { en: 'Please send us your seed phrase.' },
    });
    expect(refused).toEqual({ id: null, refused: 'asks-for-secret' });
    expect(await list(engine)).toEqual([]);
  });
});

it('keeps what was written when a macro of one’s own had one text in one language', async () => {
  const migration = new URL('../../src/hub/store/migrations/0049_own-macro-parts.sql', import.meta.url);
  const db = await PGlite.create();
  await db.exec(`
    CREATE TABLE workspaces (id uuid PRIMARY KEY);
    CREATE TABLE document_versions (id uuid PRIMARY KEY);
    CREATE TABLE own_macros (id uuid PRIMARY KEY, title text NOT NULL, locale text NOT NULL, text text NOT NULL);
    INSERT INTO own_macros VALUES ('${newId()}', 'Hi', 'pt-BR', 'Olá "aí"');`);
  await db.exec(readFileSync(migration, 'utf8'));
  const { rows } = await db.query('SELECT bodies, actions, attachments, proposal FROM own_macros');
  expect(rows).toEqual([{ bodies: { 'pt-BR': 'Olá "aí"' }, actions: [], attachments: [], proposal: null }]);
  await db.close();
});
