import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findInternalWords } from '../../src/hub/services/internal-words.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import type { Stage } from '../../src/shared/domain/stage.ts';
import type { ArticleContent } from '../../src/shared/domain/studio.ts';
import type { ArticleChange } from '../../src/shared/wire/studio.ts';
import { databaseKinds } from '../support/databases.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { isOnDisk } from '../support/heard-texts.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { approveArticle, articleContent, publishArticle } from '../support/studio.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

type Who = keyof TestHub['agents'];
const nobody = { kind: 'system', id: null } as const;
const first = '<p>Transfers take an hour at most, every single time.</p>';

describe.each(databaseKinds)('a staged article on %s', (database) => {
  let hub: TestHub;
  let proxy: TcpProxy;
  let lena: WireClient;
  let documentId: string;
  /** A word of the staged version that is nowhere else. */
  let word: string;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    proxy = await startTcpProxy(Number(new URL(hub.url).port));
    lena = wireClient(hub.url, await hub.signIn('lena'));
  });
  beforeEach(() => {
    documentId = newId();
    word = `kite${documentId.replaceAll('-', '')}`;
    proxy.clear();
  });
  afterEach(async () => {
    await closeEngines();
    await setGroups('omar', [hub.groups.general.id]);
  });
  afterAll(async () => {
    await proxy.close();
    await hub.close();
  });

  const second = () => `<p>Transfers take two hours, says ${word}, and nothing makes them faster.</p>`;
  const content = (bodyHtml: string, more: Partial<ArticleContent> = {}) =>
    articleContent(hub.articles.public.sectionId, `transfer-times-${documentId.slice(-6)}`, bodyHtml, more);
  const to = (stage: Partial<Stage>): Stage => ({ agentIds: [], groupIds: [], share: 0, ...stage });
  const toOmar = () => to({ agentIds: [hub.agents.omar.id] });
  const setGroups = (name: Who, groupIds: string[]) =>
    changeAgent(hub.hub.context, hub.workspace.id, hub.agents[name].id, { groupIds }, nobody);
  const stands = () => lena.studio.article({ documentId });
  const change = async (what: { do: 'take-back' } | { do: 'stage'; to: Stage } | { do: 'publish' }) => {
    const [work] = (await stands()).versions;
    const on = { documentId, versionId: work?.id ?? '', expected: work?.revision ?? 0 };
    const more = what.do === 'publish' ? { at: null, recalls: false } : {};
    return lena.studio.changeArticle({ key: newId(), change: { ...on, ...what, ...more } as ArticleChange });
  };
  const done = async (what: Parameters<typeof change>[0]) =>
    expect(await change(what)).toMatchObject({ outcome: 'saved' });
  const approve = (bodyHtml: string, more: Partial<ArticleContent> = {}) =>
    approveArticle(hub, { documentId, content: content(bodyHtml, more) });
  const engineOf = async (name: Who, url = hub.url): Promise<TestEngine> => {
    const engine = await startEngineOf(url, await hub.signIn(name));
    await inStep(engine);
    return engine;
  };
  const found = async (engine: TestEngine) => {
    const hits = await call(engine).articles.search({ query: 'transfer times', limit: 100 });
    if (!hits.some(({ id }) => id === documentId)) return undefined;
    return (await call(engine).articles.get({ id: documentId }))?.version;
  };
  const has = (engine: TestEngine, version: number | undefined, ms?: number) =>
    until(`version ${version}`, async () => (await found(engine)) === version, ms);

  it('is read by those to whom it is given, by those who join them, and then by all', async () => {
    await publishArticle(hub, { documentId, content: content(first) });
    const omar = await engineOf('omar');
    const ada = await engineOf('ada');
    await approve(second());
    await done({ do: 'stage', to: toOmar() });
    await has(omar, 2, 2_000);
    expect(await stands()).toMatchObject({
      live: { version: 1 },
      versions: [{ number: null, state: 'staged', stage: { number: 2, takenBack: null } }, { number: 1 }],
    });
    // A later first sync brings the same.
    await has(await engineOf('omar'), 2);
    expect(await found(ada)).toBe(1);
    await done({ do: 'stage', to: to({ groupIds: [hub.groups.withdrawals.id] }) });
    expect(await found(ada)).toBe(1);
    await setGroups('ada', [hub.groups.withdrawals.id]);
    await has(ada, 2, 2_000);
    await setGroups('ada', []);
    await has(ada, 1, 2_000);
    await done({ do: 'publish' });
    await has(ada, 2, 2_000);
    expect(await found(omar)).toBe(2);
    expect(await lena.studio.spread({ kind: 'article', documentId })).toMatchObject({ staged: null });
  });

  it('goes from them within two seconds, and what was written with it stops', async () => {
    await publishArticle(hub, { documentId, content: content(first) });
    const here = await engineOf('omar');
    const away = await engineOf('omar', proxy.url);
    await approve(second());
    await done({ do: 'stage', to: toOmar() });
    await has(here, 2);
    await has(away, 2);
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => away.status().connection.state === 'offline');
    const { id } = hub.conversations.g1;
    await reply(away, id, 'Transfers take two hours.', {
      sources: [{ kind: 'article', id: documentId, version: 2 }],
    });
    await done({ do: 'take-back' });
    await has(here, 1, 2_000);
    expect(await found(away)).toBe(2);
    proxy.clear();
    await until('a verdict', () => isSent(away) || away.status().outbox.parked > 0);
    expect(away.services.outbox.list()).toMatchObject([
      { state: 'parked', reason: { code: 'outbox.refused.outdated' } },
    ]);
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(
      'Transfers take two hours.',
    );
    expect(await stands()).toMatchObject({
      live: { version: 1, validity: { recalled: [2] } },
      versions: [
        { number: null, state: 'approved' },
        { number: 2, state: 'archived', stage: { takenBack: { by: hub.agents.lena.id } } },
        { number: 1 },
      ],
    });
  });

  it('never reaches the others, neither its words nor its pictures; nobody has it once it is taken back', async () => {
    const bytes = Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0));
    const own = new Uint8Array([...bytes, ...new TextEncoder().encode(documentId)]);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', own)).toString('hex');
    const file = { hash, mime: 'image/png', bytes: own.byteLength };
    async function* read() {
      yield own;
    }
    await hub.hub.context.files.put(hash, read(), own.byteLength);
    await insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents.lena.id);
    const shown = `<p>As here.</p><img src="gc-file:${hash}" alt="Fees">`;
    await approve(`${second()}${shown}`, { pictures: [{ ...file, name: 'fees.png' }] });
    const omar = await engineOf('omar');
    const ada = await engineOf('ada');
    await done({ do: 'stage', to: toOmar() });
    await has(omar, 1, 2_000);
    const ask = async (name: Who) => {
      const { accessToken } = await hub.signIn(name);
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await fetch(`${hub.url}/api/v1/files/${hash}`, { headers })).status;
    };
    // Ada looks after the knowledge base: the version is hers to look at.
    expect([await ask('omar'), await ask('mia'), await ask('ada')]).toEqual([200, 404, 200]);
    await inStep(ada);
    expect(await found(ada)).toBeUndefined();
    expect(isOnDisk(ada.dataDir, word)).toBe(false);
    expect(isOnDisk(omar.dataDir, word)).toBe(true);
    await done({ do: 'take-back' });
    await has(omar, undefined, 2_000);
    expect(await ask('omar')).toBe(404);
  });

  it('keeps its words for the team out of replies already, and still when it is taken back', async () => {
    const secret = `Never tell anybody that the desk ${word} waives this fee twice a year when asked politely`;
    await approve(`<p>${secret}.</p>`, { audience: 'internal', url: null });
    await done({ do: 'stage', to: toOmar() });
    const heldBack = () => findInternalWords(hub.hub.store.db, hub.workspace.id, secret);
    expect(await heldBack()).toBe('Transfer times');
    await done({ do: 'take-back' });
    expect(await heldBack()).toBe('Transfer times');
  });
});

/** One pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
