import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { documentVersions } from '../../src/hub/store/schema/document-versions.ts';
import type { Macro } from '../../src/shared/domain/knowledge.ts';
import type { MacroContent, MacroVersion } from '../../src/shared/domain/studio.ts';
import type { MacroChanged, StudioChange } from '../../src/shared/wire/studio.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, isSent, reply, startEngineOf, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { macroContent } from '../support/studio.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const hour = 3_600_000;

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let documentId: string;
  const people = {} as Record<'lena' | 'ada' | 'carla' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    for (const name of ['lena', 'ada', 'carla', 'omar'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  beforeEach(() => {
    documentId = newId();
    ahead = 0;
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  const change = (who: keyof typeof people, what: StudioChange, key = newId()): Promise<MacroChanged> =>
    people[who].studio.change({ key, change: what });
  const stands = async () => people.lena.studio.macro({ documentId });
  const work = async () => {
    const [first] = (await stands()).versions;
    return { documentId, versionId: first?.id ?? '', expected: first?.revision ?? 0 };
  };
  const write = async (text: string, more: Partial<MacroContent> = {}, versionId = newId()) => {
    const wanted = {
      do: 'write' as const,
      documentId,
      versionId,
      content: macroContent(text, more),
      note: '',
    };
    expect(await change('lena', { ...wanted, expected: null })).toMatchObject({ outcome: 'saved' });
  };
  const approve = async () => {
    expect(await change('lena', { do: 'submit', ...(await work()) })).toMatchObject({ outcome: 'saved' });
    expect(await change('carla', { do: 'approve', ...(await work()) })).toMatchObject({ outcome: 'saved' });
  };
  const publish = async (text: string, recalls = false, more: Partial<MacroContent> = {}) => {
    await write(text, more);
    await approve();
    const how = { do: 'publish' as const, at: null, recalls };
    expect(await change('lena', { ...how, ...(await work()) })).toMatchObject({ outcome: 'saved' });
  };
  const states = async () => (await stands()).versions.map(({ number, state }) => [number, state]);

  it('brings a macro from a draft to every desk only past another person', async () => {
    await write('Transfers take an hour.');
    expect((await stands()).live).toBe(null);
    const early = { do: 'publish' as const, at: null, recalls: false };
    expect(await change('lena', { ...early, ...(await work()) })).toMatchObject({ why: 'not-approved' });
    await change('lena', { do: 'submit', ...(await work()) });
    expect(await change('lena', { do: 'approve', ...(await work()) })).toMatchObject({ why: 'own-work' });
    // Whoever goes on with it has a hand in it too.
    const on = {
      ...(await work()),
      do: 'write' as const,
      content: macroContent('Transfers take a day.'),
      note: '',
    };
    await change('ada', on);
    expect(await states()).toEqual([[null, 'draft']]);
    await change('ada', { do: 'submit', ...(await work()) });
    for (const writer of ['lena', 'ada'] as const)
      expect(await change(writer, { do: 'approve', ...(await work()) })).toMatchObject({ why: 'own-work' });
    await change('carla', { do: 'approve', ...(await work()) });
    await change('ada', { ...early, ...(await work()) });
    expect(await stands()).toMatchObject({
      live: {
        version: 1,
        bodies: { en: 'Transfers take a day.' },
        validity: { approvedBy: hub.agents.carla.id },
      },
      versions: [{ number: 1, state: 'live', writers: [hub.agents.lena.id, hub.agents.ada.id] }],
    });
    const { macros } = await people.carla.studio.library({});
    expect(macros.find((one) => one.documentId === documentId)).toMatchObject({
      live: { version: 1, locales: ['en'] },
      work: null,
    });
    const acts = await auditOf(hub.hub.store.db, documentId);
    expect(acts.map(({ action }) => action)).toEqual(
      ['write', 'submit', 'write', 'submit', 'approve', 'publish'].map((one) => `macro-${one}`),
    );
  });

  it('sends a version back to its writers with what has to change, which stays with it', async () => {
    await write('Transfers take a minute.');
    await change('lena', { do: 'submit', ...(await work()) });
    const back = async (reason: string) => change('carla', { do: 'return', ...(await work()), reason });
    expect(await kindOf(back('  '))).toBe('bad-input');
    expect(await back(' Not within a minute. ')).toMatchObject({ outcome: 'saved' });
    const sentBack = { by: hub.agents.carla.id, at: expect.any(Number), reason: 'Not within a minute.' };
    expect((await stands()).versions).toMatchObject([{ state: 'draft', sentBack }]);
    const content = macroContent('Transfers take an hour.');
    await change('lena', { do: 'write', ...(await work()), content, note: '' });
    expect((await stands()).versions).toMatchObject([{ state: 'draft', sentBack }]);
    await approve();
    await change('lena', { do: 'publish', at: null, recalls: false, ...(await work()) });
    expect((await stands()).versions).toMatchObject([{ state: 'live', sentBack }]);
  });

  it('does each thing once, and nothing against what somebody else has changed', async () => {
    await write('First.');
    const seen = await work();
    const key = newId();
    const submit = { do: 'submit' as const, ...seen };
    expect(await change('lena', submit, key)).toMatchObject({ outcome: 'saved' });
    expect(await change('lena', submit, key)).toMatchObject({ outcome: 'saved' });
    expect((await work()).expected).toBe(seen.expected + 1);
    expect(await change('lena', { do: 'discard', ...seen }, key)).toEqual({
      outcome: 'refused',
      why: 'key-used',
    });
    expect(await change('lena', { do: 'discard', ...seen })).toMatchObject({ outcome: 'conflict' });
    const second = {
      documentId,
      versionId: newId(),
      expected: null,
      content: macroContent('Mine.'),
      note: '',
    };
    expect(await change('ada', { do: 'write', ...second })).toMatchObject({ outcome: 'conflict' });
  });

  it('writes over no version but the one that is being worked on', async () => {
    await publish('First text.');
    const [live] = (await stands()).versions;
    const first = documentId;
    const again = { do: 'write' as const, versionId: live?.id ?? '', expected: null, note: '' };
    expect(await change('lena', { ...again, documentId, content: macroContent('Over it.') })).toMatchObject({
      outcome: 'conflict',
    });
    documentId = newId();
    expect(
      await change('lena', { ...again, documentId, content: macroContent('Over another’s.') }),
    ).toMatchObject({
      outcome: 'conflict',
    });
    documentId = first;
    expect((await stands()).versions).toEqual([live]);
  });

  it('gives a macro only files that its writer may hand on', async () => {
    const file = { hash: 'ab'.repeat(32), name: 'map.png', mime: 'image/png', bytes: 3 };
    const keep = (who: keyof TestHub['agents']) =>
      insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents[who].id);
    const wanted = { do: 'write' as const, documentId, versionId: newId(), expected: null, note: '' };
    const withFile = {
      ...wanted,
      content: macroContent('See the map.', { attachments: [{ ...file, bytes: 9 }] }),
    };
    expect(await change('lena', withFile)).toEqual({ outcome: 'refused', why: 'no-file' });
    await keep('omar');
    expect(await change('lena', withFile)).toEqual({ outcome: 'refused', why: 'no-file' });
    await keep('lena');
    expect(await change('lena', withFile)).toMatchObject({ outcome: 'saved' });
    expect((await stands()).versions[0]?.content.attachments).toEqual([file]);
  });

  it('keeps agents out, and compliance from writing', async () => {
    expect(await kindOf(people.omar.studio.library({}))).toBe('forbidden');
    await write('First.');
    expect(await kindOf(change('omar', { do: 'submit', ...(await work()) }))).toBe('forbidden');
    expect(await kindOf(change('carla', { do: 'submit', ...(await work()) }))).toBe('forbidden');
  });

  it('refuses what is nameless, says nothing in the workspace’s language, or holds a secret', async () => {
    const of = (wanted: MacroContent) =>
      change('lena', {
        do: 'write',
        documentId,
        versionId: newId(),
        expected: null,
        content: wanted,
        note: '',
      });
    expect(await of(macroContent('x', { title: '\u0000 ' }))).toMatchObject({ why: 'unnamed' });
    expect(await of(macroContent('x', { bodies: { es: 'Hola' } }))).toMatchObject({ why: 'no-text' });
    const phrase = 'abandon ability able about above absent absorb abstract absurd abuse access accident';
    expect(await of(macroContent(`Your words: ${phrase}`))).toMatchObject({ why: 'secret' });
    expect((await stands()).versions).toEqual([]);
  });

  it('lets nothing past that asks a customer for a secret, whatever the client checks', async () => {
    const asks = 'Please send us your recovery phrase.';
    await write(asks);
    expect(await change('lena', { do: 'submit', ...(await work()) })).toEqual({
      outcome: 'refused',
      why: 'asks-for-secret',
    });
    await change('lena', { do: 'discard', ...(await work()) });
    // What was approved before it counted as that, or lay in the database.
    await write('Never send anybody your recovery phrase.');
    await approve();
    const rewrite = (state: MacroVersion['state']) =>
      hub.hub.store.db
        .update(documentVersions)
        .set({ content: macroContent(asks) })
        .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.state, state)));
    await rewrite('approved');
    const publishing = { do: 'publish' as const, at: null, recalls: false };
    expect(await change('lena', { ...publishing, ...(await work()) })).toMatchObject({
      why: 'asks-for-secret',
    });
    await change('lena', { do: 'discard', ...(await work()) });
    await publish('First text.');
    await publish('Second text.');
    await rewrite('archived');
    const back = { do: 'roll-back' as const, documentId, expected: 2, to: 1 };
    expect(await change('lena', back)).toMatchObject({ why: 'asks-for-secret' });
    expect((await stands()).live).toMatchObject({ version: 2, bodies: { en: 'Second text.' } });
  });

  it('lets no template live that cannot be filled in, and keeps it as a draft', async () => {
    for (const broken of ['Hi {% if customer.tier == "vip" %}x', '{{ customer.name | nosuchfilter }}']) {
      await write('Hi.', { bodies: { en: 'Hi.', es: broken } });
      const why = { outcome: 'refused', why: 'broken-template' };
      expect(await change('lena', { do: 'submit', ...(await work()) })).toEqual(why);
      expect(await states()).toEqual([[null, 'draft']]);
      await change('lena', { do: 'discard', ...(await work()) });
    }
    // What was approved before it counted.
    await write('Hi.');
    await approve();
    await hub.hub.store.db
      .update(documentVersions)
      .set({ content: macroContent('{% for x in y %}') })
      .where(eq(documentVersions.documentId, documentId));
    const publishing = { do: 'publish' as const, at: null, recalls: false };
    expect(await change('lena', { ...publishing, ...(await work()) })).toMatchObject({
      why: 'broken-template',
    });
    expect((await stands()).live).toBe(null);
  });

  it('rolls back in one step, calls back what came after, and brings back what was withdrawn', async () => {
    await publish('First text.');
    await publish('Second text.');
    await publish('Third text, wrong.');
    expect(await states()).toEqual([
      [3, 'live'],
      [2, 'archived'],
      [1, 'archived'],
    ]);
    const back = { do: 'roll-back' as const, documentId, expected: 3, to: 1 };
    expect(await change('lena', { ...back, expected: 2 })).toMatchObject({ outcome: 'conflict' });
    expect(await change('lena', { ...back, to: 9 })).toMatchObject({ why: 'no-such-version' });
    expect(await change('lena', back)).toMatchObject({
      document: { live: { version: 4, bodies: { en: 'First text.' }, validity: { recalled: [2, 3] } } },
    });
    const withdraw = {
      do: 'withdraw' as const,
      documentId,
      expected: 4,
      replacedBy: hub.macros.closing.id,
      reason: 'The fee has changed.',
    };
    expect(await change('lena', { ...withdraw, replacedBy: documentId })).toMatchObject({
      why: 'no-replacement',
    });
    await change('lena', withdraw);
    expect((await stands()).live?.validity).toMatchObject({
      withdrawnAt: expect.any(Number),
      replacedBy: hub.macros.closing.id,
    });
    expect((await states())[0]).toEqual([4, 'archived']);
    expect((await stands()).versions[0]?.withdrawn).toEqual({
      at: expect.any(Number),
      by: hub.agents.lena.id,
      reason: 'The fee has changed.',
    });
    await change('lena', { do: 'roll-back', documentId, expected: 4, to: 4 });
    const again = (await stands()).live;
    expect(again).toMatchObject({ version: 5, bodies: { en: 'First text.' } });
    expect(again?.validity).not.toHaveProperty('withdrawnAt');
    expect((await stands()).versions.map(({ withdrawn }) => withdrawn !== null)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('keeps the version of a macro that was there before the studio', async () => {
    documentId = hub.macros.greeting.id;
    expect(await states()).toEqual([[1, 'live']]);
    await publish('Hello {{customer.name}}, here I am.', true);
    expect(await states()).toEqual([
      [2, 'live'],
      [1, 'archived'],
    ]);
    expect((await stands()).versions[1]?.content.bodies).toEqual(hub.macros.greeting.bodies);
    expect((await stands()).live?.validity?.recalled).toEqual([1]);
  });

  it('publishes at its time', async () => {
    await write('Tomorrow’s fees.');
    await approve();
    const at = Date.now() + hour;
    await change('lena', { do: 'publish', ...(await work()), at, recalls: false });
    await hub.hub.housekeeping.publishDue();
    expect(await states()).toEqual([[null, 'scheduled']]);
    ahead = hour + 1;
    const published = [await hub.hub.housekeeping.publishDue(), await hub.hub.housekeeping.publishDue()];
    // Back before the sessions end.
    ahead = 0;
    expect(published).toEqual([1, 0]);
    expect(await states()).toEqual([[1, 'live']]);
  });

  it('reaches a connected desk at once, and stops at another’s return what was rolled back meanwhile', async () => {
    const proxy = await startTcpProxy(Number(new URL(hub.url).port));
    const session = await hub.signIn('omar');
    const here = await startEngineOf(hub.url, session);
    const away = await startEngineOf(proxy.url, session);
    await inStep(here);
    await inStep(away);
    const known = async (engine: typeof here): Promise<Pick<Macro, 'version'> | undefined> =>
      (await call(engine).macros.search({ query: 'Transfer times', limit: 100 })).find(
        ({ id }) => id === documentId,
      );
    await publish('Transfers take an hour at most, every time.');
    await publish('Transfers always arrive within ten minutes, weekends included.');
    await until('both have it', async () =>
      (await Promise.all([here, away].map(known))).every((one) => one?.version === 2),
    );
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => away.status().connection.state === 'offline');
    const { id } = hub.conversations.g1;
    const said = 'Transfers always arrive within ten minutes, weekends included.';
    await reply(away, id, said, { sources: [{ kind: 'macro', id: documentId, version: 2 }] });

    await change('lena', { do: 'roll-back', documentId, expected: 2, to: 1 });
    await until(
      'the good version on the connected desk',
      async () => (await known(here))?.version === 3,
      2_000,
    );
    expect((await known(away))?.version).toBe(2);
    proxy.clear();
    await until('a verdict', () => isSent(away) || away.status().outbox.parked > 0);
    expect(away.services.outbox.list()).toMatchObject([
      { state: 'parked', reason: { code: 'outbox.refused.outdated', values: { title: 'Transfer times' } } },
    ]);
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(said);
    await proxy.close();
  });
});
