import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { articles } from '../../src/hub/store/schema/knowledge.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import type { Source } from '../../src/shared/domain/conversation.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { publishMacro } from '../support/studio.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let lena: WireClient;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    lena = wireClient(hub.url, await hub.signIn('lena'));
    await hub.hub.store.db.update(customers).set({ locale: 'uk-UA' });
  });
  afterAll(() => hub.close());

  const missing = async (id: string) =>
    (await lena.studio.missingTranslations({})).missing.filter(({ documentId }) => documentId === id);
  const send = async (sources: Source[], key: string = newId(), messageId: string = newId()) => {
    const as = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const mutation = {
      kind: 'reply' as const,
      conversationId: hub.conversations.g1.id,
      messageId,
      bodyText: 'Transfers take an hour.',
      attachments: [],
      sources,
      base: { seenOrdinal: 1_000, assigneeId: null, heldMs: 0, force: true },
    };
    const [result] = await applyMutations(hub.hub.context, as, [{ key, mutation }]);
    return result;
  };

  it('counts each reply once that went out in another language than the customer’s, until there is a text in it', async () => {
    const id = newId();
    await publishMacro(hub, { documentId: id, text: 'Transfers take an hour.' });
    const source: Source = { kind: 'macro', id, version: 1 };
    const before = Date.now();
    const [key, messageId] = [newId(), newId()];
    expect(await send([source, source], key, messageId)).toMatchObject({ outcome: 'applied' });
    expect(await send([source, source], key, messageId)).toMatchObject({ outcome: 'duplicate' });
    expect(await send([source])).toMatchObject({ outcome: 'applied' });
    const [row, ...more] = await missing(id);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: 'macro', title: 'Transfer times', locale: 'uk', count: 2 });
    expect(row?.since).toBeGreaterThanOrEqual(before);
    expect(row?.lastAt).toBeGreaterThanOrEqual(row?.since ?? 0);
    const bodies = { en: 'Transfers take an hour.', uk: 'Перекази тривають годину.' };
    await publishMacro(hub, { documentId: id, text: '', bodies });
    expect(await missing(id)).toEqual([]);
    expect(await send([{ ...source, version: 2 }])).toMatchObject({ outcome: 'applied' });
    expect(await missing(id)).toEqual([]);
  });

  it('looks at all the languages of an article', async () => {
    const { id, version, articleKey } = hub.articles.public;
    expect(await send([{ kind: 'article', id, version }])).toMatchObject({ outcome: 'applied' });
    expect(await missing(id)).toMatchObject([{ kind: 'article', locale: 'uk', count: 1 }]);
    const [held] = await hub.hub.store.db.select().from(articles).where(eq(articles.id, id));
    if (!held) throw new Error(`no article ${articleKey}`);
    await hub.hub.store.db.insert(articles).values({ ...held, id: newId(), locale: 'uk' });
    expect(await send([{ kind: 'article', id, version }])).toMatchObject({ outcome: 'applied' });
    expect(await missing(id)).toEqual([]);
  });

  it('counts nothing of a reply that is refused, and is for those alone who may see the studio', async () => {
    const id = newId();
    await publishMacro(hub, { documentId: id, text: 'Transfers take an hour.' });
    const source: Source = { kind: 'macro', id, version: 1 };
    const [key, messageId] = [newId(), newId()];
    await send([source], key, messageId);
    expect(await send([source], newId(), messageId)).toMatchObject({ outcome: 'refused', why: 'id-taken' });
    expect(await missing(id)).toMatchObject([{ count: 1 }]);
    const omar = wireClient(hub.url, await hub.signIn('omar'));
    expect(await kindOf(omar.studio.missingTranslations({}))).toBe('forbidden');
  });
});
