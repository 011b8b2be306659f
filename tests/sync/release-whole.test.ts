import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeLog } from '../../src/hub/store/schema/change-log.ts';
import { workspaces } from '../../src/hub/store/schema/workspaces.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { expectWhole, newParts, type Parts, release, versionsIn } from '../support/release-parts.ts';
import { moveRelease, publishMacro } from '../support/studio.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { wireClient } from '../support/wire.ts';

let hub: TestHub;
let proxy: TcpProxy;
beforeAll(async () => {
  hub = await startTestHub({ limits: { perAgent: 1_000_000, perIp: 1_000_000, perIpSignedOut: 1_000_000 } });
  proxy = await startTcpProxy(Number(new URL(hub.url).port));
});
afterEach(async () => {
  proxy.clear();
  await closeEngines();
});
afterAll(async () => {
  await proxy.close();
  await hub.close();
});

async function away(engine: TestEngine): Promise<void> {
  proxy.set({ refuse: true });
  proxy.resetAll();
  await until('offline', () => engine.status().connection.state === 'offline');
}

/**
 * Cuts each next answer to these requests a little further on, until one comes through, and looks at what the workstation
 * holds all the while. Answers how many were cut.
 */
async function cutEverywhere(engine: TestEngine, parts: Parts, requests: RegExp): Promise<number> {
  const before = expectWhole(versionsIn(engine.db(), parts));
  const held = () => expectWhole(versionsIn(engine.db(), parts));
  let cuts = 0;
  for (let bytes = 0; held() === before; bytes += Math.max(1, Math.min(bytes, 293))) {
    const harmed = proxy.harmed();
    proxy.set({ cutResponseAfter: bytes, onlyRequests: requests });
    proxy.resetAll();
    await until(`an answer, cut after ${bytes} bytes`, () => {
      // Each cut makes it wait longer before it asks again.
      if (engine.status().connection.state === 'offline') engine.woke();
      return held() !== before || proxy.harmed() > harmed;
    });
    cuts += 1;
  }
  proxy.clear();
  return cuts;
}

async function watchUntil(engine: TestEngine, parts: Parts, version: number, ms?: number): Promise<void> {
  await until(`version ${version} of all`, () => expectWhole(versionsIn(engine.db(), parts)) === version, ms);
}

it('is whole in every page of the change log, however small, and whatever was logged before it', async () => {
  const parts = newParts();
  await release(hub, parts, 'First.');
  const { sync } = wireClient(hub.url, await hub.signIn('omar'));
  const { head: since } = await sync.changes({ since: 0, limit: 1 });
  // One of the parts changes alone before the release, which rows that are read afterwards no longer show.
  await publishMacro(hub, { documentId: parts[1]?.documentId ?? '', text: 'Alone.', title: 'Part 1' });
  await release(hub, parts, 'Second.');
  await publishMacro(hub, { documentId: parts[2]?.documentId ?? '', text: 'Alone.', title: 'Part 2' });
  const latest = [2, 3, 3, 2, 2];
  for (const limit of [1, 2, 3, 500]) {
    const held = parts.map(() => 1);
    for (let cursor = since, head = Number.POSITIVE_INFINITY; cursor < head; ) {
      const frame = await sync.changes({ since: cursor, limit });
      for (const change of frame.changes as { id: string; row: { version: number } | null }[]) {
        const index = parts.findIndex(({ documentId }) => documentId === change.id);
        if (index >= 0) held[index] = change.row?.version ?? 0;
      }
      expect(frame.to - cursor).toBeLessThanOrEqual(limit);
      expect([[1, 1, 1, 1, 1], latest]).toContainEqual(held);
      expect(frame.together.length).toBe(held[0] === 2 ? frame.together.length : 0);
      ({ to: cursor, head } = frame);
    }
    expect(held).toEqual(latest);
  }
});

it('comes whole to a workstation that was away, wherever the line is cut', async () => {
  const parts = newParts();
  await release(hub, parts, 'First.');
  const session = await hub.signIn('omar');
  const engine = await startEngineOf(proxy.url, session);
  await inStep(engine);
  await away(engine);
  await release(hub, parts, 'Second, with enough words to be cut in the middle of one.');
  const cuts = await cutEverywhere(engine, parts, /^POST \/api\/v1\/sync\/changes /);
  expect(cuts).toBeGreaterThan(10);
  await watchUntil(engine, parts, 2);
}, 120_000);

it('comes whole with a new snapshot, wherever the line is cut', async () => {
  const parts = newParts();
  await release(hub, parts, 'First.');
  const session = await hub.signIn('omar');
  const engine = await startEngineOf(proxy.url, session);
  await inStep(engine);
  await away(engine);
  const releaseId = await release(hub, parts, 'Second, with enough words to be cut in the middle of one.');
  await hub.hub.store.db.update(workspaces).set({ horizon: sql`seq` });
  await hub.hub.store.db.delete(changeLog).where(eq(changeLog.workspaceId, hub.workspace.id));
  const cuts = await cutEverywhere(engine, parts, /^POST \/api\/v1\/sync\/documents /);
  expect(cuts).toBeGreaterThan(10);
  await watchUntil(engine, parts, 2);
  await inStep(engine);
  await moveRelease(hub, releaseId, 'roll-back');
  await watchUntil(engine, parts, 3);
}, 120_000);

it('is rolled back whole on a connected workstation within two seconds, and before anything stale leaves another', async () => {
  const parts = newParts();
  const session = await hub.signIn('omar');
  const here = await startEngineOf(hub.url, session);
  const gone = await startEngineOf(proxy.url, session);
  await Promise.all([inStep(here), inStep(gone)]);
  await release(hub, parts, 'The fee is 1 USDT, as it always was.');
  const releaseId = await release(hub, parts, 'The fee is 2 USDT from this very day on, everywhere.');
  await Promise.all([watchUntil(here, parts, 2), watchUntil(gone, parts, 2)]);
  await away(gone);
  const { id } = hub.conversations.g1;
  const said = 'The fee is 2 USDT from this very day on, everywhere.';
  const [macro] = parts;
  await reply(gone, id, said, { sources: [{ kind: 'macro', id: macro?.documentId ?? '', version: 2 }] });
  await moveRelease(hub, releaseId, 'roll-back');
  await watchUntil(here, parts, 3, 2_000);
  expect(expectWhole(versionsIn(gone.db(), parts))).toBe(2);
  const { studio } = wireClient(hub.url, await hub.signIn('lena'));
  await until('one has it, one is away', async () => {
    const spread = await studio.releaseSpread({ releaseId });
    return (
      spread?.have === 1 && spread.holders.some(({ behind, holds }) => behind === 'offline' && holds === null)
    );
  });
  proxy.clear();
  await until('a verdict', () => isSent(gone) || gone.status().outbox.parked > 0);
  expect(expectWhole(versionsIn(gone.db(), parts))).toBe(3);
  expect(gone.services.outbox.list()).toMatchObject([
    { state: 'parked', reason: { code: 'outbox.refused.outdated' } },
  ]);
  expect((await writtenByAgents(hub, id)).map(({ text }) => text)).not.toContain(said);
}, 120_000);
