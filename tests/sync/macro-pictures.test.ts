import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getFile } from '../../src/engine/db/queries/files.ts';
import { articleImportLimits } from '../../src/shared/domain/article-import.ts';
import { placedPictures } from '../../src/shared/domain/placed-pictures.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { file, zendeskMacro } from '../support/macro-import.ts';
import { workOn } from '../support/studio.ts';
import { wireClient } from '../support/wire.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

const map = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
/** Begins as a picture does, and is none: the hub looks further than its first bytes. */
const broken = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const shown = (bytes: Buffer, name: string) =>
  `<img src="data:image/png;base64,${bytes.toString('base64')}" alt="${name}">`;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function workstationOf(name: 'lena' | 'omar'): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

/** Brings a file to the hub as the studio does, from this workstation. */
async function bring(engine: TestEngine, macros: readonly object[]) {
  const { studio, imports } = call(engine);
  const read = await studio.readImport({
    name: 'macros.json',
    bytes: new TextEncoder().encode(JSON.stringify({ macros })),
  });
  if (read.outcome === 'refused') throw new Error(read.why);
  const importId = newId();
  await imports.stage({
    importId,
    from: 0,
    macros: read.macros.map(({ notes: _, ...macro }) => ({
      ...macro,
      origin: { ...macro.origin, account: macro.origin.account ?? '' },
    })),
  });
  const choices = { importId, takesInactive: true, takesQueues: false, foreign: [] };
  const plan = await imports.check(choices);
  return {
    plan,
    commit: (bytes = file.bytes) =>
      imports.commit({ ...choices, seen: plan.seen, files: [{ ...file, bytes }] }),
  };
}

it('brings the pictures of macros with them to every agent, and does nothing the second time', async () => {
  const trainer = await workstationOf('lena');
  const agent = await workstationOf('omar');
  const macros = [zendeskMacro(1, 'Where the memo is', `Look: ${shown(map, 'memo.png')}`)];
  const { plan, commit } = await bring(trainer, macros);
  expect(plan.findings).toMatchObject([{ finding: 'new', left: [] }]);
  // As large as the largest archive in which they may have come.
  expect(await commit(articleImportLimits.bytes)).toMatchObject({ outcome: 'imported' });
  expect((await bring(trainer, macros)).plan.findings).toMatchObject([{ finding: 'same' }]);

  const lena = wireClient(hub.url, await hub.signIn('lena'));
  const line = (await lena.studio.library({})).macros.find(({ work }) => work?.title === 'Where the memo is');
  const documentId = line?.documentId ?? newId();
  const { versions } = await lena.studio.macro({ documentId });
  expect(versions[0]?.content).toMatchObject({
    bodies: { en: 'Look: [memo.png]' },
    attachments: [{ name: 'memo.png', mime: 'image/png', hash: hashOf(map), bytes: map.length }],
  });
  const change = async (who: 'lena' | 'carla', what: { do: 'submit' | 'approve' } | { do: 'publish' }) => {
    const more = what.do === 'publish' ? { at: null, recalls: false } : {};
    const wanted = { ...what, ...more, ...(await workOn(lena, documentId)) } as StudioChange;
    const answer = await wireClient(hub.url, await hub.signIn(who)).studio.change({
      key: newId(),
      change: wanted,
    });
    expect(answer).toMatchObject({ outcome: 'saved' });
  };
  await change('lena', { do: 'submit' });
  await change('carla', { do: 'approve' });
  await change('lena', { do: 'publish' });
  await until('the agent has the picture', () => getFile(agent.db(), hashOf(map))?.state === 'here', 30_000);
  const filled = await call(agent).macros.fill({
    macroId: documentId,
    conversationId: hub.conversations.g1.id,
  });
  expect(filled.attachments).toMatchObject([{ name: 'memo.png', hash: hashOf(map) }]);
  expect(placedPictures(filled.text, filled.attachments).length).toBe(filled.text.includes('[') ? 1 : 0);
});

it('leaves out a picture that the hub will not have, by name, and brings the others', async () => {
  const trainer = await workstationOf('lena');
  const { plan, commit } = await bring(trainer, [
    zendeskMacro(
      2,
      'Two pictures',
      `${shown(broken, 'broken.png')} ${shown(Buffer.concat([map, map]), 'whole.png')}`,
    ),
  ]);
  expect(plan.findings).toMatchObject([{ finding: 'new', left: [{ what: 'file', name: 'broken.png' }] }]);
  expect(await commit()).toMatchObject({ outcome: 'imported', record: { counts: { created: 1 } } });
});
