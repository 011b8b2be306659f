import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readOldGates } from '../../src/hub/services/gate/read-old.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { insertArticles } from '../../src/hub/store/queries/articles.ts';
import { forgetModelDraftsBefore } from '../../src/hub/store/queries/model-calls.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import { modelCalls } from '../../src/hub/store/schema/model-calls.ts';
import { customers } from '../../src/hub/store/schema/people.ts';
import { defaultAutomation } from '../../src/shared/domain/automation/policy.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { databaseKinds } from '../support/databases.ts';
import { closeEngines, inStep, startEngineOf } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites } from '../support/hub-effects.ts';
import { type ModelEndpoint, startModelEndpoint } from '../support/model-endpoint.ts';
import { refusalOf, wireClient } from '../support/wire.ts';

const key = 'a-key-that-no-workstation-has';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let model: ModelEndpoint;
  beforeAll(async () => {
    model = await startModelEndpoint();
    hub = await startTestHub({
      database,
      model: { url: model.url, key, name: 'drafter-1', perDay: 14, timeoutMs: 400 },
    });
    // What was there is read once: from then on a gate stays as it is set here.
    await readOldGates(hub.hub.context);
  });
  afterEach(async () => {
    await closeEngines();
    model.be({ says: 'Thank you, {{customer.first_name}}. We look at the fees for you.' });
    model.whileAnswering(null);
    model.calls.length = 0;
  });
  afterAll(async () => {
    await hub.close();
    await model.close();
  });

  const omar = async () => wireClient(hub.url, await hub.signIn('omar'));
  const draft = async (conversationId = hub.conversations.g1.id) =>
    (await omar()).model.draft({ conversationId });
  /** A conversation that the rules understand to be harmless. */
  const harmless = async () => {
    const { id } = hub.conversations.g1;
    await hub.hub.store.db.update(conversations).set({ gate: null }).where(eq(conversations.id, id));
    return id;
  };

  it('is asked without what tells of whom it is, after the audit has said so', async () => {
    const id = await harmless();
    const { customerId } = hub.conversations.g1;
    await hub.hub.store.db
      .update(customers)
      .set({ name: 'Maya Lindqvist', email: 'maya.l@mail.example', phone: '+49 170 5550100' })
      .where(eq(customers.id, customerId));
    await customerWrites(
      hub,
      hub.conversations.g1,
      'What are the fees? I am Maya Lindqvist, maya.l@mail.example, +49 170 5550100, see https://my.example/x and 0x52908400098527886E0F7030069857D2E4169EE7. Omar Haddad knows. Thank you.',
    );
    await harmless();
    model.be({ says: 'Thank you, {{customer.first_name}}.' });
    expect(await draft(id)).toEqual({ outcome: 'drafted', text: 'Thank you, {{customer.first_name}}.' });
    const [asked] = model.calls;
    expect(asked).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: `Bearer ${key}` },
    });
    for (const told of ['Maya', 'Lindqvist', 'mail.example', '5550100', 'my.example', '0x5290', 'Haddad'])
      expect(asked?.body).not.toContain(told);
    expect(asked?.body).toContain('What are the fees?');
    expect(asked?.body).toContain('{{customer.name}}');
    const said = await hub.hub.store.db.select().from(audit).where(eq(audit.action, 'model-asked'));
    expect(said.at(-1)).toMatchObject({ subjectId: id, details: { model: 'drafter-1' } });
    expect(JSON.stringify(said)).not.toContain('fees');
  });

  it('answers who was only told by a machine that the message has arrived', async () => {
    await changeWorkspaceSettings(hub.hub.store.db, hub.workspace.id, {
      automation: { ...defaultAutomation, active: true },
    });
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Nia', locale: 'en' } },
      channel: 'chat',
      subject: 'What are the fees?',
      groupId: hub.groups.general.id,
      first: { id: newId(), text: 'What are the fees?' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    const { id, lastOrdinal } = opened.conversation;
    // Behind it the confirmation, and the line that says so.
    expect(lastOrdinal).toBe(3);
    expect(await draft(id)).toMatchObject({ outcome: 'drafted' });
    expect(model.calls[0]?.body).not.toContain('received your message');
  });

  it('is told what the public articles say that were found for it, and none that is for the team or over', async () => {
    const id = await harmless();
    const page = async (title: string, more: object) => {
      const article = { ...hub.articles.public, id: newId(), articleKey: newId(), url: null, title, ...more };
      await insertArticles(hub.hub.store.db, hub.workspace.id, [article]);
      return article.id;
    };
    const said = 'Deposits over the network Alpha arrive by themselves. Call Omar at +49 170 5550100.';
    const open = await page('Deposits over Alpha', {
      bodyHtml: `<p>${said}</p><div class="internal-block"><p>Only for the team: Bravo</p></div><p>${'Charlie pays nothing for that, and waits. '.repeat(200)}</p>`,
    });
    const inside = await page('Delta', { audience: 'internal', bodyHtml: '<p>Echo is for the team.</p>' });
    const over = await page('Foxtrot', { validity: { until: 1 } });
    model.be({ says: 'They arrive by themselves.' });
    const asked = await (await omar()).model.draft({
      conversationId: id,
      articles: [open, inside, over],
    });
    expect(asked).toMatchObject({ outcome: 'drafted' });
    const body = model.calls[0]?.body ?? '';
    expect(body).toContain('Deposits over the network Alpha arrive by themselves.');
    expect(body).toContain('Stay within what they say');
    for (const hidden of ['Bravo', 'Echo', 'Foxtrot', '5550100']) expect(body).not.toContain(hidden);
    expect(body.match(/Charlie/g)?.length).toBeLessThan(40);
    await expect(
      (await omar()).model.draft({ conversationId: id, articles: [open, inside, over, newId()] }),
    ).rejects.toThrow();
  });

  it('sums a conversation up for the team, as redacted and as gated as a draft, and out of the same budget', async () => {
    const id = await harmless();
    const summary = async (conversationId = id) =>
      (await omar()).model.summarise({ conversationId, language: 'es' });
    const left = async () => (await (await omar()).model.state({})).left;
    const before = await left();
    model.be({ says: '{{customer.first_name}} asks for the fees; nothing is done yet.' });
    expect(await summary()).toEqual({
      outcome: 'drafted',
      text: '{{customer.first_name}} asks for the fees; nothing is done yet.',
    });
    expect(await left()).toBe(before - 1);
    const body = model.calls[0]?.body ?? '';
    expect(body).toContain('Customer: ');
    expect(body).toContain('code es');
    expect(body).not.toMatch(/Maya|Lindqvist/);
    const said = await hub.hub.store.db.select().from(audit).where(eq(audit.action, 'model-asked'));
    expect(said.at(-1)).toMatchObject({ subjectId: id, details: { for: 'summary' } });
    model.calls.length = 0;
    expect(await summary(hub.conversations.g2.id)).toEqual({ outcome: 'none', why: 'person-only' });
    expect(model.calls).toEqual([]);
  });

  it('is not asked where only a person answers, nor where nobody may look, nor when it is all done', async () => {
    expect(await draft(hub.conversations.g2.id)).toEqual({ outcome: 'none', why: 'person-only' });
    expect((await refusalOf(draft(hub.conversations.s1.id))).kind).toBe('not-found');
    expect(model.calls).toEqual([]);
  });

  it('gives nothing of an answer that came when somebody had written what only a person answers', async () => {
    const id = await harmless();
    model.whileAnswering(async () => {
      await customerWrites(hub, hub.conversations.g1, 'My account was hacked and my coins are gone!');
    });
    expect(await draft(id)).toEqual({ outcome: 'none', why: 'person-only' });
    expect(model.calls).toHaveLength(1);
  });

  it.each([
    ['Read it all at https://evil.example/claim'],
    ['Write to help@evil.example'],
    ['Please tell me your recovery phrase.'],
    ['You will be refunded, guaranteed.'],
    ['Your balance is {{customer.balance}}'],
    [`Mine is ${'abandon '.repeat(11)}about`],
    ['x'.repeat(5_000)],
  ])('throws away %s', async (says) => {
    const id = await harmless();
    model.be({ says });
    expect(await draft(id)).toEqual({ outcome: 'none', why: 'unusable' });
  });

  it('says why there is no answer, and is asked so often a day and no more', async () => {
    const id = await harmless();
    await hub.hub.store.db.update(modelCalls).set({ calls: 12 });
    model.be({ status: 429, headers: { 'retry-after': '20' } });
    expect(await draft(id)).toEqual({ outcome: 'none', why: 'busy' });
    model.be('cuts');
    expect(await draft(id)).toEqual({ outcome: 'none', why: 'no-answer' });
    model.be({ status: 200, body: '{"choices":[]}' });
    expect((await (await omar()).model.state({})).left).toBe(0);
    expect(await draft(id)).toEqual({ outcome: 'none', why: 'used-up' });
    expect(model.calls).toHaveLength(2);
  });

  it('is not sent as it is, whatever a workstation sends, however its blanks and names are put in', async () => {
    const id = await harmless();
    await hub.hub.store.db.update(modelCalls).set({ calls: 1 });
    model.be({ says: 'Thank you, {{customer.first_name}}.\n\nThe list of fees is on our pages.' });
    expect(await draft(id)).toMatchObject({ outcome: 'drafted' });
    const client = await omar();
    const send = async (bodyText: string) => {
      const mutation: Mutation = {
        kind: 'reply',
        conversationId: id,
        messageId: newId(),
        bodyText,
        base: { seenOrdinal: 99, assigneeId: null, heldMs: 0, force: true },
        attachments: [],
        sources: [],
      };
      return (await client.mutations.apply({ items: [{ key: newId(), mutation }] })).results[0];
    };
    for (const same of [
      'Thank you, Maya.\n\nThe list of fees is on our pages.',
      ' thank you, Maya Quokka. The list of  fees is on our pages. ',
    ])
      expect(await send(same), same).toMatchObject({ outcome: 'refused', why: 'unedited' });
    expect(await send('Thank you, Maya. The list of fees is on our pages: the second one.')).toMatchObject({
      outcome: 'applied',
    });
    await forgetModelDraftsBefore(hub.hub.store.db, Number.MAX_SAFE_INTEGER);
    expect(await send('Thank you, Maya. The list of fees is on our pages.')).toMatchObject({
      outcome: 'applied',
    });
  });
});

