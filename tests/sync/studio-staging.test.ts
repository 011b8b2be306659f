import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getMacro } from '../../src/engine/db/queries/macros.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { messages } from '../../src/hub/store/schema/conversations.ts';
import { workstations } from '../../src/hub/store/schema/workstations.ts';
import { isInShare, type Stage } from '../../src/shared/domain/stage.ts';
import type { MacroContent } from '../../src/shared/domain/studio.ts';
import type { Session } from '../../src/shared/wire/auth.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
import { rounds } from '../support/brief.ts';
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
import { isOnDisk, listeningTransport } from '../support/heard-texts.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { approveMacro, macroContent, publishMacro, workOn } from '../support/studio.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

type Who = keyof TestHub['agents'];
const nobody = { kind: 'system', id: null } as const;
const first = 'Transfers take an hour at most, every single time.';
const second = 'Transfers take two hours and nothing makes them faster.';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let proxy: TcpProxy;
  let lena: WireClient;
  let documentId: string;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    proxy = await startTcpProxy(Number(new URL(hub.url).port));
    lena = wireClient(hub.url, await hub.signIn('lena'));
  });
  beforeEach(() => {
    documentId = newId();
    proxy.clear();
  });
  afterEach(async () => {
    await closeEngines();
    await setGroups('omar', [hub.groups.general.id]);
    await hub.hub.store.db.delete(workstations);
  });
  afterAll(async () => {
    await proxy.close();
    await hub.close();
  });

  const to = (stage: Partial<Stage>): Stage => ({ agentIds: [], groupIds: [], share: 0, ...stage });
  const toOmar = () => to({ agentIds: [hub.agents.omar.id] });
  const change = (what: StudioChange) => lena.studio.change({ key: newId(), change: what });
  const doWork = async (what: { do: 'take-back' | 'discard' } | { do: 'stage'; to: Stage }) =>
    change({ ...(await workOn(lena, documentId)), ...what } as StudioChange);
  const stage = async (wanted: Stage) =>
    expect(await doWork({ do: 'stage', to: wanted })).toMatchObject({ outcome: 'saved' });
  const takeBack = async () => expect(await doWork({ do: 'take-back' })).toMatchObject({ outcome: 'saved' });
  const publishAll = async () =>
    expect(
      await change({ ...(await workOn(lena, documentId)), do: 'publish', at: null, recalls: false }),
    ).toMatchObject({ outcome: 'saved' });
  const approve = (text: string, more: Partial<MacroContent> = {}) =>
    approveMacro(hub, { documentId, text, ...more });
  const setGroups = (name: Who, groupIds: string[]) =>
    changeAgent(hub.hub.context, hub.workspace.id, hub.agents[name].id, { groupIds }, nobody);
  const engineOf = async (name: Who, url = hub.url): Promise<TestEngine> => {
    const engine = await startEngineOf(url, await hub.signIn(name));
    await inStep(engine);
    return engine;
  };
  /** The version that an agent finds, and what it says; undefined for none. */
  const found = async (engine: TestEngine) => {
    const macros = await call(engine).macros.search({ query: 'Transfer times', limit: 100 });
    return macros.find(({ id }) => id === documentId)?.version;
  };
  const has = (engine: TestEngine, version: number | undefined, ms?: number) =>
    until(`version ${version}`, async () => (await found(engine)) === version, ms);
  const goOffline = async (engine: TestEngine) => {
    proxy.set({ refuse: true });
    proxy.resetAll();
    await until('offline', () => engine.status().connection.state === 'offline');
  };
  const source = (version: number) => ({ sources: [{ kind: 'macro' as const, id: documentId, version }] });

  it('gives it to one in place of the live one, then to more, then to all; the others have the live one', async () => {
    await publishMacro(hub, { documentId, text: first });
    const omar = await engineOf('omar');
    const ada = await engineOf('ada');
    const mia = await engineOf('mia');
    await approve(second);
    await stage(toOmar());
    await has(omar, 2, 2_000);
    const kept = await lena.studio.macro({ documentId });
    expect(kept.live).toMatchObject({ version: 1 });
    expect(kept.versions[0]).toMatchObject({
      number: null,
      state: 'staged',
      stage: { number: 2, to: toOmar(), takenBack: null },
    });
    const { macros } = await lena.studio.library({});
    const listed = macros.find((one) => one.documentId === documentId);
    expect(listed?.work).toMatchObject({ state: 'staged', stage: { to: toOmar() } });
    // A later first sync finds the same.
    await has(await engineOf('omar'), 2);
    await has(await engineOf('mia'), 1);
    expect(await found(ada)).toBe(1);
    await stage(to({ groupIds: [hub.groups.withdrawals.id] }));
    await has(mia, 2, 2_000);
    expect(await found(omar)).toBe(2);
    expect(await found(ada)).toBe(1);
    await publishAll();
    await has(ada, 2, 2_000);
    expect((await lena.studio.macro({ documentId })).live).toMatchObject({
      version: 2,
      bodies: { en: second },
    });
    expect(await found(omar)).toBe(2);
  });

  it('takes it back within two seconds, and stops at a return what was written with it', async () => {
    await publishMacro(hub, { documentId, text: first });
    const here = await engineOf('omar');
    const away = await engineOf('omar', proxy.url);
    await approve(second);
    await stage(toOmar());
    await has(here, 2);
    await has(away, 2);
    await goOffline(away);
    const { id } = hub.conversations.g1;
    await reply(away, id, second, source(2));
    const began = performance.now();
    await takeBack();
    await has(here, 1, 2_000);
    console.info(`${database}: back to the live version after ${Math.round(performance.now() - began)} ms`);
    expect(await found(away)).toBe(2);
    proxy.clear();
    await until('a verdict', () => isSent(away) || away.status().outbox.parked > 0);
    expect(away.services.outbox.list()).toMatchObject([
      { state: 'parked', reason: { code: 'outbox.refused.outdated', values: { title: 'Transfer times' } } },
    ]);
    expect(await found(away)).toBe(1);
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(second);
    const { live, versions } = await lena.studio.macro({ documentId });
    expect(live).toMatchObject({ version: 1, validity: { recalled: [2] } });
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [null, 'approved'],
      [2, 'archived'],
      [1, 'live'],
    ]);
    expect(versions[1]?.stage?.takenBack).toMatchObject({ by: hub.agents.lena.id });
    // What was staged can be brought back for all, under a number of its own.
    await change({ do: 'roll-back', documentId, expected: 1, to: 2 });
    await has(here, 3);
    expect((await lena.studio.macro({ documentId })).live).toMatchObject({
      version: 3,
      bodies: { en: second },
    });
    // It has another number the next time: what was written with the first stays stopped.
    await stage(toOmar());
    await has(here, 4);
    await publishAll();
    expect((await lena.studio.macro({ documentId })).live?.validity?.recalled).toEqual([2]);
  });

  it('works for a macro that has never been live: nobody else has it, and nobody after it was taken back', async () => {
    const omar = await engineOf('omar');
    const away = await engineOf('omar', proxy.url);
    const ada = await engineOf('ada');
    await approve(second);
    await stage(toOmar());
    await has(omar, 1);
    await has(away, 1);
    expect(await found(ada)).toBe(undefined);
    await goOffline(away);
    const { id } = hub.conversations.g2;
    await reply(away, id, second, source(1));
    await takeBack();
    await has(omar, undefined, 2_000);
    proxy.clear();
    await until('a verdict', () => isSent(away) || away.status().outbox.parked > 0);
    expect(away.services.outbox.list()).toMatchObject([
      { reason: { code: 'outbox.refused.outdated', values: { title: 'Transfer times' } } },
    ]);
    // The hub stops it too, whatever a workstation thinks.
    const client = wireClient(hub.url, await hub.signIn('omar'));
    const base = { seenOrdinal: 1, assigneeId: null, heldMs: 0 };
    const { results } = await client.mutations.apply({
      items: [
        {
          key: newId(),
          mutation: {
            kind: 'reply',
            messageId: newId(),
            conversationId: id,
            bodyText: second,
            attachments: [],
            base,
            ...source(1),
          },
        },
      ],
    });
    expect(results).toMatchObject([{ outcome: 'refused', why: 'outdated' }]);
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(second);
    await publishAll();
    await has(ada, 2);
    expect((await lena.studio.macro({ documentId })).live?.validity?.recalled).toEqual([1]);
  });

  it('lets what was sent keep the version that it came from', async () => {
    await publishMacro(hub, { documentId, text: first });
    const omar = await engineOf('omar');
    await approve(second);
    await stage(toOmar());
    await has(omar, 2);
    const { id } = hub.conversations.g3;
    await reply(omar, id, second, source(2));
    await until('it is sent', () => isSent(omar));
    await takeBack();
    const rows = await hub.hub.store.db.select().from(messages).where(eq(messages.conversationId, id));
    const sent = rows.find(({ bodyText }) => bodyText === second);
    expect(sent?.sources).toEqual(source(2).sources);
    const { versions } = await lena.studio.macro({ documentId });
    expect(versions.find(({ number }) => number === 2)?.content.bodies).toEqual({ en: second });
  });

  it('follows who joins a group and who leaves it, also while they are away', async () => {
    const { general, withdrawals } = hub.groups;
    await publishMacro(hub, { documentId, text: first });
    const here = await engineOf('omar');
    const away = await engineOf('omar', proxy.url);
    // A lead sees every group: nothing else of what they may see changes.
    const lead = await engineOf('lena');
    await approve(second);
    await stage(to({ groupIds: [withdrawals.id] }));
    await has(lead, 2);
    expect(await found(here)).toBe(1);
    await setGroups('omar', [general.id, withdrawals.id]);
    await has(here, 2, 2_000);
    await has(away, 2);
    await goOffline(away);
    await setGroups('omar', [general.id]);
    await has(here, 1, 2_000);
    await setGroups('lena', [general.id]);
    await has(lead, 1, 2_000);
    proxy.clear();
    await has(away, 1);
    await setGroups('lena', [general.id, withdrawals.id]);
    await has(lead, 2, 2_000);
    await until(
      'it is told',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).staged?.have === 1,
    );
    expect((await lena.studio.spread({ kind: 'macro', documentId })).staged).toMatchObject({
      number: 2,
      wanted: 1,
    });
  });

  it('stages to a share of the devices, each as its id says, whoever works on them', async () => {
    await publishMacro(hub, { documentId, text: first });
    // These clients name no device: each of their sessions is one. Both see the same otherwise.
    const signedIn = async (isInside: boolean): Promise<Session> => {
      const session = await hub.signIn('omar');
      return isInShare(session.sessionId, 40) === isInside ? session : signedIn(isInside);
    };
    const inside = await startEngineOf(hub.url, await signedIn(true));
    const outside = await startEngineOf(hub.url, await signedIn(false));
    await inStep(inside);
    await inStep(outside);
    await approve(second);
    await stage(to({ share: 40 }));
    await has(inside, 2);
    expect(await found(outside)).toBe(1);
    await until(
      'both are known',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).live?.have === 1,
    );
    expect((await lena.studio.spread({ kind: 'macro', documentId })).staged).toMatchObject({
      number: 2,
      wanted: 1,
    });
    await stage(to({ share: 100 }));
    await has(outside, 2);
    expect(await found(inside)).toBe(2);
    await until(
      'both have it',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).staged?.have === 2,
    );
    expect((await lena.studio.spread({ kind: 'macro', documentId })).live).toMatchObject({
      number: 1,
      wanted: 0,
    });
  });

  it('tells who has the staged version, and who has the live one again', async () => {
    await publishMacro(hub, { documentId, text: first });
    const here = await engineOf('omar');
    const away = await engineOf('ada', proxy.url);
    await approve(second);
    await stage(to({ agentIds: [hub.agents.omar.id, hub.agents.ada.id, hub.agents.mia.id] }));
    await has(here, 2);
    await has(away, 2);
    await until(
      'both have it',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).staged?.have === 2,
    );
    expect((await lena.studio.spread({ kind: 'macro', documentId })).staged?.unseen).toEqual([
      hub.agents.mia.id,
    ]);
    await goOffline(away);
    await takeBack();
    await until(
      'one is back',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).live?.have === 1,
    );
    const { live, staged } = await lena.studio.spread({ kind: 'macro', documentId });
    expect(staged).toBe(null);
    expect(live).toMatchObject({ number: 1, wanted: 2 });
    expect(live?.holders[0]).toMatchObject({ agentId: hub.agents.ada.id, behind: 'offline', holds: 2 });
    proxy.clear();
    await until(
      'both are back',
      async () => (await lena.studio.spread({ kind: 'macro', documentId })).live?.have === 2,
    );
  });

  it('takes it back from all when what is live is withdrawn or rolled back', async () => {
    await publishMacro(hub, { documentId, text: first });
    await publishMacro(hub, { documentId, text: `${first} Or two.` });
    const omar = await engineOf('omar');
    await approve(second);
    await stage(toOmar());
    await has(omar, 3);
    expect(await change({ do: 'roll-back', documentId, expected: 2, to: 1 })).toMatchObject({
      outcome: 'saved',
    });
    await has(omar, 4, 2_000);
    expect((await lena.studio.macro({ documentId })).live?.validity?.recalled).toEqual([2, 3]);
    await stage(toOmar());
    await has(omar, 5);
    const withdraw = { do: 'withdraw' as const, documentId, expected: 4, replacedBy: null, reason: 'Wrong.' };
    expect(await change(withdraw)).toMatchObject({ outcome: 'saved' });
    await has(omar, 4, 2_000);
    expect((await lena.studio.macro({ documentId })).live?.validity).toMatchObject({
      withdrawnAt: expect.any(Number),
      recalled: [2, 3, 5],
    });
  });

  it('lets nobody change what some have, nor stage what is not approved, or to nobody', async () => {
    const draft = { documentId, versionId: newId(), expected: null, content: macroContent(second), note: '' };
    await change({ do: 'write', ...draft });
    expect(await doWork({ do: 'stage', to: toOmar() })).toMatchObject({ why: 'not-approved' });
    await doWork({ do: 'discard' });
    await approve(second);
    for (const none of [to({}), to({ agentIds: [newId()] }), to({ groupIds: [newId()], share: 5 })])
      expect(await doWork({ do: 'stage', to: none })).toMatchObject({ why: 'nobody' });
    expect(await doWork({ do: 'take-back' })).toMatchObject({ why: 'other-state' });
    await stage(toOmar());
    const work = await workOn(lena, documentId);
    expect(await doWork({ do: 'discard' })).toMatchObject({ why: 'staged' });
    expect(await change({ do: 'return', ...work, reason: 'Shorter.' })).toMatchObject({ why: 'staged' });
    expect(await change({ do: 'write', ...work, content: macroContent('Else.'), note: '' })).toMatchObject({
      why: 'staged',
    });
    const later = { do: 'publish' as const, at: Date.now() + 3_600_000, recalls: false };
    expect(await change({ ...later, ...work })).toMatchObject({ why: 'staged' });
    expect(await change({ do: 'take-back', ...work, expected: 1 })).toMatchObject({ outcome: 'conflict' });
  });

  it('hands the files of it to those who have it alone', async () => {
    const bytes = new TextEncoder().encode(`a plan that only some have ${documentId}`);
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const file = { hash, mime: 'text/plain', bytes: bytes.byteLength };
    async function* content() {
      yield bytes;
    }
    await hub.hub.context.files.put(hash, content(), bytes.byteLength);
    await insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents.lena.id);
    await approve(second, { attachments: [{ ...file, name: 'plan.txt' }] });
    await stage(toOmar());
    const ask = async (name: Who) => {
      const { accessToken } = await hub.signIn(name);
      const answer = await fetch(`${hub.url}/api/v1/files/${hash}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      return answer.status;
    };
    // Ada looks after the knowledge base: the version is hers to look at.
    expect([await ask('omar'), await ask('mia'), await ask('ada')]).toEqual([200, 404, 200]);
    await takeBack();
    expect(await ask('omar')).toBe(404);
  });

  it('never lets its words reach those to whom it is not staged, whatever is done in whatever order', async () => {
    const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
    console.info(`seed ${seed}`);
    let state = seed;
    const below = (n: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * n);
    };
    const names = ['omar', 'mia', 'ada'] as const;
    const { general, withdrawals } = hub.groups;
    const desks = new Map<Who, { engine: TestEngine; texts: string[]; mayKnow: Set<string> }>();
    for (const name of names) {
      const { transport, texts } = listeningTransport();
      const engine = await startEngineOf(hub.url, await hub.signIn(name), { transport });
      await inStep(engine);
      desks.set(name, { engine, texts, mayKnow: new Set() });
    }
    const groupsOf = new Map<Who, string[]>([
      ['omar', [general.id]],
      ['mia', [withdrawals.id]],
      ['ada', []],
    ]);
    const all: string[] = [];
    let staged = null as { words: string; stage: Stage } | null;
    let live = null as string | null;
    let words = '';
    const learn = () => {
      for (const [name, { mayKnow }] of desks) {
        const inGroup = groupsOf.get(name)?.some((id) => staged?.stage.groupIds.includes(id));
        if (staged && (staged.stage.agentIds.includes(hub.agents[name].id) || inGroup))
          mayKnow.add(staged.words);
        if (live) mayKnow.add(live);
      }
    };
    const begin = async () => {
      words = `kite${newId().replaceAll('-', '')}`;
      all.push(words);
      await approve(`Transfers: ${words}.`);
    };
    await begin();
    for (let step = 0; step < rounds(10, 24); step += 1) {
      const dice = below(6);
      if (dice < 2) {
        const whole = below(2) === 0;
        const named = names[below(3)] ?? 'omar';
        const group = below(2) === 0 ? general.id : withdrawals.id;
        const wanted = to(whole ? { groupIds: [group] } : { agentIds: [hub.agents[named].id] });
        await stage(wanted);
        staged = {
          words,
          stage: to({
            agentIds: [...(staged?.stage.agentIds ?? []), ...wanted.agentIds],
            groupIds: [...(staged?.stage.groupIds ?? []), ...wanted.groupIds],
          }),
        };
      } else if (dice === 2 && staged) {
        await takeBack();
        staged = null;
      } else if (dice === 3 && below(3) === 0) {
        await publishAll();
        live = words;
        staged = null;
        learn();
        await begin();
      } else {
        const name = below(2) === 0 ? 'omar' : 'mia';
        const groupIds = [general.id, withdrawals.id].filter(() => below(2) === 0);
        groupsOf.set(name, groupIds);
        await setGroups(name, groupIds);
      }
      learn();
    }
    for (const [name, { engine, texts, mayKnow }] of desks) {
      const inGroup = groupsOf.get(name)?.some((id) => staged?.stage.groupIds.includes(id));
      const theirs = staged?.stage.agentIds.includes(hub.agents[name].id) || inGroup ? staged?.words : live;
      await until(
        `what ${name} should have (seed ${seed})`,
        () => getMacro(engine.db(), documentId)?.bodies.en === (theirs ? `Transfers: ${theirs}.` : undefined),
      );
      for (const secret of all) {
        if (mayKnow.has(secret)) continue;
        const where = `${secret} at ${name} (seed ${seed})`;
        expect(
          texts.some((text) => text.includes(secret)),
          `${where}, on the wire`,
        ).toBe(false);
        expect(isOnDisk(engine.dataDir, secret), `${where}, on disk`).toBe(false);
      }
      // What they have did come by the line that was listened to.
      if (theirs) expect(texts.some((text) => text.includes(theirs))).toBe(true);
    }
    await setGroups('mia', [withdrawals.id]);
  });
});
