import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import type { ArticleContent } from '../../src/shared/domain/studio.ts';
import type { ArticleChange, ArticleChanged } from '../../src/shared/wire/studio.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, reply, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { articleContent } from '../support/studio.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const hour = 3_600_000;

describe.each(databaseKinds)('articles on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let documentId: string;
  let articleKey: string;
  const people = {} as Record<'lena' | 'ada' | 'carla' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    for (const name of ['lena', 'ada', 'carla', 'omar'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  beforeEach(() => {
    documentId = newId();
    articleKey = `transfer-times-${documentId.slice(-6)}`;
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  const content = (bodyHtml: string, more: Partial<ArticleContent> = {}) =>
    articleContent(hub.articles.public.sectionId, articleKey, bodyHtml, more);
  const change = (who: keyof typeof people, what: ArticleChange, key = newId()): Promise<ArticleChanged> =>
    people[who].studio.changeArticle({ key, change: what });
  const stands = () => people.lena.studio.article({ documentId });
  const work = async () => {
    const [first] = (await stands()).versions;
    return { documentId, versionId: first?.id ?? '', expected: first?.revision ?? 0 };
  };
  const write = (bodyHtml: string, more: Partial<ArticleContent> = {}) =>
    change('lena', {
      do: 'write',
      documentId,
      versionId: newId(),
      expected: null,
      content: content(bodyHtml, more),
      note: '',
    });
  const now = { do: 'publish' as const, at: null, recalls: false };
  const approve = async () => {
    expect(await change('lena', { do: 'submit', ...(await work()) })).toMatchObject({ outcome: 'saved' });
    expect(await change('carla', { do: 'approve', ...(await work()) })).toMatchObject({ outcome: 'saved' });
  };
  const publish = async (bodyHtml: string, more: Partial<ArticleContent> = {}) => {
    expect(await write(bodyHtml, more)).toMatchObject({ outcome: 'saved' });
    await approve();
    expect(await change('lena', { ...now, ...(await work()) })).toMatchObject({ outcome: 'saved' });
  };
  const held = async (engine: TestEngine) => {
    const hits = await call(engine).articles.search({ query: 'transfer times', limit: 50 });
    return hits.find(({ id }) => id === documentId);
  };

  it('brings an article from a draft to every desk only past another person, and writes it down', async () => {
    await write('<p>Transfers take an hour.</p>');
    expect((await stands()).live).toBe(null);
    expect(await change('lena', { ...now, ...(await work()) })).toMatchObject({ why: 'not-approved' });
    await change('lena', { do: 'submit', ...(await work()) });
    expect(await change('lena', { do: 'approve', ...(await work()) })).toMatchObject({ why: 'own-work' });
    expect(await kindOf(change('carla', { ...now, ...(await work()) }))).toBe('forbidden');
    expect(await kindOf(people.omar.studio.articles({}))).toBe('forbidden');
    await change('carla', { do: 'approve', ...(await work()) });
    await change('lena', { ...now, ...(await work()) });
    expect(await stands()).toMatchObject({
      live: { version: 1, articleKey, locale: 'en', validity: { approvedBy: hub.agents.carla.id } },
      versions: [{ number: 1, state: 'live', writers: [hub.agents.lena.id] }],
    });
    const { articles, sections } = await people.carla.studio.articles({});
    expect(articles.find((one) => one.documentId === documentId)).toMatchObject({
      live: { version: 1, title: 'Transfer times' },
      work: null,
    });
    expect(sections).toContainEqual(expect.objectContaining({ id: hub.articles.public.sectionId }));
    const acts = await auditOf(hub.hub.store.db, documentId);
    expect(acts.map(({ action }) => action)).toEqual(
      ['write', 'submit', 'approve', 'publish'].map((one) => `article-${one}`),
    );
    // The macro of this id would be another document.
    expect(await people.lena.studio.macro({ documentId })).toEqual({
      live: null,
      versions: [],
      releases: [],
    });
  });

  it('is withdrawn in all of its languages in one step, or in none, and brought back the same way', async () => {
    const english = documentId;
    await publish('<p>One.</p>');
    const spanish = newId();
    documentId = spanish;
    await publish('<p>Uno.</p>', { locale: 'es' });
    const liveOf = async (id: string) => (await people.lena.studio.article({ documentId: id })).live;
    const gone = async () =>
      Promise.all([english, spanish].map(async (id) => (await liveOf(id))?.validity?.withdrawnAt ?? null));
    const withdraw = (expected: number) =>
      change('lena', {
        do: 'withdraw',
        documentId: english,
        expected: 1,
        replacedBy: null,
        reason: 'Wrong.',
        also: [{ documentId: spanish, expected, replacedBy: null }],
      });
    const before = (await auditOf(hub.hub.store.db, spanish)).length;
    // Somebody published the other language meanwhile: neither of them goes.
    expect(await withdraw(2)).toMatchObject({ outcome: 'conflict' });
    expect(await gone()).toEqual([null, null]);
    expect(await withdraw(1)).toMatchObject({ outcome: 'saved' });
    const [at, same] = await gone();
    expect(at).toEqual(expect.any(Number));
    expect(same).toBe(at);
    const acts = await auditOf(hub.hub.store.db, english);
    expect(acts.at(-1)).toMatchObject({ action: 'article-withdraw', details: { also: [spanish] } });
    expect(await auditOf(hub.hub.store.db, spanish)).toHaveLength(before);
    const back = {
      documentId: english,
      expected: 1,
      to: 1,
      also: [{ documentId: spanish, expected: 1, to: 1 }],
    };
    expect(await change('lena', { do: 'roll-back', ...back })).toMatchObject({ outcome: 'saved' });
    expect(await gone()).toEqual([null, null]);
    expect(await liveOf(spanish)).toMatchObject({ version: 2, bodyHtml: '<p>Uno.</p>' });
  });

  it('keeps key and language once it is begun, and each language of an article once', async () => {
    await publish('<p>One.</p>');
    await write('<p>Two.</p>', { articleKey: 'other', locale: 'es' });
    expect((await stands()).versions[0]?.content).toMatchObject({ articleKey, locale: 'en' });
    documentId = newId();
    expect(await write('<p>Again.</p>')).toMatchObject({ why: 'taken' });
    expect(await write('<p>Dos.</p>', { locale: 'es' })).toMatchObject({ outcome: 'saved' });
    documentId = newId();
    expect(await write('<p>Dos.</p>', { locale: 'es' })).toMatchObject({ why: 'taken' });
  });

  it('refuses what has no name, no text, no section, a secret, or what asks for one', async () => {
    expect(await write('<p>x</p>', { title: ' ' })).toMatchObject({ why: 'unnamed' });
    expect(await write('<p> </p><hr>')).toMatchObject({ why: 'no-text' });
    expect(await write('<p>x</p>', { sectionId: newId() })).toMatchObject({ why: 'no-section' });
    const phrase = 'abandon ability able about above absent absorb abstract absurd abuse access accident';
    expect(await write(`<p>${phrase}</p>`)).toMatchObject({ why: 'secret' });
    expect((await stands()).versions).toEqual([]);
    await write('<p>Please send us your <b>recovery</b> phrase.</p>');
    expect(await change('lena', { do: 'submit', ...(await work()) })).toMatchObject({
      why: 'asks-for-secret',
    });
  });

  it('shows only pictures that its writer may hand on, and gives an internal one no address', async () => {
    const file = {
      hash: newId().replaceAll('-', '').repeat(2),
      name: 'map.png',
      mime: 'image/png',
      bytes: 3,
    };
    const withPicture = `<p>Look:</p><figure><img src="gc-file:${file.hash}" alt="A map"></figure>`;
    expect(await write(withPicture, { pictures: [file] })).toMatchObject({ why: 'no-file' });
    await insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents.lena.id);
    expect(await write(withPicture)).toMatchObject({ why: 'no-file' });
    const notShown = { ...file, hash: 'cd'.repeat(32) };
    expect(
      await write(withPicture, { pictures: [{ ...file, bytes: 9 }, notShown], audience: 'internal' }),
    ).toMatchObject({ outcome: 'saved' });
    expect((await stands()).versions[0]?.content).toMatchObject({ pictures: [file], url: null });
    const sheet = { ...file, hash: 'ef'.repeat(32), mime: 'text/plain' };
    await insertFile(hub.hub.store.db, hub.workspace.id, { ...sheet, createdAt: 1 }, hub.agents.lena.id);
    documentId = newId();
    articleKey = `${articleKey}-2`;
    const noPicture = withPicture.replace(file.hash, sheet.hash);
    expect(await write(noPicture, { pictures: [sheet] })).toMatchObject({ why: 'no-file' });
  });

  it('keeps what was there before the studio, publishes at its time, and withdraws for another', async () => {
    ({ id: documentId, articleKey } = hub.articles.public);
    await write('<p>Deposits take a day now.</p>', { title: 'How deposits work' });
    await approve();
    const at = Date.now() + hour;
    await change('lena', { do: 'publish', ...(await work()), at, recalls: true });
    ahead = hour + 1;
    const published = [await hub.hub.housekeeping.publishDue(), await hub.hub.housekeeping.publishDue()];
    ahead = 0;
    expect(published).toEqual([1, 0]);
    const { live, versions } = await stands();
    expect(live).toMatchObject({ version: 2, validity: { recalled: [1] } });
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'live'],
      [1, 'archived'],
    ]);
    expect(versions[1]?.content.bodyHtml).toBe(hub.articles.public.bodyHtml);
    const withdraw = { do: 'withdraw' as const, documentId, expected: 2, reason: 'The fee has changed.' };
    expect(await change('lena', { ...withdraw, replacedBy: hub.macros.closing.id })).toMatchObject({
      why: 'no-replacement',
    });
    const instead = hub.articles.internal.id;
    expect(await change('lena', { ...withdraw, replacedBy: instead })).toMatchObject({ outcome: 'saved' });
    expect((await stands()).live?.validity).toMatchObject({
      withdrawnAt: expect.any(Number),
      replacedBy: instead,
    });
    // Whoever links to it by hand is stopped here too.
    const mutation = {
      kind: 'reply' as const,
      conversationId: hub.conversations.g1.id,
      messageId: newId(),
      bodyText: `Please read ${hub.articles.public.url}.`,
      attachments: [],
      sources: [],
      base: { seenOrdinal: 999, assigneeId: null, heldMs: 0, force: true },
    };
    const { results } = await people.omar.mutations.apply({ items: [{ key: newId(), mutation }] });
    expect(results).toMatchObject([
      { outcome: 'refused', why: 'outdated', values: { title: 'How deposits work' } },
    ]);
  });

  it('reaches a connected desk at once with its words, and stops at another’s return what was rolled back', async () => {
    const proxy = await startTcpProxy(Number(new URL(hub.url).port));
    const session = await hub.signIn('omar');
    const here = await startEngineOf(hub.url, session);
    const away = await startEngineOf(proxy.url, session);
    await inStep(here);
    await inStep(away);
    const said = 'Transfers always arrive within ten minutes, weekends included.';
    await publish('<p>Transfers take an hour at most, every time.</p>');
    await publish(`<p>${said}</p>`);
    await until('both have it', async () =>
      (await Promise.all([here, away].map(held))).every((one) => one?.version === 2),
    );
    const { live: spread } = await people.lena.studio.spread({ kind: 'article', documentId });
    expect(spread).toMatchObject({ number: 2, wanted: expect.any(Number) });
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => away.status().connection.state === 'offline');
    const { id } = hub.conversations.g1;
    await reply(away, id, said, { sources: [{ kind: 'article', id: documentId, version: 2 }] });

    await change('lena', { do: 'roll-back', documentId, expected: 2, to: 1 });
    await until('the good version on the desk', async () => (await held(here))?.version === 3, 2_000);
    expect((await held(here))?.excerpt.text).toContain('an hour at most');
    expect(await call(here).articles.search({ query: 'weekends minutes', limit: 50 })).not.toContainEqual(
      expect.objectContaining({ id: documentId }),
    );
    expect((await held(away))?.version).toBe(2);
    proxy.clear();
    await until('a verdict', () => away.status().outbox.parked > 0);
    expect(away.services.outbox.list()).toMatchObject([
      { state: 'parked', reason: { code: 'outbox.refused.outdated', values: { title: 'Transfer times' } } },
    ]);
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(said);
    await proxy.close();
  });
});
