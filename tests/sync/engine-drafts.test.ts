import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getSide } from '../../src/engine/db/queries/sides.ts';
import { restrictConversation } from '../../src/hub/services/restrict.ts';
import type { Draft } from '../../src/shared/contract/draft-views.ts';
import { canonicalJson } from '../../src/shared/domain/canonical-json.ts';
import type { Attachment } from '../../src/shared/domain/conversation.ts';
import type { RichText } from '../../src/shared/domain/rich-text.ts';
import {
  closeEngines,
  inStep,
  isOnline,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { wireClient } from '../support/wire.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstation(name: Parameters<TestHub['signIn']>[0], machine: string) {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), { workstation: machine });
  await inStep(engine);
  return engine;
}

const draftAt = (engine: TestEngine, conversationId: string, mode: Draft['mode'] = 'reply') =>
  call(engine).draft.get({ conversationId, mode });
const othersAt = (engine: TestEngine, conversationId: string) =>
  call(engine).draft.others({ conversationId, mode: 'reply' });
const write = (engine: TestEngine, conversationId: string, text: string, attachments: Attachment[] = []) =>
  call(engine).draft.save({ conversationId, mode: 'reply', text, attachments, sources: [], actions: [] });
const says = (engine: TestEngine, id: string, text: string | undefined) => async () =>
  (await draftAt(engine, id))?.text === text;

it('brings a draft with its file to the agent’s other workstation, and to nobody else', async () => {
  const { id } = hub.conversations.g1;
  const desk = await workstation('omar', 'desk');
  const laptop = await workstation('omar', 'laptop');
  const lena = await workstation('lena', 'desk of lena');
  const file = await desk.services.compose.attach({
    name: 'receipt.txt',
    bytes: new TextEncoder().encode('paid on Monday'),
  });
  await write(desk, id, 'Dear Maya, the fee is', [file]);
  await until('it is on the laptop', says(laptop, id, 'Dear Maya, the fee is'));
  expect((await draftAt(laptop, id))?.attachments).toEqual([file]);
  expect(await call(laptop).files.ensure({ hash: file.hash })).toEqual({ state: 'here' });
  expect(await draftAt(lena, id)).toBeNull();

  await write(laptop, id, 'Dear Maya, the fee is 1 %.', [file]);
  await until('the change is on the desk', says(desk, id, 'Dear Maya, the fee is 1 %.'));
  await reply(laptop, id, 'Dear Maya, the fee is 1 %.', { attachments: [file] });
  await until('sent, it is a draft nowhere', says(desk, id, undefined));
  expect(await othersAt(desk, id)).toEqual([]);
});

it('brings formatting along, and what changed of it alone', async () => {
  const { id } = hub.conversations.g3;
  const desk = await workstation('omar', 'desk');
  const laptop = await workstation('omar', 'laptop');
  const said = (mark: 'bold' | 'italic'): RichText => ({
    blocks: [{ kind: 'line', runs: [{ text: 'Please ' }, { text: 'wait', marks: [mark] }] }],
  });
  const save = (engine: TestEngine, rich: RichText) =>
    call(engine).draft.save({
      conversationId: id,
      mode: 'reply',
      text: 'Please wait',
      rich,
      attachments: [],
      sources: [],
      actions: [],
    });
  const has = (engine: TestEngine, rich: RichText) => async () =>
    canonicalJson((await draftAt(engine, id))?.rich) === canonicalJson(rich);
  await save(desk, said('bold'));
  await until('it is on the laptop', has(laptop, said('bold')));
  await save(laptop, said('italic'));
  await until('the change is on the desk', has(desk, said('italic')));
  expect(await othersAt(desk, id)).toEqual([]);
});

it('brings a draft to a workstation that signs in later', async () => {
  const { id } = hub.conversations.g2;
  const desk = await workstation('omar', 'desk');
  await write(desk, id, 'Half a sentence');
  await until('the hub has it', async () => {
    const { n } = desk
      .db()
      .prepare<[], { n: number }>('SELECT count(*) AS n FROM draft_sync WHERE dirty')
      .get() ?? { n: 1 };
    return n === 0;
  });
  await desk.close();
  const laptop = await workstation('omar', 'laptop');
  await until('it is there', says(laptop, id, 'Half a sentence'));
});