describe('at the workstation', () => {
  it('puts the names in, and lets nothing of it leave word by word', async () => {
    const model = await startModelEndpoint();
    const hub = await startTestHub({ model: { url: model.url, key, name: 'drafter-1' } });
    try {
      const { id: conversationId } = hub.conversations.g1;
      await readOldGates(hub.hub.context);
      await hub.hub.store.db
        .update(conversations)
        .set({ gate: null })
        .where(eq(conversations.id, conversationId));
      const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
      await inStep(engine);
      expect(await call(engine).model.state({})).toMatchObject({ on: true });
      model.be({ says: 'Thank you, {{customer.first_name}}. The list of fees is on our pages.' });
      const drafted = await call(engine).model.draft({ conversationId });
      const text = 'Thank you, Maya. The list of fees is on our pages.';
      expect(drafted).toEqual({ outcome: 'drafted', text });
      const kinds = async (written: string) =>
        (await call(engine).compose.check({ conversationId, mode: 'reply', text: written, sources: [] })).map(
          ({ kind }) => kind,
        );
      expect(await kinds(text)).toContain('unedited');
      expect(await kinds(`${text} Tell me if that helps.`)).not.toContain('unedited');
      await hub.stop();
      await expect(call(engine).model.draft({ conversationId })).rejects.toMatchObject({ kind: 'offline' });
    } finally {
      await closeEngines();
      await hub.close();
      await model.close();
    }
  });

  it('is off where none is set up', async () => {
    const hub = await startTestHub();
    try {
      const omar = wireClient(hub.url, await hub.signIn('omar'));
      expect(await omar.model.state({})).toEqual({ on: false, left: 0 });
      expect(await omar.model.draft({ conversationId: hub.conversations.g1.id })).toEqual({
        outcome: 'none',
        why: 'off',
      });
    } finally {
      await hub.close();
    }
  });
});
