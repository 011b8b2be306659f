import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentVersions } from '../../src/hub/store/schema/document-versions.ts';
import type { MacroVersion } from '../../src/shared/domain/studio.ts';
import type { ReleaseChange } from '../../src/shared/wire/releases.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import {
  approveMacro,
  beginRelease,
  macroContent,
  moveRelease,
  publishMacro,
  workOn,
} from '../support/studio.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

const hour = 3_600_000;
const refused = { outcome: 'refused', why: 'broken-template' };
const broken = macroContent('The fee is {% if customer.tier == "vip" %}nothing.');

/** What was written, reviewed or live before a template counted, or lay in the database. */
describe.each(databaseKinds)('a macro that nothing can fill in, on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let documentId: string;
  const people = {} as Record<'lena' | 'ada' | 'carla', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    for (const name of ['lena', 'ada', 'carla'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  beforeEach(() => {
    documentId = newId();
  });
  afterAll(() => hub.close());

  const change = (what: StudioChange, who: keyof typeof people = 'lena') =>
    people[who].studio.change({ key: newId(), change: what });
  const stands = () => people.lena.studio.macro({ documentId });
  const work = () => workOn(people.lena, documentId);
  const spoil = (state: MacroVersion['state']) =>
    hub.hub.store.db
      .update(documentVersions)
      .set({ content: broken })
      .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.state, state)));
  const isLive = async (version: number | null, state?: MacroVersion['state']) => {
    const { live, versions } = await stands();
    expect(live?.version ?? null).toBe(version);
    expect(JSON.stringify(live)).not.toContain('{% if');
    if (state) expect(versions[0]).toMatchObject({ number: null, state });
  };
  const submit = async () => {
    const content = macroContent('The fee is nothing.');
    await change({ do: 'write', documentId, versionId: newId(), expected: null, content, note: '' });
    await change({ do: 'submit', ...(await work()) });
  };
  const approve = () => approveMacro(hub, { documentId, text: 'The fee is nothing.' });
  const due = async () => {
    ahead = hour + 1;
    const done = await hub.hub.housekeeping.publishDue();
    // Back before the sessions end.
    ahead = 0;
    return done;
  };
  const onRelease = async (releaseId: string) => {
    const { release } = await people.lena.studio.release({ releaseId });
    return { releaseId, expected: release?.revision ?? 0 };
  };
  const publishRelease = async (releaseId: string, at: number | null) => {
    const wanted: ReleaseChange = { do: 'publish', ...(await onRelease(releaseId)), at, recalls: false };
    return people.lena.studio.changeRelease({ key: newId(), change: wanted });
  };

  it('is not approved', async () => {
    await submit();
    await spoil('in-review');
    expect(await change({ do: 'approve', ...(await work()) }, 'carla')).toEqual(refused);
    await isLive(null, 'in-review');
  });

  it('is staged to nobody, and to nobody more', async () => {
    await approve();
    await spoil('approved');
    const to = { agentIds: [hub.agents.omar.id], groupIds: [], share: 0 };
    expect(await change({ do: 'stage', ...(await work()), to })).toEqual(refused);
    await isLive(null, 'approved');
    await change({ do: 'discard', ...(await work()) });
    await approve();
    await change({ do: 'stage', ...(await work()), to });
    await spoil('staged');
    expect(await change({ do: 'stage', ...(await work()), to: { ...to, share: 100 } })).toEqual(refused);
    const publishing = { do: 'publish' as const, at: null, recalls: false };
    expect(await change({ ...publishing, ...(await work()) })).toEqual(refused);
    await isLive(null, 'staged');
  });

  it('goes live at no time, neither one that is named now nor one that was', async () => {
    await approve();
    const later = { do: 'publish' as const, at: Date.now() + hour, recalls: false };
    await change({ ...later, ...(await work()) });
    await spoil('scheduled');
    expect(await due()).toBe(0);
    await isLive(null, 'scheduled');
    expect(await change({ ...later, ...(await work()) })).toEqual(refused);
    await change({ do: 'discard', ...(await work()) });
  });

  it('is not rolled back to', async () => {
    await publishMacro(hub, { documentId, text: 'First.' });
    await publishMacro(hub, { documentId, text: 'Second.' });
    await spoil('archived');
    expect(await change({ do: 'roll-back', documentId, expected: 2, to: 1 })).toEqual(refused);
    await isLive(2);
  });

  it('keeps its release from going live, at once and at its time', async () => {
    await approve();
    await spoil('approved');
    const releaseId = await beginRelease(hub, [{ kind: 'macro', documentId }]);
    expect(await publishRelease(releaseId, null)).toEqual({ ...refused, titles: ['Transfer times'] });
    await publishRelease(releaseId, Date.now() + hour);
    expect(await due()).toBe(0);
    const { release } = await people.lena.studio.release({ releaseId });
    expect(release).toMatchObject({ state: 'ready', heldUp: expect.any(Number) });
    await isLive(null, 'approved');
  });

  it('does not come back with a release that is rolled back: nothing may be said instead', async () => {
    await publishMacro(hub, { documentId, text: 'First.' });
    await approve();
    const releaseId = await beginRelease(hub, [{ kind: 'macro', documentId }]);
    await moveRelease(hub, releaseId, 'publish');
    await spoil('archived');
    await moveRelease(hub, releaseId, 'roll-back');
    await isLive(2);
    expect((await stands()).live?.validity).toMatchObject({ withdrawnAt: expect.any(Number) });
  });

  it('is told apart where many are taken a step further at once', async () => {
    await submit();
    await spoil('in-review');
    const { expected, ...on } = await work();
    const wanted = { macroId: documentId, versionId: on.versionId, expected };
    const failed = [{ macroId: documentId, title: 'Transfer times', why: 'broken-template' }];
    const advance = (to: 'in-review' | 'live') =>
      people.ada.imports.advance({ kind: 'macro', to, work: [wanted] });
    expect(await advance('live')).toEqual({ done: 0, failed });
    await isLive(null, 'in-review');
    const move = (state: MacroVersion['state']) =>
      hub.hub.store.db
        .update(documentVersions)
        .set({ state })
        .where(eq(documentVersions.documentId, documentId));
    await move('draft');
    expect(await advance('in-review')).toEqual({ done: 0, failed });
    await move('approved');
    expect(await advance('live')).toEqual({ done: 0, failed });
    await isLive(null, 'approved');
  });
});