it('loses neither of two texts that were written at once: the newer stays, the older is kept beside it', async () => {
  const { id } = hub.conversations.g3;
  const desk = await workstation('omar', 'desk');
  const laptop = await workstation('omar', 'laptop');
  await write(desk, id, 'Hello Iris');
  await until('both have it', says(laptop, id, 'Hello Iris'));
  await hub.stop();
  await until('offline', () => !isOnline(desk) && !isOnline(laptop));
  await write(desk, id, 'Hello Iris, written at the desk');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await write(laptop, id, 'Hello Iris, written on the train');
  await hub.start();
  for (const engine of [desk, laptop]) {
    await until('the newer stands', says(engine, id, 'Hello Iris, written on the train'));
    await until('the older is beside it', async () => (await othersAt(engine, id)).length === 1);
    expect(await othersAt(engine, id)).toMatchObject([
      { text: 'Hello Iris, written at the desk', workstation: 'desk' },
    ]);
  }

  const [older] = await othersAt(desk, id);
  await call(desk).draft.takeOther({ conversationId: id, mode: 'reply', editedAt: older?.editedAt ?? 0 });
  for (const engine of [desk, laptop]) {
    await until('they have changed places', says(engine, id, 'Hello Iris, written at the desk'));
    await until('the other is beside it', async () =>
      (await othersAt(engine, id)).some(({ text }) => text === 'Hello Iris, written on the train'),
    );
  }
  const [other] = await othersAt(laptop, id);
  await call(laptop).draft.dropOther({ conversationId: id, mode: 'reply', editedAt: other?.editedAt ?? 0 });
  await until('it is gone everywhere', async () => (await othersAt(desk, id)).length === 0);
});

it('keeps what was written here when the same draft was sent elsewhere meanwhile', async () => {
  const { id } = hub.conversations.g1;
  const desk = await workstation('omar', 'desk');
  const laptop = await workstation('omar', 'laptop');
  await write(desk, id, 'A start');
  await until('both have it', says(laptop, id, 'A start'));
  await hub.stop();
  await until('offline', () => !isOnline(desk) && !isOnline(laptop));
  await write(laptop, id, 'A start, and a second thought');
  await reply(desk, id, 'A start');
  await hub.start();
  await until('the thought is everywhere', says(desk, id, 'A start, and a second thought'));
  expect((await draftAt(laptop, id))?.text).toBe('A start, and a second thought');
});

it('brings what is written to another team to the agent’s other workstation, and lets go of it everywhere once it is sent', async () => {
  const { id } = hub.conversations.g1;
  const desk = await workstation('omar', 'desk');
  const laptop = await workstation('omar', 'laptop');
  const lena = await workstation('lena', 'desk of lena');
  const at = async (engine: TestEngine, about = id) => (await call(engine).sides.draft({ id: about }))?.text;
  const ask = { groupId: hub.groups.withdrawals.id, subject: 'Held since Monday' };
  const type = (engine: TestEngine, text: string, about = id) =>
    engine.services.sides.saveDraft({ id: about, draft: { ...ask, text } });
  type(desk, 'Can you look at');
  await until('it is on the laptop', async () => (await at(laptop)) === 'Can you look at');
  expect(await call(laptop).sides.draft({ id })).toEqual({ ...ask, text: 'Can you look at' });
  expect(await at(lena)).toBeUndefined();
  type(laptop, 'Can you look at this withdrawal?');
  await until('it goes on at the desk', async () => (await at(desk)) === 'Can you look at this withdrawal?');

  // Written on both while they do not hear of each other: nothing of it is lost.
  const lines = [desk, laptop].map((engine) => engine.station().link.connection);
  for (const line of lines) line.needsSignIn('no line');
  type(desk, 'From the desk');
  type(laptop, 'From the laptop, later');
  for (const line of lines) line.restart();
  for (const engine of [desk, laptop])
    await until('both are in it', async () => {
      const text = (await at(engine)) ?? '';
      return text.includes('From the desk') && text.includes('From the laptop, later');
    });

  const { id: sideId } = laptop.services.sides.start({ conversationId: id, ...ask, text: 'Please look.' });
  await until('sent, it is begun nowhere', async () => (await at(desk)) === undefined);
  await until('the question is at the desk', () => getSide(desk.db(), sideId)?.hub != null);
  type(desk, 'One thing more', sideId);
  await until('so is an answer', async () => (await at(laptop, sideId)) === 'One thing more');
  laptop.services.sides.saveDraft({ id: sideId, draft: null });
  await until('thrown away, it is gone', async () => (await at(desk, sideId)) === undefined);

  // Out of sight it leaves the workstation, and the hub says nothing of it.
  type(desk, 'Not for long');
  await until('it is on the laptop', async () => (await at(laptop)) === 'Not for long');
  await restrictConversation(hub.hub.context, hub.workspace.id, id, true, { kind: 'system', id: null });
  await until('it is gone', async () => (await at(laptop)) === undefined);
  const { drafts } = await wireClient(hub.url, await hub.signIn('omar')).drafts.pullSides({ known: [] });
  expect(JSON.stringify(drafts)).not.toContain('Not for long');
  await restrictConversation(hub.hub.context, hub.workspace.id, id, false, { kind: 'system', id: null });
});
