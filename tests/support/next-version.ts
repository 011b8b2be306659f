import { v7 as newId } from 'uuid';
import type { Macro } from '../../src/shared/domain/knowledge.ts';
import type { MustRead } from '../../src/shared/domain/must-read.ts';
import type { MacroContent } from '../../src/shared/domain/studio.ts';
import { people } from './desk.ts';
import { expect } from './expect.ts';
import { type WireClient, wireClient } from './wire.ts';

/** The live macro of a shortcut, asked for as one of those who look after macros. */
export async function findLive({ imports, studio }: WireClient, shortcut: string): Promise<Macro> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof imports.export>> = await imports.export({ after });
    const found = page.macros.find((one) => one.shortcut === shortcut);
    const live = found && (await studio.macro({ documentId: found.id })).live;
    if (live) return live;
    if (page.next === null) throw new Error(`no macro ${shortcut}`);
    after = page.next;
  }
}

/** A trainer at another desk writes the next version of the macro of this shortcut and submits it for review. */
export async function writeNext(
  hubUrl: string,
  shortcut: string,
  text: string,
  more: Partial<MacroContent> = {},
) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const trainer = wireClient(hubUrl, session);
  const { studio } = trainer;
  const live = await findLive(trainer, shortcut);
  const { versions } = await studio.macro({ documentId: live.id });
  const content = versions.find(({ state }) => state === 'live')?.content;
  if (!content) throw new Error(`nothing of ${shortcut} is live`);
  const version = { documentId: live.id, versionId: newId() };
  const wanted = { ...content, ...more, bodies: { ...content.bodies, en: text } };
  for (const change of [
    { do: 'write' as const, ...version, expected: null, content: wanted, note: 'Friendlier' },
    { do: 'submit' as const, ...version, expected: 1 },
  ])
    expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return live;
}

type Publication = {
  /** The hub's time, in ms; null: at once. */
  readonly at?: number | null;
  readonly recalls?: boolean;
  readonly mustRead?: MustRead;
} & Partial<MacroContent>;

/** The same, and a lead publishes it, in all else as the version before it but for what is given. */
export async function publishNext(
  hubUrl: string,
  shortcut: string,
  text: string,
  { at = null, recalls = false, mustRead, ...more }: Publication = {},
): Promise<void> {
  const { id: documentId } = await writeNext(hubUrl, shortcut, text, more);
  const session = await wireClient(hubUrl).auth.signIn({ ...people.ingrid, workstation: 'studio' });
  const { studio } = wireClient(hubUrl, session);
  const { versions } = await studio.macro({ documentId });
  const next = versions.find(({ state }) => state === 'in-review');
  if (!next) throw new Error(`nothing of ${shortcut} is in review`);
  const version = { documentId, versionId: next.id };
  const expected = next.revision + 1;
  for (const change of [
    { do: 'approve' as const, ...version, expected: next.revision },
    { do: 'publish' as const, ...version, expected, at, recalls, ...(mustRead && { mustRead }) },
  ])
    expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
}

/** The same, and everybody has to read it. */
export async function haveRead(hubUrl: string, shortcut: string, text: string): Promise<void> {
  const mustRead = { readers: { agentIds: [], groupIds: [] }, dueAt: null };
  await publishNext(hubUrl, shortcut, text, { mustRead });
}
