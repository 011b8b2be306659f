import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countWaiting } from '../../src/engine/db/queries/learned.ts';
import { getMacro } from '../../src/engine/db/queries/macros.ts';
import { getTeamUses } from '../../src/engine/db/queries/team-uses.ts';
import { nodeTransport } from '../../src/engine/net/transport.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import { articles, macros } from '../../src/hub/store/schema/knowledge.ts';
import {
  learned,
  learningBatches,
  learningDismissals,
  synonyms,
} from '../../src/hub/store/schema/learning.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import type { LearnedNote, SearchSurface } from '../../src/shared/wire/learning.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { publishMacro } from '../support/studio.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const dayMs = 24 * 3_600_000;

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
  });
  beforeEach(async () => {
    ahead = 0;
    const { db } = hub.hub.store;
    for (const table of [learned, learningBatches, learningDismissals, synonyms]) await db.delete(table);
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  // Signed in anew each time: a day later no token is good any more.
  const client = async (name: 'lena' | 'omar'): Promise<WireClient> =>
    wireClient(hub.url, await hub.signIn(name));
  const lena = () => client('lena');
  const omar = () => client('omar');
  const today = () => Math.floor((Date.now() + ahead) / dayMs);
  const report = (...notes: LearnedNote[]) =>
    omar().then((one) => one.learning.report({ id: newId(), notes }));
  const search = (
    query: string,
    outcome: 'none' | 'unused' | 'used',
    times: number,
    surface: SearchSurface = 'articles',
  ): LearnedNote => ({
    kind: 'search',
    query,
    surface,
    outcome,
    times,
    day: today(),
  });
  const published = async (text = 'Thank you. Transfers take a day.') => {
    const macroId = newId();
    await publishMacro(hub, { documentId: macroId, text });
    return macroId;
  };
  /** Omar answers with a macro; answers with when. */
  const send = async (macroId: string, version = 1, conversationId = hub.conversations.g1.id) => {
    const as = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const mutation = {
      kind: 'reply' as const,
      conversationId,
      messageId: newId(),
      bodyText: 'Transfers take a day.',
      attachments: [],
      sources: [{ kind: 'macro' as const, id: macroId, version }],
      base: { seenOrdinal: 1_000, assigneeId: null, heldMs: 0, force: true },
    };
    const [result] = await applyMutations(hub.hub.context, as, [{ key: newId(), mutation }]);
    expect(result).toMatchObject({ outcome: 'applied' });
  };
  const setStatus = async (status: 'open' | 'solved', conversationId = hub.conversations.g1.id) => {
    const as = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const [held] = await hub.hub.store.db
      .select({ status: conversations.status })
      .from(conversations)
      .where(eq(conversations.id, conversationId));
    const mutation = { kind: 'status' as const, conversationId, status, expected: held?.status ?? 'open' };
    const [result] = await applyMutations(hub.hub.context, as, [{ key: newId(), mutation }]);
    expect(result).toMatchObject({ outcome: 'applied' });
  };

  it('tells each workstation what the team sends, to whom of which tier, and nothing of what was sent hardly ever', async () => {
    const [often, seldom] = [await published(), await published()];
    const { db } = hub.hub.store;
    const { id } = hub.conversations.g1;
    const [of] = await db.select().from(conversations).where(eq(conversations.id, id));
    await db
      .update(customers)
      .set({ tier: 'vip' })
      .where(eq(customers.id, of?.customerId ?? ''));
    for (let times = 0; times < 3; times += 1) await send(often);
    for (let times = 0; times < 2; times += 1) await send(seldom);
    const asked = async (one: WireClient) => {
      const { uses } = await one.learning.uses({});
      return uses.filter(({ macroId }) => macroId === often || macroId === seldom);
    };
    const uses = [
      { macroId: often, tier: null, weight: 2 },
      { macroId: often, tier: 'vip', weight: 2 },
    ];
    // An answer of before may be an hour old.
    ahead = 2 * 3_600_000;
    expect(await asked(await omar())).toEqual(uses);
    await send(seldom);
    expect(await asked(await lena())).toEqual(uses);
    ahead += 2 * 3_600_000;
    expect(await asked(await lena())).toHaveLength(4);
    const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
    await until('it is known there', () => getTeamUses(engine.db()).has(often));
    expect(getTeamUses(engine.db()).get(often)?.get('vip')).toBe(2);
    ahead += 40 * dayMs;
    expect(await asked(await lena())).toEqual([]);
  });

  describe('on the workstation', () => {
    let engine: TestEngine;
    let wire: string[];
    beforeEach(async () => {
      wire = [];
      engine = await startEngineOf(hub.url, await hub.signIn('omar'), {
        transport: {
          ...nodeTransport,
          async fetch(request) {
            if (request.url.endsWith('/learning/report')) wire.push(await request.clone().text());
            return nodeTransport.fetch(request);
          },
        },
      });
      await inStep(engine);
    });
    const told = async () => {
      await until('all of it is told', () => {
        if (isSent(engine) && countWaiting(engine.db()) === 0) return true;
        engine.station().learning.send();
        return false;
      });
    };

    it('tells what was changed in a reply and looked for, and no secret, address or name goes over the wire', async () => {
      const macroId = await published('Hello {{customer.first_name}}. Transfers take a day. Please wait.');
      await until('the macro is here', () => getMacro(engine.db(), macroId) !== null);
      const conversationId = hub.conversations.g1.id;
      const filled = await call(engine).macros.fill({ macroId, conversationId });
      const name = filled.text.split(/[ .]/)[1] ?? '';
      expect(name.length).toBeGreaterThan(1);
      await call(engine).compose.send({
        conversationId,
        mode: 'reply',
        text: filled.text
          .replace('a day.', `two days, ${name}, for order 778123 of bo@mail.example.`)
          .replace(' Please wait.', ' I asked about 0x52908400098527886E0F7030069857D2E4169EE7.'),
        attachments: [],
        sources: filled.sources,
        actions: [],
        thenStatus: null,
      });
      for (const query of ['lost memo', `${name} memo`, 'bo@mail.example', '+49 170 1234567'])
        await call(engine).learning.searched({
          query,
          surface: 'articles',
          results: 0,
          used: false,
          conversationId,
        });
      await told();
      const sent = wire.join('\n');
      expect(sent).toContain('lost memo');
      expect(sent).toContain('[name] memo');
      expect(sent).toContain('Transfers take two days, {{customer.first_name}}, for order # of [email].');
      expect(sent).not.toContain(name);
      expect(sent).not.toMatch(/778123|bo@|1234567|0x5290/);
    });

    it('tells what was changed in a reply of a later time once that has left, and nothing of one that was called back', async () => {
      const macroId = await published('Good morning. Transfers take a day.');
      await until('the macro is here', () => getMacro(engine.db(), macroId) !== null);
      const conversationId = hub.conversations.g1.id;
      const hour = 3_600_000;
      const schedule = (text: string) =>
        call(engine).compose.send({
          conversationId,
          mode: 'reply',
          text,
          attachments: [],
          sources: [{ kind: 'macro', id: macroId, version: 1 }],
          actions: [],
          thenStatus: null,
          at: Date.now() + ahead + hour,
        });
      const waiting = () => call(engine).scheduled.list({ conversationId });
      await schedule('Good morning. Transfers take a week.');
      await schedule('Good morning. Transfers take a month.');
      await until('both wait at the hub', async () =>
        (await waiting()).every(({ outboxKey }) => outboxKey === null),
      );
      const second = (await waiting()).find(({ text }) => text.includes('month'));
      await call(engine).scheduled.cancel({ id: second?.id ?? '' });
      await told();
      expect(wire.join('')).not.toContain(macroId);
      ahead += 2 * hour;
      await hub.hub.housekeeping.sendDue();
      await until('it is told', () => {
        engine.station().learning.send();
        return wire.join('').includes('Transfers take a week.');
      });
      expect(wire.join('')).not.toContain('month');
    });

    it('finds what customers asked in the words of a search, from what is here, without their names', async () => {
      const questions = (query: string) => call(engine).learning.questions({ query });
      expect(await questions('transfer')).toEqual(['How much is a transfer?']);
      expect(await questions('zorbing transfer # [email]')).toEqual(['How much is a transfer?']);
      expect(await questions('zorbing')).toEqual([]);
      // A restricted conversation is out of this agent's sight.
      expect(await questions('account on hold')).not.toContain('Why is my account on hold?');
    });

    it('says nothing of what an agent keeps for themselves', async () => {
      const macroId = await published('Thank you. Transfers take a day.');
      await until('the macro is here', () => getMacro(engine.db(), macroId) !== null);
      const conversationId = hub.conversations.g1.id;
      const own = {
        id: null,
        title: 'Mine',
        shortcut: null,
        bodies: { en: 'Greetings from the seaside.' },
        actions: [],
        attachments: [],
      };
      const { id: ownId } = await call(engine).ownMacros.save(own);
      if (ownId === null) throw new Error('it was not kept');
      await hub.hub.store.db.update(customers).set({ locale: 'uk-UA' });
      await call(engine).macros.fill({ macroId: ownId, conversationId });
      await hub.hub.store.db.update(customers).set({ locale: 'en' });
      await call(engine).compose.send({
        conversationId,
        mode: 'reply',
        text: 'Thank you. Transfers take a day.\nGreetings from the seaside.',
        attachments: [],
        sources: [{ kind: 'macro', id: macroId, version: 1 }],
        actions: [],
        thenStatus: null,
      });
      await told();
      const sent = wire.join('');
      expect(sent).toContain(macroId);
      expect(sent).not.toContain('seaside');
      expect(sent).not.toContain(ownId);
    });

    it('does not count a reply that is taken back before it leaves', async () => {
      const macroId = await published();
      await until('the macro is here', () => getMacro(engine.db(), macroId) !== null);
      await call(engine).settings.set({ undoSeconds: { email: 30, ticket: 30, chat: 30 } });
      const conversationId = hub.conversations.g1.id;
      const { sources } = await call(engine).macros.preview({ macroId, conversationId });
      const reply = {
        conversationId,
        mode: 'reply' as const,
        text: 'Thank you.',
        attachments: [],
        sources,
        actions: [],
        thenStatus: null,
      };
      const { keys } = await call(engine).compose.send(reply);
      await call(engine).outbox.undo({ keys });
      await told();
      expect(wire.join('')).not.toContain(macroId);
    });

    it('finds macros by words that trainers say mean the same, as soon as they say it', async () => {
      const { id, title: word } = hub.macros.closing;
      const find = async (query: string) =>
        (await call(engine).macros.search({ query })).map((hit) => hit.id);
      expect(await find('quuxing')).toEqual([]);
      const group = { id: newId(), words: ['quuxing', 'double quux', word], expected: null };
      await (await lena()).learning.saveSynonyms(group);
      await until('it is found', async () => (await find('quuxing')).includes(id));
      expect(await find('double quux')).toContain(id);
      const [kept] = (await (await lena()).learning.read({})).synonyms;
      await (await lena()).learning.removeSynonyms({ id: group.id, expected: kept?.updatedAt ?? 0 });
      await until('it is not found any more', async () => (await find('quuxing')).length === 0);
    });

    it('finds articles by words that trainers say mean the same, as soon as they say it', async () => {
      const find = async (query: string) =>
        (await call(engine).articles.search({ query })).map(({ id }) => id);
      const { id } = hub.articles.public;
      const [row] = await hub.hub.store.db.select().from(articles).where(eq(articles.id, id));
      const word = row?.title.split(' ').find((one) => one.length > 4) ?? '';
      expect(await find('zorbing')).toEqual([]);
      const group = newId();
      await (await lena()).learning.saveSynonyms({
        id: group,
        words: ['zorbing', 'flux capacitor', word],
        expected: null,
      });
      await until('it is found', async () => (await find('zorbing')).includes(id));
      expect(await find('Flux capacitor')).toContain(id);
      const fresh = await startEngineOf(hub.url, await hub.signIn('ada'));
      await inStep(fresh);
      expect((await call(fresh).articles.search({ query: 'zorbing' })).map((hit) => hit.id)).toContain(id);
      const [kept] = (await (await lena()).learning.read({})).synonyms;
      await (await lena()).learning.removeSynonyms({ id: group, expected: kept?.updatedAt ?? 0 });
      await until('it is not found any more', async () => (await find('zorbing')).length === 0);
    });
  });

  describe('what workstations count', () => {
    it('counts a batch once, however often and from how many it comes at once, and adds what others count', async () => {
      const batch = { id: newId(), notes: [search('wrong network', 'none', 4)] };
      const one = await omar();
      await Promise.all([1, 2, 3].map(() => one.learning.report(batch)));
      await (await omar()).learning.report(batch);
      await report(search('wrong network', 'none', 3), search('wrong network', 'none', 2));
      const { searches } = await (await lena()).learning.read({});
      expect(searches).toMatchObject([
        { query: 'wrong network', what: 'none', times: { count: 9, lately: 9 }, of: 9 },
      ]);
    });

    it('looks through it once more, and keeps neither who counted it nor what could tell of a customer', async () => {
      const macroId = await published();
      await report(
        search('refund maya.chen@mail.example 0x52908400098527886E0F7030069857D2E4169EE7', 'none', 3),
        {
          kind: 'edit',
          macroId,
          version: 1,
          locale: 'en',
          how: 'replaced',
          sentence: 'Transfers take a day.',
          became:
            'Call +49 170 1234567, or use abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about.',
          times: 3,
          day: today(),
        },
      );
      const kept = JSON.stringify([
        await hub.hub.store.db.select().from(learned),
        await hub.hub.store.db.select().from(learningBatches),
      ]);
      expect(kept).toContain('refund [email]');
      expect(kept).not.toMatch(/maya|5290|1234567|abandon/);
      expect(kept).not.toContain(hub.agents.omar.id);
    });

    it('takes no day that lies ahead, nor one that no workstation keeps', async () => {
      await report(
        { ...search('tomorrow', 'none', 5), day: today() + 2 },
        { ...search('long ago', 'none', 5), day: today() - 46 },
      );
      expect(await hub.hub.store.db.select().from(learned)).toEqual([]);
      expect((await (await lena()).learning.read({})).since).toBeNull();
    });
  });

  describe('what becomes of it', () => {
    it('says where something was searched in vain, most often first', async () => {
      await report(
        search('clawback', 'none', 1, 'articles'),
        search('clawback', 'none', 4, 'macro-picker'),
        search('clawback', 'used', 2, 'knowledge'),
        search('seed', 'unused', 3, 'macros'),
      );
      const { searches } = await (await lena()).learning.read({});
      expect(searches.map(({ query, surfaces }) => [query, surfaces])).toEqual([
        ['clawback', ['macro-picker', 'articles']],
        ['seed', ['macros']],
      ]);
    });

    it('says what is searched in vain, and what is found and not taken while most take nothing', async () => {
      await report(
        search('proof of reserves', 'none', 5),
        search('memo', 'unused', 6),
        search('memo', 'used', 2),
        search('fees', 'unused', 4),
        search('fees', 'used', 9),
      );
      const { searches, since } = await (await lena()).learning.read({});
      expect(searches.map(({ query, what, times, of }) => [query, what, times.count, of])).toEqual([
        ['memo', 'unused', 6, 8],
        ['proof of reserves', 'none', 5, 5],
      ]);
      expect(since).toBe(today() * dayMs);
    });

    it('puts together what agents change every time, of the live version alone', async () => {
      const macroId = await published();
      const edit = (
        how: 'removed' | 'replaced',
        became: string,
        times: number,
        version = 1,
      ): LearnedNote => ({
        kind: 'edit',
        macroId,
        version,
        locale: 'en',
        how,
        sentence: 'Transfers take a day.',
        became,
        times,
        day: today(),
      });
      await report(
        {
          kind: 'macro',
          macroId,
          version: 1,
          locale: 'en',
          edited: 14,
          kept: 1_200,
          times: 20,
          day: today(),
        },
        edit('replaced', 'Transfers take up to two days.', 6),
        edit('replaced', 'Transfers take up to two days!', 2),
        edit('replaced', 'Transfers will take up to two days.', 1),
        edit('removed', '', 5),
        edit('replaced', 'I have asked my colleagues to look at it.', 2),
      );
      const { edits } = await (await lena()).learning.read({});
      expect(edits.map(({ how, became, times, of }) => [how, became, times.count, of])).toEqual([
        ['replaced', 'Transfers take up to two days.', 9, 20],
        ['removed', '', 5, 20],
      ]);
      await publishMacro(hub, { documentId: macroId, text: 'Thank you. Transfers take up to two days.' });
      expect((await (await lena()).learning.read({})).edits).toEqual([]);
    });

    it('counts sends by version, with the ratings and the reopened among the conversations', async () => {
      const macroId = await published();
      const { g1, g2, g3 } = hub.conversations;
      const { db } = hub.hub.store;
      for (const { id } of [g1, g1, g2, g3]) await send(macroId, 1, id);
      const figures = async () =>
        (await (await lena()).learning.read({})).macros.filter(({ documentId }) => documentId === macroId);
      expect(await figures()).toMatchObject([
        {
          version: 1,
          sends: { count: 4, lately: 4, before: 0 },
          ratings: 0,
          solved: 0,
          reopened: 0,
          kept: null,
        },
      ]);
      const rate = (id: string, score: number, at: number) =>
        db
          .update(conversations)
          .set({ satisfaction: { score, comment: null, at } })
          .where(eq(conversations.id, id));
      ahead = 60_000;
      await rate(g1.id, 5, Date.now() + ahead);
      await rate(g2.id, 2, Date.now() + ahead);
      // Before it was sent, and long after: neither is about it.
      await rate(g3.id, 1, Date.now() - dayMs);
      await setStatus('solved', g1.id);
      await setStatus('solved', g2.id);
      ahead = 120_000;
      await setStatus('open', g2.id);
      expect(await figures()).toMatchObject([{ ratings: 2, score: 7, solved: 2, reopened: 1 }]);
      await publishMacro(hub, { documentId: macroId, text: 'Thank you. It takes a day.' });
      await send(macroId, 2, g3.id);
      expect((await figures()).map(({ version, sends }) => [version, sends.count])).toEqual([
        [1, 4],
        [2, 1],
      ]);
      ahead = 100 * dayMs;
      expect(await figures()).toEqual([]);
      for (const { id } of [g1, g2, g3]) await setStatus('open', id).catch(() => {});
    });

    it('names what nobody has sent or opened for a fortnight, and claims nothing before anything was counted', async () => {
      const macroId = await published();
      const { id: articleId, version } = hub.articles.public;
      const idle = async () => (await (await lena()).learning.read({})).idle;
      const isIdle = async (id: string) => (await idle()).some(({ documentId }) => documentId === id);
      expect(await isIdle(macroId)).toBe(false);
      ahead = 15 * dayMs;
      expect(await isIdle(macroId)).toBe(true);
      expect(await isIdle(articleId)).toBe(false);
      await report(search('anything', 'used', 1));
      expect(await isIdle(articleId)).toBe(false);
      ahead = 30 * dayMs;
      expect(await isIdle(articleId)).toBe(true);
      await report({ kind: 'article', articleId, version, use: 'opened', times: 1, day: today() });
      await send(macroId, 1);
      expect(await isIdle(articleId)).toBe(false);
      expect(await isIdle(macroId)).toBe(false);
      await hub.hub.store.db.delete(macros).where(eq(macros.id, macroId));
    });

    it('leaves out what a trainer put aside until it is taken up again, and is the trainers’ alone', async () => {
      await report(search('proof of reserves', 'none', 5));
      const [finding] = (await (await lena()).learning.read({})).searches;
      if (!finding) throw new Error('nothing was found');
      const aside = { key: finding.key, title: finding.query, reason: 'on-purpose' as const };
      await (await lena()).learning.dismiss(aside);
      await (await lena()).learning.dismiss(aside);
      expect(await (await lena()).learning.read({})).toMatchObject({ searches: [], dismissed: [aside] });
      await (await lena()).learning.restore({ key: finding.key });
      expect(await (await lena()).learning.read({})).toMatchObject({ searches: [finding], dismissed: [] });
      expect(await kindOf((await omar()).learning.read({}))).toBe('forbidden');
      expect(await kindOf((await omar()).learning.dismiss(aside))).toBe('forbidden');
      expect(
        await kindOf(
          (await omar()).learning.saveSynonyms({ id: newId(), words: ['a', 'b'], expected: null }),
        ),
      ).toBe('forbidden');
    });
  });

  it('keeps which words mean the same, once each, and no change is lost to another', async () => {
    const id = newId();
    const first = await (await lena()).learning.saveSynonyms({
      id,
      words: ['Top-up', 'top up', ' deposit '],
      expected: null,
    });
    expect(first).toMatchObject({ outcome: 'saved', synonyms: [{ id, words: ['top up', 'deposit'] }] });
    const updatedAt = first.synonyms[0]?.updatedAt ?? 0;
    const trainer = await lena();
    const save = (words: string[], expected: number | null, which = id) =>
      trainer.learning.saveSynonyms({ id: which, words, expected });
    expect(await save(['x', 'y'], null)).toMatchObject({ outcome: 'conflict' });
    expect(await save(['Dépôsit', 'DEPOSIT'], updatedAt)).toMatchObject({ outcome: 'too-few' });
    expect(await save(['deposit', 'topup', 'top up'], updatedAt)).toMatchObject({ outcome: 'saved' });
    expect(await save(['DEPOSIT', 'refill'], null, newId())).toMatchObject({ outcome: 'taken' });
    expect(await save(['same', 'Same'], null, newId())).toMatchObject({ outcome: 'too-few' });
    const { synonyms: kept } = await (await lena()).learning.read({});
    const expected = kept[0]?.updatedAt ?? 0;
    expect(await (await lena()).learning.removeSynonyms({ id, expected: expected - 1 })).toMatchObject({
      outcome: 'conflict',
    });
    expect(await (await lena()).learning.removeSynonyms({ id, expected })).toEqual({
      outcome: 'saved',
      synonyms: [],
    });
  });

  it('counts what was taken in another language, and the languages in which nothing can be said', async () => {
    await hub.hub.store.db.update(customers).set({ locale: 'uk-UA' });
    try {
      const macroId = await published();
      await report({
        kind: 'fallback',
        documentKind: 'macro',
        documentId: macroId,
        locale: 'uk',
        times: 4,
        day: today(),
      });
      const { missing, unspoken } = await (await lena()).studio.missingTranslations({});
      expect(missing.filter(({ documentId }) => documentId === macroId)).toMatchObject([
        { locale: 'uk', count: 0, taken: 4 },
      ]);
      expect(unspoken).toMatchObject([{ locale: 'uk' }]);
      const bodies = { en: 'Transfers take a day.', uk: 'Перекази тривають день.' };
      await publishMacro(hub, { documentId: macroId, text: '', bodies });
      expect(await (await lena()).studio.missingTranslations({})).toMatchObject({ unspoken: [] });
    } finally {
      await hub.hub.store.db.update(customers).set({ locale: 'en' });
    }
  });

  it('shows nothing that happened once or twice, and forgets what people wrote seldom', async () => {
    await report(search('only once', 'none', 1), search('twice', 'none', 2), search('thrice', 'none', 3));
    expect((await (await lena()).learning.read({})).searches.map(({ query }) => query)).toEqual(['thrice']);
    ahead = 31 * dayMs;
    await hub.hub.housekeeping.clean();
    const queries = async () =>
      (await hub.hub.store.db.select().from(learned)).map(({ subject }) => subject.query);
    expect(await queries()).toEqual(['thrice']);
    ahead = 130 * dayMs;
    await hub.hub.housekeeping.clean();
    expect(await queries()).toEqual([]);
    expect(await hub.hub.store.db.select().from(learningBatches)).toEqual([]);
  });
});
