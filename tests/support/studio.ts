import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { ArticleContent, MacroContent } from '../../src/shared/domain/studio.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
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
