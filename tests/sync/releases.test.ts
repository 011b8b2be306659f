import { and, eq, like, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { documentVersions } from '../../src/hub/store/schema/document-versions.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import type { PartOf } from '../../src/shared/domain/release.ts';
import type { ReleaseChange, ReleaseChanged } from '../../src/shared/wire/releases.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import {
  approveArticle,
  approveMacro,
  articleContent,
  beginRelease,
  macroContent,
  moveRelease,
  publishMacro,
  workOn,
} from '../support/studio.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const hour = 3_600_000;

describe.each(databaseKinds)('releases on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let macro: PartOf;
  let article: PartOf;
  const people = {} as Record<'lena' | 'ada' | 'carla' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    for (const name of ['lena', 'ada', 'carla', 'omar'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  beforeEach(() => {
    ahead = 0;
    macro = { kind: 'macro', documentId: newId() };
    article = { kind: 'article', documentId: newId() };
  });
  afterAll(() => hub.close());

  const change = (what: ReleaseChange, who: keyof typeof people = 'lena', key = newId()) =>
    people[who].studio.changeRelease({ key, change: what });
  const stands = async (releaseId: string) => {
    const { release } = await people.lena.studio.release({ releaseId });
    if (!release) throw new Error('no such release');
    return release;
  };
  const on = async (releaseId: string) => ({ releaseId, expected: (await stands(releaseId)).revision });
  const publish = async (releaseId: string, at: number | null = null): Promise<ReleaseChanged> =>
    change({ do: 'publish', ...(await on(releaseId)), at, recalls: false });
  const hindrances = async (releaseId: string) =>
    (await stands(releaseId)).parts.map(({ hindrance }) => hindrance);
  const liveMacro = async () => (await people.lena.studio.macro({ documentId: macro.documentId })).live;
  const liveArticle = async () => (await people.lena.studio.article({ documentId: article.documentId })).live;
  const inHand = (key: string, more = {}) =>
    approveArticle(hub, {
      documentId: article.documentId,
      content: articleContent(hub.articles.public.sectionId, key, '<p>The fee is 2 USDT.</p>', more),
    });
  const writeOn = async (text: string) => {
    const version = await workOn(people.lena, macro.documentId);
    const content = macroContent(text);
    const wanted = { do: 'write' as const, ...version, content, note: '' };
    expect(await people.lena.studio.change({ key: newId(), change: wanted })).toMatchObject({
      outcome: 'saved',
    });
  };

  it('brings a macro and an article in two languages live in one step, and writes it down', async () => {
    const spanish: PartOf = { kind: 'article', documentId: newId() };
    await approveMacro(hub, { documentId: macro.documentId, text: 'The fee is 2 USDT.' });
    const articleKey = `fees-${macro.documentId.slice(-6)}`;
    await inHand(articleKey);
    await approveArticle(hub, {
      documentId: spanish.documentId,
      content: articleContent(hub.articles.public.sectionId, articleKey, '<p>La tarifa es 2 USDT.</p>', {
        locale: 'es',
      }),
    });
    const releaseId = await beginRelease(hub, [macro, article, spanish], 'Fees of December');
    expect(await stands(releaseId)).toMatchObject({ state: 'ready', name: 'Fees of December' });
    expect(await publish(releaseId)).toMatchObject({
      outcome: 'saved',
      release: {
        state: 'live',
        wentLive: { by: hub.agents.lena.id },
        parts: [
          { ...macro, number: 1, before: null, overtaken: false },
          { ...article, number: 1, locale: 'en' },
          { ...spanish, number: 1, locale: 'es' },
        ],
      },
    });
    expect([(await liveMacro())?.version, (await liveArticle())?.version]).toEqual([1, 1]);
    const { releases } = await people.carla.studio.releases({});
    expect(releases.find(({ id }) => id === releaseId)).toMatchObject({
      state: 'live',
      parts: 3,
      hindered: 0,
    });
    const rows = await auditOf(hub.hub.store.db, releaseId);
    expect(rows.map(({ action }) => action)).toEqual(['release-begin', 'release-put-in', 'release-publish']);
    const [of] = await hub.hub.store.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, macro.documentId), like(audit.action, '%publish')));
    expect(of?.details).toMatchObject({ release: releaseId });
  });

  it('names each part that stands in its way, and goes live with none of them', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'One.' });
    await inHand(`key-${article.documentId.slice(-6)}`);
    const releaseId = await beginRelease(hub, [macro, article]);
    const refusedBy = async (hindrance: string) => {
      expect(await hindrances(releaseId)).toEqual([hindrance, null]);
      expect(await stands(releaseId)).toMatchObject({ state: 'draft' });
      expect(await publish(releaseId)).toEqual({
        outcome: 'refused',
        why: 'hindered',
        titles: ['Transfer times'],
      });
      expect(await liveArticle()).toBe(null);
    };
    const step = async (who: 'lena' | 'carla', what: 'submit' | 'approve') =>
      people[who].studio.change({
        key: newId(),
        change: { do: what, ...(await workOn(people[who], macro.documentId)) },
      });
    await writeOn('Two.');
    await refusedBy('draft');
    await step('lena', 'submit');
    await refusedBy('in-review');
    await step('carla', 'approve');
    // Approved, but not what was put in: somebody has to say that this is meant too.
    await refusedBy('changed');
    await change({ do: 'put-in', ...(await on(releaseId)), parts: [macro] });
    expect(await stands(releaseId)).toMatchObject({ state: 'ready' });

    const alone = async (what: object) =>
      people.lena.studio.change({
        key: newId(),
        change: { ...(await workOn(people.lena, macro.documentId)), ...what } as never,
      });
    await alone({ do: 'stage', to: { agentIds: [hub.agents.omar.id], groupIds: [], share: 0 } });
    await refusedBy('staged');
    await alone({ do: 'take-back' });
    await alone({ do: 'publish', at: Date.now() + hour, recalls: false });
    await refusedBy('scheduled');
    await alone({ do: 'publish', at: null, recalls: false });
    await refusedBy('live');
    await change({ do: 'take-out', ...(await on(releaseId)), parts: [macro] });
    expect(await stands(releaseId)).toMatchObject({ state: 'ready', parts: [article] });
    await people.lena.studio.changeArticle({
      key: newId(),
      change: {
        do: 'discard',
        documentId: article.documentId,
        versionId: (await stands(releaseId)).parts[0]?.versionId ?? '',
        expected: 3,
      },
    });
    expect(await hindrances(releaseId)).toEqual(['gone']);
    await change({ do: 'take-out', ...(await on(releaseId)), parts: [article] });
    expect(await publish(releaseId)).toEqual({ outcome: 'refused', why: 'empty', titles: [] });
  });

  it('undoes all of it when one part cannot take its place', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'One.' });
    await inHand(`key-${article.documentId.slice(-6)}`, { title: 'Second' });
    // Its section is deleted after it was approved.
    await hub.hub.store.db
      .update(documentVersions)
      .set({ content: sql`jsonb_set(content, '{sectionId}', to_jsonb(${newId()}::text))` })
      .where(eq(documentVersions.documentId, article.documentId));
    const releaseId = await beginRelease(hub, [macro, article]);
    expect(await publish(releaseId)).toEqual({ outcome: 'refused', why: 'no-section', titles: ['Second'] });
    expect([await liveMacro(), await liveArticle()]).toEqual([null, null]);
    expect(await stands(releaseId)).toMatchObject({ state: 'ready' });
  });

  it('lets nothing that asks for a secret live by way of a release', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'Never send your recovery phrase.' });
    await hub.hub.store.db
      .update(documentVersions)
      .set({ content: macroContent('Please send us your recovery phrase.') })
      .where(eq(documentVersions.documentId, macro.documentId));
    const releaseId = await beginRelease(hub, [macro]);
    expect(await publish(releaseId)).toMatchObject({ why: 'asks-for-secret', titles: ['Transfer times'] });
    expect(await liveMacro()).toBe(null);
  });

  it('does each thing once, and nothing against what somebody else has changed', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'One.' });
    const releaseId = await beginRelease(hub, [macro]);
    const seen = await on(releaseId);
    const key = newId();
    const rename: ReleaseChange = { do: 'rename', ...seen, name: 'Better', note: 'Why.' };
    for (let time = 0; time < 2; time += 1)
      expect(await change(rename, 'lena', key)).toMatchObject({
        outcome: 'saved',
        release: { name: 'Better', note: 'Why.', revision: seen.expected + 1 },
      });
    expect(await change({ ...rename, name: 'Other' }, 'lena', key)).toMatchObject({ why: 'key-used' });
    expect(await change({ do: 'discard', ...seen }, 'ada')).toMatchObject({ outcome: 'conflict' });
    expect(await change({ do: 'begin', releaseId, name: 'Mine', note: '' }, 'ada')).toMatchObject({
      outcome: 'conflict',
    });
    expect(await change({ ...rename, ...(await on(releaseId)), name: ' \u0000 ' })).toMatchObject({
      why: 'unnamed',
    });
    expect(await change({ do: 'discard', ...(await on(releaseId)) })).toEqual({
      outcome: 'saved',
      release: null,
    });
  });

  it('keeps agents out, and compliance from publishing', async () => {
    const releaseId = newId();
    const begin: ReleaseChange = { do: 'begin', releaseId, name: 'x', note: '' };
    expect(await kindOf(people.omar.studio.releases({}))).toBe('forbidden');
    expect(await kindOf(people.omar.studio.release({ releaseId }))).toBe('forbidden');
    expect(await kindOf(people.omar.studio.releaseSpread({ releaseId }))).toBe('forbidden');
    expect(await kindOf(change(begin, 'omar'))).toBe('forbidden');
    expect(await kindOf(change(begin, 'carla'))).toBe('forbidden');
  });

  it('takes a draft into one release at a time, and no more than a workstation takes at once', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'One.' });
    await beginRelease(hub, [macro]);
    const other = await beginRelease(hub, [await another()]);
    const put = async (parts: PartOf[]) => change({ do: 'put-in', ...(await on(other)), parts });
    expect(await put([macro])).toEqual({ outcome: 'refused', why: 'in-another', titles: ['Transfer times'] });
    expect(await put([{ kind: 'macro', documentId: newId() }])).toMatchObject({ why: 'no-draft' });
    await hub.hub.store.db
      .update(documentVersions)
      .set({ content: macroContent('x'.repeat(limits.releaseCharacters)) })
      .where(eq(documentVersions.documentId, macro.documentId));
    const [first] = (await people.lena.studio.releases({})).releases.filter(({ parts }) => parts === 1);
    expect(first).toBeDefined();
    const mine = (await releaseWith(macro)) ?? '';
    expect(await change({ do: 'put-in', ...(await on(mine)), parts: [macro] })).toMatchObject({
      why: 'too-large',
    });
  });

  async function another(): Promise<PartOf> {
    const documentId = newId();
    await approveMacro(hub, { documentId, text: 'Another.' });
    return { kind: 'macro', documentId };
  }

  async function releaseWith({ documentId }: PartOf): Promise<string | undefined> {
    for (const { id } of (await people.lena.studio.releases({})).releases)
      if ((await stands(id)).parts.some((part) => part.documentId === documentId)) return id;
    return undefined;
  }

  it('goes live at its time, or says that it was held up', async () => {
    await approveMacro(hub, { documentId: macro.documentId, text: 'One.' });
    const second = await another();
    const releaseId = await beginRelease(hub, [macro, second]);
    const at = Date.now() + hour;
    expect(await publish(releaseId, at)).toMatchObject({ release: { state: 'scheduled', goesLiveAt: at } });
    await hub.hub.housekeeping.publishDue();
    expect(await stands(releaseId)).toMatchObject({ state: 'scheduled' });
    await writeOn('Not yet approved.');
    expect(await stands(releaseId)).toMatchObject({
      state: 'scheduled',
      parts: [{ hindrance: 'draft' }, {}],
    });
    const due = async () => {
      ahead = hour + 1;
      const done = await hub.hub.housekeeping.publishDue();
      // Back before the sessions end.
      ahead = 0;
      return done;
    };
    expect(await due()).toBe(0);
    expect(await stands(releaseId)).toMatchObject({ state: 'draft', heldUp: at, goesLiveAt: null });
    expect(await liveMacro()).toBe(null);
    await change({ do: 'take-out', ...(await on(releaseId)), parts: [macro] });
    expect(await publish(releaseId, at)).toMatchObject({ release: { state: 'scheduled', heldUp: null } });
    expect([await due(), await due()]).toEqual([1, 0]);
    expect(await stands(releaseId)).toMatchObject({ state: 'live', wentLive: { by: null } });
  });

  it('is called off', async () => {
    const releaseId = await beginRelease(hub, [await another()]);
    await publish(releaseId, Date.now() + hour);
    await change({ do: 'call-off', ...(await on(releaseId)) });
    expect(await stands(releaseId)).toMatchObject({ state: 'ready', goesLiveAt: null });
    expect(await change({ do: 'call-off', ...(await on(releaseId)) })).toMatchObject({ why: 'other-state' });
  });

  it('rolls the whole set back: what was there comes back, what was new is withdrawn', async () => {
    await publishMacro(hub, { documentId: macro.documentId, text: 'The fee is 1 USDT.' });
    await approveMacro(hub, { documentId: macro.documentId, text: 'The fee is 2 USDT.' });
    await inHand(`back-${article.documentId.slice(-6)}`);
    // It was withdrawn before the release wrote it anew: that is how it stands again.
    const withdrawn = await another();
    await moveMacro(withdrawn, { do: 'publish', at: null, recalls: false });
    await moveLive(withdrawn, { do: 'withdraw', replacedBy: null, reason: 'Wrong.' });
    await approveMacro(hub, { documentId: withdrawn.documentId, text: 'Right at last.' });
    // Another version takes its place after the release.
    const overtaken = await another();
    const releaseId = await beginRelease(hub, [macro, article, withdrawn, overtaken]);
    await moveRelease(hub, releaseId, 'publish');
    await publishMacro(hub, { documentId: overtaken.documentId, text: 'Newer still.' });
    expect((await stands(releaseId)).parts.map(({ before, overtaken: gone }) => [before, gone])).toEqual([
      [1, false],
      [null, false],
      [null, false],
      [null, true],
    ]);
    await moveRelease(hub, releaseId, 'roll-back');
    expect(await stands(releaseId)).toMatchObject({
      state: 'rolled-back',
      rolledBack: { by: hub.agents.lena.id, reason: 'Wrong fee.' },
    });
    expect(await liveMacro()).toMatchObject({
      version: 3,
      bodies: { en: 'The fee is 1 USDT.' },
      validity: { recalled: [2] },
    });
    expect((await liveArticle())?.validity?.withdrawnAt).toEqual(expect.any(Number));
    const of = async ({ documentId }: PartOf) => (await people.lena.studio.macro({ documentId })).live;
    expect((await of(withdrawn))?.validity?.withdrawnAt).toEqual(expect.any(Number));
    expect(await of(overtaken)).toMatchObject({
      version: 2,
      bodies: { en: 'Newer still.' },
      validity: { recalled: [1] },
    });
    expect(await change({ do: 'roll-back', ...(await on(releaseId)), reason: 'Again.' })).toMatchObject({
      why: 'other-state',
    });
  });

  it('withdraws a part whose version before may not come back', async () => {
    await publishMacro(hub, { documentId: macro.documentId, text: 'First.' });
    await approveMacro(hub, { documentId: macro.documentId, text: 'Second.' });
    const releaseId = await beginRelease(hub, [macro]);
    await moveRelease(hub, releaseId, 'publish');
    await hub.hub.store.db
      .update(documentVersions)
      .set({ content: macroContent('Please send us your recovery phrase.') })
      .where(and(eq(documentVersions.documentId, macro.documentId), eq(documentVersions.number, 1)));
    await moveRelease(hub, releaseId, 'roll-back');
    expect(await liveMacro()).toMatchObject({
      version: 2,
      validity: { withdrawnAt: expect.any(Number) },
    });
  });

  async function moveMacro({ documentId }: PartOf, what: object): Promise<void> {
    const wanted = { ...(await workOn(people.lena, documentId)), ...what } as never;
    expect(await people.lena.studio.change({ key: newId(), change: wanted })).toMatchObject({
      outcome: 'saved',
    });
  }

  async function moveLive({ documentId }: PartOf, what: object): Promise<void> {
    const { live } = await people.lena.studio.macro({ documentId });
    const wanted = { documentId, expected: live?.version, ...what } as never;
    expect(await people.lena.studio.change({ key: newId(), change: wanted })).toMatchObject({
      outcome: 'saved',
    });
  }
});
