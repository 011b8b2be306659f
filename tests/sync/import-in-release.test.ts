import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReleaseChange } from '../../src/shared/wire/releases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { bring, readMacros, zendeskMacro } from '../support/macro-import.ts';
import { beginRelease } from '../support/studio.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

let hub: TestHub;
let lena: WireClient;
beforeAll(async () => {
  hub = await startTestHub();
  lena = wireClient(hub.url, await hub.signIn('lena'));
});
afterAll(() => hub.close());

it('is undone although a release holds its drafts: the release says what is gone, and goes live without it', async () => {
  const macros = readMacros(
    'macros.json',
    JSON.stringify({
      macros: [zendeskMacro(1, 'Taken back', 'One.'), zendeskMacro(2, 'Gone on with', 'Two.')],
    }),
  );
  const { importId, commit } = await bring(lena, macros);
  await commit();
  const work = async (title: string) => {
    const { macros } = await lena.studio.library({});
    const line = macros.find((one) => one.work?.title === title);
    if (!line?.work) throw new Error(`no work on ${title}`);
    return { documentId: line.documentId, versionId: line.work.id, expected: line.work.revision };
  };
  const taken = await work('Taken back');
  const kept = await work('Gone on with');
  const parts = [taken, kept].map(({ documentId }) => ({ kind: 'macro' as const, documentId }));
  const releaseId = await beginRelease(hub, parts);
  const holding = async () => (await lena.studio.macro({ documentId: kept.documentId })).releases;
  expect(await holding()).toEqual([{ id: releaseId, name: 'Fees', goesLiveAt: null }]);
  const carla = wireClient(hub.url, await hub.signIn('carla'));
  await lena.studio.change({ key: newId(), change: { do: 'submit', ...kept } });
  await carla.studio.change({ key: newId(), change: { do: 'approve', ...(await work('Gone on with')) } });

  const undone = await lena.imports.undo({ importId });
  expect(undone.kept).toEqual([{ macroId: kept.documentId, title: 'Gone on with', state: 'approved' }]);
  const stands = async () => (await lena.studio.release({ releaseId })).release;
  const hindrances = async () => (await stands())?.parts.map(({ title, hindrance }) => [title, hindrance]);
  expect(await hindrances()).toEqual([
    ['Taken back', 'gone'],
    ['Gone on with', null],
  ]);
  const change = async (what: ReleaseChange) => lena.studio.changeRelease({ key: newId(), change: what });
  const on = async () => ({ releaseId, expected: (await stands())?.revision ?? 0 });
  expect(await change({ do: 'publish', ...(await on()), at: null, recalls: false })).toMatchObject({
    outcome: 'refused',
  });
  expect((await lena.studio.macro({ documentId: kept.documentId })).live).toBe(null);
  const [gone] = parts;
  if (!gone) throw new Error('no part');
  expect(await change({ do: 'take-out', ...(await on()), parts: [gone] })).toMatchObject({
    outcome: 'saved',
  });
  expect(await change({ do: 'publish', ...(await on()), at: null, recalls: false })).toMatchObject({
    outcome: 'saved',
  });
  expect((await lena.studio.macro({ documentId: kept.documentId })).live).toMatchObject({ version: 1 });
  expect(await holding()).toEqual([]);
});
