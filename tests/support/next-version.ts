import { v7 as newId } from 'uuid';
import { people } from './desk.ts';
import { expect } from './expect.ts';
import { wireClient } from './wire.ts';

/** A trainer at another desk writes the next version of the macro of this shortcut and submits it for review. */
export async function writeNext(hubUrl: string, shortcut: string, text: string) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const { studio } = wireClient(hubUrl, session);
  const { macros } = await studio.library({});
  const all = await Promise.all(macros.map(({ documentId }) => studio.macro({ documentId })));
  const live = all.find((one) => one.live?.shortcut === shortcut)?.live;
  const content = all
    .find((one) => one.live?.shortcut === shortcut)
    ?.versions.find(({ state }) => state === 'live')?.content;
  if (!live || !content) throw new Error(`no macro ${shortcut}`);
  const version = { documentId: live.id, versionId: newId() };
  const wanted = { ...content, bodies: { ...content.bodies, en: text } };
  for (const change of [
    { do: 'write' as const, ...version, expected: null, content: wanted, note: 'Friendlier' },
    { do: 'submit' as const, ...version, expected: 1 },
  ])
    expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return live;
}

/** The same, and a lead has everybody read it. */
export async function haveRead(hubUrl: string, shortcut: string, text: string): Promise<void> {
  const { id: documentId } = await writeNext(hubUrl, shortcut, text);
  const session = await wireClient(hubUrl).auth.signIn({ ...people.ingrid, workstation: 'studio' });
  const { studio } = wireClient(hubUrl, session);
  const { versions } = await studio.macro({ documentId });
  const next = versions.find(({ state }) => state === 'in-review');
  if (!next) throw new Error(`nothing of ${shortcut} is in review`);
  const version = { documentId, versionId: next.id };
  const mustRead = { readers: { agentIds: [], groupIds: [] }, dueAt: null };
  for (const change of [
    { do: 'approve' as const, ...version, expected: next.revision },
    {
      do: 'publish' as const,
      ...version,
      expected: next.revision + 1,
      at: null,
      recalls: false,
      mustRead,
    },
  ])
    expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
}
