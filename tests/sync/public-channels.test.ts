import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { editConversation } from '../../src/hub/services/conversation-edit.ts';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { changeWorkspaceSettings } from '../../src/hub/store/queries/workspaces.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { movePrivateText } from '../../src/shared/domain/public-channel/move-private.ts';
import type { Channel } from '../../src/shared/domain/vocabulary.ts';
import { everyDatabase } from '../support/databases.ts';
import { closeEngines, inStep, startEngineOf } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub } from '../support/hub-effects.ts';
import { wireClient } from '../support/wire.ts';

/** One sentence of an account in each language of the interface. */
const ofAnAccount = [
  'Your verification was rejected.',
  'Su verificación fue rechazada.',
  'A sua conta foi congelada.',
  'Hesabınız donduruldu.',
  'Việc xác minh bị từ chối.',
  'حسابك مجمد الآن.',
];

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  async function open(
    channel: Channel,
    who: { name?: string; email?: string | null } = {},
    text = 'Hello there',
  ) {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Maya Chen', locale: 'es', email: null, ...who } },
      channel,
      subject: '',
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function writes({ id, customerId }: Conversation, text: string) {
    const to = { workspaceId: hub.workspace.id, conversationId: id, customerId };
    const received = await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text });
    if (received.outcome !== 'received') throw new Error(received.outcome);
    return received;
  }
  async function say({ id }: Conversation, bodyText: string) {
    const mutation = {
      kind: 'reply' as const,
      conversationId: id,
      messageId: uuidv7(),
      bodyText,
      attachments: [],
      sources: [],
      base: { seenOrdinal: 99, assigneeId: null, heldMs: 0, force: true },
    };
    const caller = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const [result] = await applyMutations(
      hub.hub.context,
      caller as never,
      [{ key: uuidv7(), mutation }] as never,
    );
    return result;
  }

  it('nothing of an account is posted in public, whatever a workstation lets through, and all of it goes in private', async () => {
    const post = await open('x');
    const chat = await open('chat');
    for (const text of [
      ...ofAnAccount,
      'We sent 500 USDT.',
      'Is it maya@mail.test?',
      'Maya Chen, the deposit came.',
    ]) {
      expect(await say(post, text), text).toMatchObject({ outcome: 'refused', why: 'account-facts' });
      expect(await say(chat, text), text).toMatchObject({ outcome: 'applied' });
    }
    expect(await say(await open('reddit'), 'We sent 500 USDT.')).toMatchObject({ why: 'account-facts' });
    const { domain } = hub.workspace;
    for (const text of [
      `Please mention ${post.number}.`,
      movePrivateText('es', domain),
      movePrivateText('ar', domain),
    ])
      expect(await say(post, text), text).toMatchObject({ outcome: 'applied' });
  });

  it('no machine says in public what nobody may; a warning goes', async () => {
    const edit = editConversation(await open('x'), Date.now(), () => ({}) as never);
    const step = (bodyText: string) =>
      edit.sayAutomatically('step', { id: uuidv7(), author: { kind: 'system', id: null }, bodyText });
    expect(step('We have your case and look into it.')).not.toBeNull();
    expect(step('Your 500 USDT have been credited.')).toBeNull();
  });

  it('an agent is stopped before sending, with the place, and cannot send it all the same', async () => {
    const post = await open('x');
    const omar = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(omar);
    const text = 'Hola, hemos enviado 500 USDT.';
    const findings = await call(omar).compose.check({
      conversationId: post.id,
      mode: 'reply',
      text,
      sources: [],
    });
    expect(findings).toMatchObject([
      { kind: 'account-facts', detail: 'amount', excerpt: '500 USDT', overridable: false },
    ]);
    expect(
      await call(omar).compose.check({ conversationId: post.id, mode: 'note', text, sources: [] }),
    ).toEqual([]);
  });

  it('who or what passes for the exchange is flagged in every channel, and the worse of two stays', async () => {
    const name = hub.workspace.domain.split('.')[0] ?? '';
    const fake = `${name}-support.test`;
    expect((await conversationAtHub(hub, (await open('chat')).id)).imitates).toBeNull();
    const named = await open('x', { name: `${name} Help` });
    expect(named.imitates).toEqual({ by: 'name', shown: `${name} Help`, messageId: null });
    const mailed = await open('email', { email: `it@${fake}` });
    expect(mailed.imitates).toEqual({ by: 'address', shown: fake, messageId: null });
    const honest = await open('email', { email: `it@${hub.workspace.domain}` });
    expect(honest.imitates).toBeNull();
    const { message } = await writes(honest, `Is https://${fake}/login yours?`);
    const flagged = { by: 'link', shown: fake, messageId: message.id };
    expect((await conversationAtHub(hub, honest.id)).imitates).toEqual(flagged);
    await writes(honest, 'Never mind.');
    expect((await conversationAtHub(hub, honest.id)).imitates).toEqual(flagged);

    const omar = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(omar);
    const { rows } = await call(omar).inbox.list({ view: 'open', sort: 'urgency', limit: 100 });
    const shown = Object.fromEntries(rows.map(({ id, imitates }) => [id, imitates]));
    expect(shown).toMatchObject({ [named.id]: 'name', [mailed.id]: 'address', [honest.id]: 'link' });
    expect((await call(omar).conversation.get({ id: honest.id })).conversation.imitates).toEqual(flagged);
  });

  it('a domain that the workspace calls its own is no imitation', async () => {
    const name = hub.workspace.domain.split('.')[0] ?? '';
    await changeWorkspaceSettings(hub.hub.context.store.db, hub.workspace.id, {
      own: { names: ['@ngx_help'], domains: [`${name}-status.test`] },
    });
    expect((await open('chat', {}, `See https://${name}-status.test`)).imitates).toBeNull();
    expect((await open('x', { name: 'NGX Help' })).imitates).toMatchObject({ by: 'name' });
    const later = `https://${name}-later.test`;
    expect((await open('chat', {}, `See ${later}`)).imitates).toMatchObject({ by: 'link' });
    await changeWorkspaceSettings(hub.hub.context.store.db, hub.workspace.id, {
      own: { names: [], domains: [`${name}-later.test`, 'harbourline.test'] },
    });
    expect((await open('chat', {}, `See ${later}`)).imitates).toBeNull();
    expect((await open('chat', {}, 'See https://harbour-line.test')).imitates).toMatchObject({ by: 'link' });
    const { workspace } = await wireClient(hub.url, await hub.signIn('omar')).sync.start({});
    expect(workspace.own?.domains).toEqual([`${name}-later.test`, 'harbourline.test']);
  });
});
