import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeAgent } from '../../src/hub/services/people.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import type { Role } from '../../src/shared/domain/vocabulary.ts';
import { closeEngines, inStep, reply, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type KycProcess, reaching, startKycProcess } from '../support/kyc-process.ts';

let providers: KycProcess;
let hub: TestHub;
beforeAll(async () => {
  providers = await startKycProcess();
  hub = await startTestHub({ kyc: reaching(providers.url) });
  await hub.hub.context.store.db
    .update(customers)
    .set({ externalId: 'acc-1' })
    .where(eq(customers.id, customerId()));
});
afterEach(closeEngines);
afterAll(async () => {
  await hub.close();
  await providers.close();
});

type Who = keyof TestHub['agents'];
const customerId = () => hub.conversations.g1.customerId;
const conversationId = () => hub.conversations.g1.id;

async function engineOf(name: Who): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { checkAnswers: true });
  await inStep(engine);
  return engine;
}
const view = (engine: TestEngine) => call(engine).kyc.get({ conversationId: conversationId() });
const refresh = (engine: TestEngine) => call(engine).kyc.refresh({ customerId: customerId(), byHand: true });
const suspect = (label: string) =>
  providers.sumsub({
    id: 'app-1',
    externalUserId: 'acc-1',
    reviewStatus: 'completed',
    reviewResult: {
      reviewAnswer: 'RED',
      reviewRejectType: 'FINAL',
      rejectLabels: [label, 'LOW_QUALITY'],
      moderationComment: `${label} moderated`,
      clientComment: 'wombatsecret',
    },
  });

/** The engine's files in which a word stands, as it is or in pages that were given up. */
function filesWith(engine: TestEngine, word: string): string[] {
  const folder = join(engine.db().name, '..');
  return readdirSync(folder).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(word);
  });
}

it('what is never explained is in no file of those who talk with customers, and comes and goes with the role', async () => {
  await suspect('QUOKKALABEL');
  const [omar, carla] = [await engineOf('omar'), await engineOf('carla')];
  await refresh(omar);
  await until('carla has it', async () => (await view(carla)).status?.withheld != null);
  expect((await view(carla)).status?.withheld).toMatchObject({
    state: 'rejected',
    labels: ['QUOKKALABEL'],
    reasons: ['unreadable'],
  });
  await until('omar has what he may', async () => (await view(omar)).status?.state === 'on-hold');
  expect(await view(omar)).toMatchObject({ status: { reasons: [], note: '', withheld: null }, help: [] });
  expect(filesWith(carla, 'QUOKKALABEL')).not.toEqual([]);
  expect(filesWith(omar, 'QUOKKALABEL')).toEqual([]);
  for (const engine of [omar, carla]) expect(filesWith(engine, 'wombatsecret')).toEqual([]);

  const become = (role: Role) =>
    changeAgent(
      hub.hub.context,
      hub.workspace.id,
      hub.agents.omar.id,
      { role },
      { kind: 'system', id: null },
    );
  await become('compliance');
  await until('omar reads it', async () => (await view(omar)).status?.withheld?.labels.length === 1);
  await become('agent');
  await until('he reads it no more', async () => (await view(omar)).status?.withheld === null);
  await until('every trace to be gone', () => filesWith(omar, 'QUOKKALABEL').length === 0, 20_000);
  // To a workstation that begins then, too.
  const fresh = await engineOf('omar');
  await until('it has what he may', async () => (await view(fresh)).status?.state === 'on-hold');
  expect(filesWith(fresh, 'QUOKKALABEL')).toEqual([]);
});

it('is there without a network, as of when it was read, and says that nobody can be asked', async () => {
  await suspect('OTHERLABEL');
  const omar = await engineOf('omar');
  await refresh(omar);
  await until('it is here', async () => (await view(omar)).status?.asOf != null);
  const before = await view(omar);
  await hub.stop();
  await expect(refresh(omar)).rejects.toMatchObject({ kind: 'offline' });
  expect(await view(omar)).toEqual(before);
  await hub.start();
});

it('says what is missing, and with which article and macro it is explained', async () => {
  await providers.sumsub({
    id: 'app-1',
    externalUserId: 'acc-1',
    reviewStatus: 'completed',
    reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: ['EXPIRATION_DATE'] },
  });
  const omar = await engineOf('omar');
  // What was read within the last seconds is not asked for again.
  await until('it is here', async () => {
    await refresh(omar);
    return (await view(omar)).status?.state === 'rejected-retry';
  });
  expect((await view(omar)).help).toEqual([
    { reason: 'expired', group: 'customer', guide: null, macro: null },
  ]);
  expect((await view(omar)).contacts).toHaveLength(2);
});

it('stops a reply that names it before it is queued, and lets a note say it', async () => {
  const omar = await engineOf('omar');
  const text = 'You are on a sanctions list.';
  const found = await call(omar).compose.check({
    conversationId: conversationId(),
    mode: 'reply',
    text,
    sources: [],
  });
  expect(found).toMatchObject([{ kind: 'tip-off', overridable: false, excerpt: 'on a sanctions' }]);
  await expect(reply(omar, conversationId(), text, { accepted: ['tip-off'] })).rejects.toThrow(/tip-off/);
  const note = await call(omar).compose.check({
    conversationId: conversationId(),
    mode: 'note',
    text,
    sources: [],
  });
  expect(note).toEqual([]);
});
