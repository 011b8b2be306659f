import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { PartOf } from '../../src/shared/domain/release.ts';
import type { ArticleContent, MacroContent } from '../../src/shared/domain/studio.ts';
import type { ReleaseChange } from '../../src/shared/wire/releases.ts';
import type { ArticleChange, StudioChange } from '../../src/shared/wire/studio.ts';
import type { TestHub } from './hub.ts';
import { type WireClient, wireClient } from './wire.ts';

export const macroContent = (text: string, more: Partial<MacroContent> = {}): MacroContent => ({
  title: 'Transfer times',
  folder: ['Transfers'],
  shortcut: null,
  bodies: { en: text },
  actions: [],
  channels: [],
  topics: [],
  tags: [],
  attachments: [],
  validity: {},
  ...more,
});

/** What is being worked on of a macro, as a change names it. */
export async function workOn(client: WireClient, documentId: string) {
  const { versions } = await client.studio.macro({ documentId });
  const work = versions.find(({ number }) => number === null);
  if (!work) throw new Error(`nothing of ${documentId} is being worked on`);
  return { documentId, versionId: work.id, expected: work.revision };
}

type Wanted = { readonly documentId: string; readonly text: string } & Partial<MacroContent>;

/** Lena writes a version, Carla approves it; answers with how changes name it. */
export async function approveMacro(hub: TestHub, { documentId, text, ...more }: Wanted) {
  const lena = wireClient(hub.url, await hub.signIn('lena'));
  const carla = wireClient(hub.url, await hub.signIn('carla'));
  const saved = async (client: WireClient, change: StudioChange) =>
    expect(await client.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  const content = macroContent(text, more);
  const version = { documentId, versionId: newId(), expected: null, content, note: '' };
  await saved(lena, { do: 'write', ...version });
  await saved(lena, { do: 'submit', ...(await workOn(lena, documentId)) });
  await saved(carla, { do: 'approve', ...(await workOn(carla, documentId)) });
  return workOn(lena, documentId);
}

/** The same, and it goes live. */
export async function publishMacro(hub: TestHub, wanted: Wanted): Promise<void> {
  const lena = wireClient(hub.url, await hub.signIn('lena'));
  const change = { do: 'publish' as const, at: null, recalls: false, ...(await approveMacro(hub, wanted)) };
  expect(await lena.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
}

export const articleContent = (
  sectionId: string,
  articleKey: string,
  bodyHtml: string,
  more: Partial<ArticleContent> = {},
): ArticleContent => ({
  articleKey,
  locale: 'en',
  sectionId,
  title: 'Transfer times',
  audience: 'public',
  bodyHtml,
  url: `https://help.northgate.example/${articleKey}`,
  tags: [],
  pictures: [],
  validity: {},
  ...more,
});

/** Lena writes a version of an article, Carla approves it; answers with how changes name it. */
export async function approveArticle(
  hub: TestHub,
  { documentId, content }: { readonly documentId: string; readonly content: ArticleContent },
) {
  const lena = wireClient(hub.url, await hub.signIn('lena'));
  const carla = wireClient(hub.url, await hub.signIn('carla'));
  const version = { documentId, versionId: newId() };
  const steps: [WireClient, ArticleChange][] = [
    [lena, { do: 'write', ...version, expected: null, content, note: '' }],
    [lena, { do: 'submit', ...version, expected: 1 }],
    [carla, { do: 'approve', ...version, expected: 2 }],
  ];
  for (const [who, change] of steps)
    expect(await who.studio.changeArticle({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return { ...version, expected: 3 };
}

/** The same, and Lena publishes it. */
export async function publishArticle(
  hub: TestHub,
  wanted: { readonly documentId: string; readonly content: ArticleContent },
): Promise<void> {
  const lena = wireClient(hub.url, await hub.signIn('lena'));
  const change = { do: 'publish' as const, at: null, recalls: false, ...(await approveArticle(hub, wanted)) };
  expect(await lena.studio.changeArticle({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
}

/** Lena begins a release of what is being worked on of these; answers with its id. */
export async function beginRelease(hub: TestHub, parts: readonly PartOf[], name = 'Fees'): Promise<string> {
  const { studio } = wireClient(hub.url, await hub.signIn('lena'));
  const releaseId = newId();
  const changes: ReleaseChange[] = [
    { do: 'begin', releaseId, name, note: '' },
    { do: 'put-in', releaseId, expected: 1, parts: [...parts] },
  ];
  for (const change of changes)
    expect(await studio.changeRelease({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return releaseId;
}

/** Lena publishes it, or rolls it back. */
export async function moveRelease(
  hub: TestHub,
  releaseId: string,
  to: 'publish' | 'roll-back',
): Promise<void> {
  const { studio } = wireClient(hub.url, await hub.signIn('lena'));
  const { release } = await studio.release({ releaseId });
  const on = { releaseId, expected: release?.revision ?? 0 };
  const change: ReleaseChange =
    to === 'publish'
      ? { do: 'publish', ...on, at: null, recalls: false }
      : { do: 'roll-back', ...on, reason: 'Wrong fee.' };
  expect(await studio.changeRelease({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
}
